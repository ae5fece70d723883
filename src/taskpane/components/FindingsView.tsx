/** The findings in force, by gravity or row by row, filtered by gravity. */
import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Severity } from "../../model/finding";
import { countBySeverity, groupByRow, groupBySeverity, SEVERITIES } from "../store/group";
import { rowLabels } from "../store/row-label";
import type { CheckedReview } from "../store/state";
import { SEVERITY_NAMES } from "../../report/severity-names";
import { FindingGroupView } from "./FindingGroupView";
import { NothingFound } from "./NothingFound";
import { PagedList } from "./PagedList";
import { SeverityIcon } from "./severity";
import { useStore } from "./use-pane";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", padding: "8px 8px 4px" },
  chip: {
    minWidth: 0,
    padding: "2px 5px",
    whiteSpace: "nowrap",
    "& .fui-Button__icon": { marginRight: "2px" },
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  off: { opacity: 0.75, textDecorationLine: "line-through" },
  order: { marginLeft: "auto", "& select": { paddingRight: "22px" } },
  none: { margin: 0, padding: "8px 12px", color: tokens.colorNeutralForeground2 },
  foot: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "10px 8px 14px" },
});

export function FindingsView({ checked }: { readonly checked: CheckedReview }) {
  const styles = useStyles();
  const store = useStore();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [order, setOrder] = useState<"severity" | "row">("severity");
  const { findings, review, snapshot } = checked;
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const labels = useMemo(() => rowLabels(review.forms, snapshot), [review, snapshot]);
  const groups = useMemo(() => {
    const visible =
      hidden.size === 0 ? findings : findings.filter((finding) => !hidden.has(finding.severity));
    return order === "severity" ? groupBySeverity(visible) : groupByRow(visible);
  }, [findings, hidden, order]);
  const fixable = useMemo(() => findings.filter((finding) => finding.fix?.safety === "safe"), [findings]);

  if (findings.length === 0) return <NothingFound checked={checked} />;
  const toggle = (severity: Severity): void => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <>
      <div className={styles.tools} role="group" aria-label="筛选和排列">
        {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
          <Button
            key={severity}
            size="small"
            appearance="subtle"
            className={mergeClasses(styles.chip, hidden.has(severity) && styles.off)}
            aria-pressed={!hidden.has(severity)}
            title={hidden.has(severity) ? "点击显示" : "点击隐藏"}
            icon={<SeverityIcon severity={severity} decorative />}
            onClick={() => toggle(severity)}
          >
            {`${SEVERITY_NAMES[severity]} ${counts[severity]}`}
          </Button>
        ))}
        <Select
          size="small"
          className={styles.order}
          aria-label="排列方式"
          value={order}
          onChange={(_, { value }) => setOrder(value as typeof order)}
        >
          <option value="severity">按级别</option>
          <option value="row">按行</option>
        </Select>
      </div>
      {groups.length === 0 && <p className={styles.none}>各级别的问题都已隐藏，点上面的级别可再显示。</p>}
      <PagedList
        key={order}
        items={groups}
        label="问题"
        counter="行"
        keyOf={(group) => group.key}
        render={(group) => <FindingGroupView group={group} labelOf={labels} total={findings.length} />}
      />
      <div className={styles.foot}>
        {fixable.length > 0 && (
          <Button size="small" onClick={() => store.previewFixes(fixable)}>
            {`修正可推算的 ${fixable.length} 个…`}
          </Button>
        )}
        <Button size="small" onClick={() => void store.exportFindings()}>
          导出问题清单
        </Button>
      </div>
    </>
  );
}
