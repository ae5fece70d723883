/** «怎么算的»: every score of a self-evaluation with its arithmetic, and whether the table agrees. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ScoreExplanation, ScoreVerdict } from "../../engine/explain-scores";
import type { PerformanceForm } from "../../model/form";
import { formTitle, VERDICT_NAMES } from "../wording";
import { CellLink } from "./CellLink";
import { CountFilter } from "./CountFilter";
import { useListLooks } from "./list-looks";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  verdict: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  differs: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const VERDICTS = Object.keys(VERDICT_NAMES) as ScoreVerdict[];

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
  const looks = useListLooks();
  const [only, setOnly] = useState<ScoreVerdict | null>(null);
  return (
    <section aria-label={`${form.range.sheet}：${formTitle(form)}的得分`}>
      <h2 className={looks.title}>{formTitle(form)}</h2>
      <CountFilter<ScoreVerdict>
        label="按结果筛选"
        kinds={VERDICTS}
        present={rows.map(({ verdict }) => verdict)}
        only={only}
        onPick={setOnly}
        chip={(verdict, count) => `${VERDICT_NAMES[verdict]} ${count}`}
      />
      <ul className={looks.list}>
        {rows
          .filter(({ verdict }) => only === null || verdict === only)
          .map((row, place) => (
            <li key={place} className={looks.item}>
              {row.subject} <CellLink at={row.at} />{" "}
              <span
                className={mergeClasses(
                  styles.verdict,
                  row.verdict === "differs" || row.verdict === "missing" ? styles.differs : styles.quiet,
                )}
              >
                {VERDICT_NAMES[row.verdict]}
              </span>
              <div className={looks.explanation}>{`怎么算的：${row.how}`}</div>
            </li>
          ))}
      </ul>
    </section>
  );
}
