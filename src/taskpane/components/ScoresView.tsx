/** «怎么算的»: every score of a self-evaluation with its arithmetic, and whether the table agrees. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ScoreExplanation, ScoreVerdict } from "../../engine/explain-scores";
import type { PerformanceForm } from "../../model/form";
import { formTitle, VERDICT_NAMES } from "../wording";
import { CellLink } from "./CellLink";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  counts: { padding: "4px 8px", display: "flex", flexWrap: "wrap", gap: "2px" },
  chip: { minWidth: 0, padding: "2px 6px", fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  how: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  verdict: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  differs: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface ScoredForm {
  readonly form: PerformanceForm;
  readonly rows: readonly ScoreExplanation[];
}

/** Self-evaluations among the recognised forms; none for a workbook of other forms. */
export function useScoredForms(): readonly ScoredForm[] {
  const store = useStore();
  const { checked, profile } = usePaneState();
  return useMemo(() => {
    const forms = checked?.review.forms ?? [];
    const scored = forms.map((form, index) => ({ form, rows: store.scores(index) }));
    return scored.filter(({ rows }) => rows.length > 0);
  }, [store, checked, profile]);
}

export function ScoresView({ forms }: { readonly forms: readonly ScoredForm[] }) {
  return forms.map((scored, index) => <FormScores key={index} {...scored} />);
}

function FormScores({ form, rows }: ScoredForm) {
  const styles = useStyles();
  const [only, setOnly] = useState<ScoreVerdict | null>(null);
  const verdicts = (Object.keys(VERDICT_NAMES) as ScoreVerdict[]).filter((verdict) =>
    rows.some((row) => row.verdict === verdict),
  );
  return (
    <section aria-label={`${form.range.sheet}：${formTitle(form)}的得分`}>
      <h2 className={styles.title}>{formTitle(form)}</h2>
      <div className={styles.counts} role="group" aria-label="按结果筛选">
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            size="small"
            appearance={only === verdict ? "secondary" : "subtle"}
            className={styles.chip}
            aria-pressed={only === verdict}
            onClick={() => setOnly(verdict === only ? null : verdict)}
          >
            {`${VERDICT_NAMES[verdict]} ${rows.filter((row) => row.verdict === verdict).length}`}
          </Button>
        ))}
      </div>
      <ul className={styles.list}>
        {rows
          .filter(({ verdict }) => only === null || verdict === only)
          .map((row, place) => (
            <li key={place} className={styles.item}>
              {row.subject} <CellLink at={row.at} />{" "}
              <span
                className={mergeClasses(
                  styles.verdict,
                  row.verdict === "differs" || row.verdict === "missing" ? styles.differs : styles.quiet,
                )}
              >
                {VERDICT_NAMES[row.verdict]}
              </span>
              <div className={styles.how}>{`怎么算的：${row.how}`}</div>
            </li>
          ))}
      </ul>
    </section>
  );
}
