/** 序时进度 as a text gives it, and a cut-off date that is not that of the table whose spending it tells. */
import { decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { percentText, timeProgress } from "../judgement";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { flat, lastClause } from "./flat";
import type { NamedAmount } from "./named-amounts";
import { isSaid, wholeAmounts } from "./table-amounts";
import { isOfPeriod, timeSaid } from "./time-said";

const STATED = /序时进度(?:目标|要求)?(?:应)?(?:为|是|达到|达|的|:)?(\d{1,3}(?:\.\d{1,4})?)%/gu;
/** Counted by days or by half months it differs by less. */
const SLACK = 1;

export function progressOtherwise(block: TextBlock, scope: TextScope): TextIssue<"progress">[] {
  if (block.form !== null || !block.text.includes("序时进度")) return [];
  const text = flat(block.text);
  return [...text.matchAll(STATED)].flatMap(([, figure], index, all): TextIssue<"progress">[] => {
    const sofar = text.slice(0, all[index]!.index);
    const time = timeSaid(sofar, lastClause(sofar));
    const held = [...formsFor(block, scope), ...(block.together ?? [])].flatMap((form) => {
      const progress = isOfPeriod(time, form) ? timeProgress(form) : null;
      return progress && progress.month < 12 ? [{ ...progress, form }] : [];
    });
    const [first] = held;
    const said = decimal(figure!);
    if (!first || held.some(({ percent }) => percent.minus(said).abs().lte(SLACK))) return [];
    const data = {
      stated: `${said.toString()}%`,
      months: `1-${first.month}月`,
      table: percentText(first.percent),
    };
    const cells = first.form.title ? [first.form.title] : [];
    return [{ message: "progress", block, cells, data, severity: "warning" }];
  });
}

/**
 * «截至9月30日支出577.5万元» beside a table of January to July that has the very sum: one of the two dates is wrong. Round
 * sums may well be the same at two times.
 */
export function periodOtherwise(
  stated: NamedAmount,
  forms: readonly PerformanceForm[],
  { tolerance }: Profile,
): { form: PerformanceForm; months: string } | null {
  const { time, amount } = stated;
  if (stated.name !== "executed" || time.until === null || amount.isInteger()) return null;
  if (forms.some((form) => form.period === null || isOfPeriod(time, form))) return null;
  const form = forms.find((one) =>
    wholeAmounts(one, "executed").some(({ at }) => isSaid(stated, at, tolerance.amount)),
  );
  const { year = null, period = null } = form ?? {};
  // In a section about another year the sum is not this year's, even if it should be the same.
  if (!form || !period || time.isOther || (time.year !== null && year !== time.year)) return null;
  return { form, months: `${period.from}-${period.to}月` };
}
