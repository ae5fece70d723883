/** What is being looked at and by which measure. */
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PerformanceForm } from "../../model/form";
import { DocumentTableRegular, PanelRightContractRegular, SettingsRegular } from "../icons";
import { isBusy, type Scope } from "../store/state";
import { countByKind, formFacts, formTitle } from "../wording";
import { useSeveralSheets } from "./CellLink";
import { MoreMenu } from "./MoreMenu";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  header: {
    padding: "10px 12px 8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { display: "flex", alignItems: "center", gap: "6px", fontWeight: tokens.fontWeightSemibold },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  icon: { color: tokens.colorBrandForeground1, fontSize: "18px", flexShrink: 0 },
  forms: { listStyleType: "none", margin: "2px 0 0", padding: 0, maxHeight: "180px", overflowY: "auto" },
  form: { padding: "2px 0 2px 24px", lineHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200 },
  facts: { color: tokens.colorNeutralForeground3 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  settings: { display: "flex", gap: "4px", marginTop: "8px" },
  profile: {
    flexGrow: 1,
    flexBasis: "0",
    minWidth: 0,
    "& select": { width: "100%", textOverflow: "ellipsis" },
  },
  scope: { flexShrink: 0 },
});

interface PaneHeaderProps {
  readonly onCollapse?: () => void;
  /** Opens 口径配置. */
  onProfile(): void;
}

export function PaneHeader({ onCollapse, onProfile }: PaneHeaderProps) {
  const styles = useStyles();
  const { checked } = usePaneState();
  const forms = checked?.review.forms ?? [];
  const [all, setAll] = useState(false);
  const several = useSeveralSheets();
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
        {onCollapse && (
          <Button size="small" appearance="subtle" icon={<PanelRightContractRegular />} onClick={onCollapse}>
            收起
          </Button>
        )}
      </div>
      {forms.length > 0 && (
        <ul className={styles.forms} aria-label="找到的表">
          {(all ? forms : forms.slice(0, 1)).map((form, index) => (
            <li key={index} className={styles.form}>
              <div className={styles.name} title={formTitle(form)}>
                {formTitle(form)}
              </div>
              <div className={styles.facts}>{formFacts(form, several)}</div>
            </li>
          ))}
          {!all && forms.length > 1 && <li className={styles.form}>{othersLine(forms.slice(1))}</li>}
        </ul>
      )}
      <Settings onProfile={onProfile} />
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

function Settings({ onProfile }: Pick<PaneHeaderProps, "onProfile">) {
  const styles = useStyles();
  const store = useStore();
  const state = usePaneState();
  const busy = isBusy(state);
  return (
    <div className={styles.settings}>
      <Select
        className={styles.profile}
        size="small"
        aria-label="口径"
        title={state.profile.basis}
        value={state.profile.id}
        disabled={busy}
        onChange={(_, { value }) => void store.setProfile(value)}
      >
        {state.profiles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        appearance="subtle"
        className={styles.scope}
        icon={<SettingsRegular />}
        aria-label="口径配置"
        title="口径配置：修改界限、分母和规则级别"
        disabledFocusable={busy}
        onClick={onProfile}
      />
      <Select
        className={styles.scope}
        size="small"
        aria-label="检查范围"
        value={state.scope}
        disabled={busy}
        onChange={(_, { value }) => void store.setScope(value as Scope)}
      >
        <option value="workbook">全部工作表</option>
        <option value="active-sheet">当前工作表</option>
      </Select>
    </div>
  );
}
