/** What has been set aside, why, and the way back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { IgnoredFinding } from "../store/state";
import { CheckmarkCircleRegular } from "../icons";
import { CellLink } from "./CellLink";
import { EmptyState } from "./EmptyState";
import { focusAfterLeaving } from "./focus";
import { PagedList } from "./PagedList";
import { SeverityIcon } from "./severity";
import { useStore } from "./use-pane";

const useStyles = makeStyles({
  item: {
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", gap: "6px" },
  reason: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  restore: { marginLeft: "auto" },
});

export function IgnoredView({ ignored }: { readonly ignored: readonly IgnoredFinding[] }) {
  const styles = useStyles();
  const store = useStore();
  if (ignored.length === 0)
    return (
      <EmptyState icon={<CheckmarkCircleRegular />} title="没有忽略的问题">
        在问题的“说明和处理”里可以忽略一个问题；它所依据的单元格一改动，就会重新提示。
      </EmptyState>
    );
  return (
    <PagedList
      items={ignored}
      label="已忽略的问题"
      counter="条"
      keyOf={(item) => item.key}
      render={({ finding, key, reason }) => (
        <li className={styles.item}>
          <div className={styles.head}>
            <SeverityIcon severity={finding.severity} />
            <CellLink at={finding.at[0]!} />
            <Button
              className={styles.restore}
              size="small"
              aria-label={`恢复提示：${finding.message}`}
              data-restore
              onClick={({ currentTarget }) => {
                const goOn = focusAfterLeaving(currentTarget.closest("li")!, "[data-restore]");
                void store.restore(key).then(goOn);
              }}
            >
              恢复提示
            </Button>
          </div>
          {finding.message}
          <div className={styles.reason}>{`理由：${reason}`}</div>
        </li>
      )}
    />
  );
}
