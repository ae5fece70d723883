/** Sums by year and unit, and how they came about. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { amountText, percentText } from "../../../rules/judgement";
import type { Total } from "../../../report/overview/totals";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: "4px 12px" },
  item: { padding: "4px 0", lineHeight: tokens.lineHeightBase300 },
  name: { fontWeight: tokens.fontWeightSemibold },
  figures: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  remarks: {
    margin: "0 0 6px",
    padding: "0 12px 0 28px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  none: { padding: "4px 0", color: tokens.colorNeutralForeground3 },
});

interface TotalsProps {
  readonly totals: readonly Total[];
  readonly remarks: readonly string[];
}

export function Totals({ totals, remarks }: TotalsProps) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list} aria-label="合计">
        {totals.length === 0 && <li className={styles.none}>没有预算数、执行数齐全的项目。</li>}
        {totals.map((total) => (
          <li key={`${total.year} ${total.unit} ${total.converted}`} className={styles.item}>
            <div className={styles.name}>{nameOf(total)}</div>
            <div className={styles.figures}>
              {`预算 ${amountText(total.budget, total.unit)} · 执行 ${amountText(total.executed, total.unit)}`}
              {total.rate && ` · ${percentText(total.rate)}`}
            </div>
          </li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <ul className={styles.remarks} aria-label="合计说明">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function nameOf({ year, unit, converted, projects }: Total): string {
  const of = year === null ? "" : `${year}年 · `;
  return `${of}${converted ? `全部折合${unit}` : `以${unit}填报`} · ${projects} 个项目`;
}
