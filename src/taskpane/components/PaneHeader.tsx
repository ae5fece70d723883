/** What is being looked at and by which measure. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PerformanceForm } from "../../model/form";
import { DocumentTableRegular } from "../icons";
import { countByKind, formFacts, formTitle } from "../wording";
import { useSeveralSheets } from "./CellLink";
import { CollapseButton } from "./CollapseButton";
import { LOW } from "./low";
import { MoreMenu } from "./MoreMenu";
import { PaneSettings } from "./PaneSettings";
import { usePaneState } from "./use-pane";

const useStyles = makeStyles({
  header: {
    padding: "10px 12px 8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { display: "flex", alignItems: "center", gap: "6px", fontWeight: tokens.fontWeightSemibold },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  icon: { color: tokens.colorBrandForeground1, fontSize: "18px", flexShrink: 0 },
  forms: {
    listStyleType: "none",
    margin: "2px 0 0",
    padding: 0,
    maxHeight: "180px",
    overflowY: "auto",
    [LOW]: { maxHeight: "104px" },
  },
  form: { padding: "2px 0 2px 24px", lineHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200 },
  /** Breaks between facts, not within one. */
  facts: { color: tokens.colorNeutralForeground3, wordBreak: "keep-all", overflowWrap: "anywhere" },
  folded: { [LOW]: { display: "none" } },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

export function PaneHeader() {
  const styles = useStyles();
  const { checked, scope } = usePaneState();
  const forms = checked?.review.forms ?? [];
  const [all, setAll] = useState(false);
  // Whoever goes on to another sheet must see which one was checked.
  const withSheet = useSeveralSheets() || scope === "active-sheet";
  const heading = !checked
    ? "绩效监控助手"
    : forms.length > 0
      ? `找到 ${forms.length} 张表`
      : "没有找到可识别的表";
  return (
    <header className={styles.header}>
      <div className={styles.summary}>
        <DocumentTableRegular className={styles.icon} aria-hidden />
        <h1 className={styles.title}>{heading}</h1>
        {forms.length > 1 && (
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "只列第一张" : "逐张列出"}
          </Button>
        )}
        <MoreMenu />
        <CollapseButton />
      </div>
      {forms.length > 0 && (
        <ul className={styles.forms} aria-label="找到的表">
          {(all ? forms : forms.slice(0, 1)).map((form, index) => (
            <li key={index} className={styles.form}>
              <div className={mergeClasses(styles.name, !all && styles.folded)} title={formTitle(form)}>
                {formTitle(form)}
              </div>
              <div className={styles.facts}>{formFacts(form, withSheet)}</div>
            </li>
          ))}
          {!all && forms.length > 1 && (
            <li className={mergeClasses(styles.form, styles.folded)}>{othersLine(forms.slice(1))}</li>
          )}
        </ul>
      )}
      <PaneSettings />
    </header>
  );
}

/** «另有产出/效果阶段完成表 2 张，资金使用情况表、绩效指标表各 1 张» */
function othersLine(forms: readonly PerformanceForm[]): string {
  const kinds = countByKind(forms);
  const parts = kinds.filter(([, count]) => count > 1).map(([name, count]) => `${name} ${count} 张`);
  const single = kinds.filter(([, count]) => count === 1).map(([name]) => name);
  if (single.length > 0) parts.push(`${single.join("、")}${single.length > 1 ? "各" : ""} 1 张`);
  return `另有${parts.join("，")}`;
}
