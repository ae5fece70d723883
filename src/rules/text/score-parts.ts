/** «产出指标50分，得48分»: parts of a 自评得分 against what the rows of the table add up to. */
import { decimal, sum, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import { plain } from "../judgement";
import type { HasCell } from "../rule";
import { pointsOf } from "../scores/points";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { flat } from "./flat";
import { CLASS_OF_INDICATORS, readingsOfClass } from "./indicators-meant";

const PART = new RegExp(
  `(?:^|[,，;；。:：、(（])(?:其中[,，:]?)?(?<noun>${CLASS_OF_INDICATORS}|(?:预算|资金)执行率?)(?:指标)?(?:\\(?(?:分值|满分|权重)?(?:为|共)?:?(?<weight>\\d{1,3}(?:\\.\\d{1,2})?)分\\)?)?[,，]?(?:自评|实际|实)?得分?(?:为|:)?(?<score>\\d{1,3}(?:\\.\\d{1,4})?)分`,
  "gu",
);

interface Held {
  readonly weight: Decimal;
  readonly score: Decimal;
  readonly cells: readonly HasCell[];
}

export function scorePartsOtherwise(block: TextBlock, scope: TextScope): TextIssue<"part">[] {
  if (block.form !== null || !/得/u.test(block.text)) return [];
  const forms = formsFor(block, scope).filter(({ kind }) => kind !== "ledger-row");
  return [...flat(block.text).matchAll(PART)].flatMap(({ groups }): TextIssue<"part">[] => {
    const { noun, stem, weight, score } = groups as Record<string, string | undefined>;
    const held = forms.flatMap((form) => heldBy(form, stem ?? null));
    const [first] = held;
    if (!first) return [];
    const told = (["weight", "score"] as const).flatMap((field): TextIssue<"part">[] => {
      const written = { weight, score }[field];
      if (written === undefined || held.some((one) => one[field].eq(decimal(written)))) return [];
      const what = `${noun!}${field === "weight" ? "分值" : "得分"}`;
      const data = { what, stated: written, table: plain(first[field]) };
      return [{ message: "part", block, cells: first.cells, data, severity: "warning" }];
    });
    return told;
  });
}

/** Each way in which the form may be read; none where a point of it is missing or stands for several rows. */
function heldBy(form: PerformanceForm, stem: string | null): Held[] {
  const [weights, scores] = [pointsOf(form, "weight"), pointsOf(form, "score")];
  if (stem === null) {
    const [weight, score] = [weights.budget, scores.budget];
    if (weight.length !== 1 || score.length !== 1) return [];
    return [{ weight: weights.ofBudget, score: scores.ofBudget, cells: score }];
  }
  return readingsOfClass(form, stem).flatMap((rows): Held[] => {
    const points = rows.flatMap(({ weight, score }) =>
      weight?.value && score?.value && !weight.inherited && !score.inherited ? [{ weight, score }] : [],
    );
    if (points.length < rows.length) return [];
    return [
      {
        weight: sum(points.map(({ weight }) => weight.value!)),
        score: sum(points.map(({ score }) => score.value!)),
        cells: points.map(({ score }) => score),
      },
    ];
  });
}
