/** What a preview leaves as it is, and why. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Remark } from "../store/engine-port";
import { CellLink } from "./CellLink";

/** The rest is counted. */
const SHOWN = 20;

const useStyles = makeStyles({
  root: {
    padding: "8px 12px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: "0 0 2px", font: "inherit", fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "2px 0", overflowWrap: "anywhere" },
});

export function Remarks({ remarks, label }: { readonly remarks: readonly Remark[]; readonly label: string }) {
  const styles = useStyles();
  if (remarks.length === 0) return null;
  return (
    <div className={styles.root}>
      <h3 className={styles.title}>{`${label}（${remarks.length}）`}</h3>
      <ul className={styles.list}>
        {remarks.slice(0, SHOWN).map((remark, index) => (
          <li key={index} className={styles.item}>
            {remark.at && <CellLink at={remark.at} />} {remark.message}
          </li>
        ))}
        {remarks.length > SHOWN && <li>{`另有 ${remarks.length - SHOWN} 处同类情况。`}</li>}
      </ul>
    </div>
  );
}
