/** The first rows as they would be read. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMapping } from "./use-mapping";

const useStyles = makeStyles({
  root: { padding: "8px 12px" },
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    margin: "0 0 8px",
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gridTemplateColumns: "minmax(72px, auto) 1fr",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { fontWeight: tokens.fontWeightSemibold },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  unread: { color: tokens.colorPaletteRedForeground1 },
});

export function MappingPreviewTable() {
  const styles = useStyles();
  const { preview, draft } = useMapping();
  if (!preview || !draft) return null;
  const unit = draft.kind === "ledger" ? "个项目" : "条指标";
  return (
    <section className={styles.root} aria-label="读出来的样子">
      <h3 className={styles.title}>{`这样读出 ${preview.count} ${unit}，前几行：`}</h3>
      {preview.rows.map(({ row, table, cells }) => (
        <dl key={`${table} ${row}`} className={styles.row} aria-label={`第 ${row + 1} 行`}>
          <dt className={styles.line}>{`第 ${row + 1} 行`}</dt>
          <dd className={styles.value} />
          {cells.flatMap(({ label, text, isRead }) => [
            <dt key={label} className={styles.term}>
              {label}
            </dt>,
            <dd key={`${label}:`} className={mergeClasses(styles.value, !isRead && styles.unread)}>
              {isRead ? text : `${text}（读不成数）`}
            </dd>,
          ])}
        </dl>
      ))}
    </section>
  );
}
