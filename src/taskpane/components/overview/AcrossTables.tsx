/** What one table says and another denies: the same target, amount or name written differently. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../model/finding";
import { CellLink } from "../CellLink";
import { PagedList } from "../PagedList";
import { SeverityIcon } from "../severity";

const useStyles = makeStyles({
  none: { padding: "8px 12px", color: tokens.colorNeutralForeground3 },
  item: {
    display: "flex",
    gap: "6px",
    padding: "7px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
  },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

/** Cells named; of long lists the first ones lead to the place. */
const CELLS = 4;

export function AcrossTables({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  if (findings.length === 0)
    return <div className={styles.none}>各表之间的指标值、金额和名称没有发现不一致。</div>;
  return (
    <PagedList
      items={findings}
      label="表与表之间的问题"
      counter="个"
      keyOf={(finding, index) => `${finding.rule} ${index}`}
      render={({ severity, message, at }) => (
        <li className={styles.item}>
          <SeverityIcon severity={severity} />
          <div className={styles.text}>
            {message}
            <br />
            {at.slice(0, CELLS).map((cell, index) => (
              <span key={index}>
                <CellLink at={cell} withSheet />{" "}
              </span>
            ))}
          </div>
        </li>
      )}
    />
  );
}
