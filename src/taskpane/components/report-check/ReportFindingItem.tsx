/** One contradiction: where in the report, its own words, the sentence about it, and the cells that say otherwise. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReportFinding, ReportReview } from "../../../report/against-tables";
import { quoteOf } from "../../store/report-quote";
import { CellLink } from "../CellLink";
import { SeverityIcon } from "../severity";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "6px",
    padding: "7px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  icon: { paddingTop: "2px" },
  main: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  place: { marginRight: "6px", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  quote: {
    margin: "4px 0 0",
    padding: "0 0 0 8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  arithmetic: {
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "4px" },
});

/** The rest is in the same rows. */
const MOST_LINKS = 6;

interface ReportFindingItemProps {
  readonly finding: ReportFinding;
  readonly review: ReportReview;
}

export function ReportFindingItem({ finding, review }: ReportFindingItemProps) {
  const styles = useStyles();
  const { place, quote } = quoteOf(finding, review);
  const cells = finding.at.filter(({ sheet }) => !review.sheets.has(sheet)).slice(0, MOST_LINKS);
  return (
    <li className={styles.item}>
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} />
      </span>
      <div className={styles.main}>
        <span className={styles.place}>{place}</span>
        {finding.message}
        {finding.arithmetic && <div className={styles.arithmetic}>{finding.arithmetic}</div>}
        {quote !== "" && <blockquote className={styles.quote}>{quote}</blockquote>}
        {cells.length > 0 && (
          <div className={styles.cells}>
            {cells.map((at) => (
              <CellLink key={`${at.sheet} ${at.row} ${at.column}`} at={at} withSheet />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
