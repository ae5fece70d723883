import { HUNDRED, type Decimal } from "../../model/decimal";
import type { Indicator } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { PROJECT_FORMS } from "../form-kinds";
import { comparable, judge, nameOf, percentText, plain, sameRate } from "../judgement";
import { defineRule } from "../rule";

export const ind22 = defineRule({
  id: "IND-22",
  title: "完成率、得分率应与本行数字相符",
  severity: "warning",
  forms: [...PROJECT_FORMS, "score-sheet"],
  messages: {
    target: "“{name}”完成率应为{expected}（完成值÷指标值），表中为{stated}，请核对。",
    weight: "“{name}”得分率应为{expected}（得分÷分值），表中为{stated}，请核对。",
  },
  why: "完成率是打分和判断偏差的依据，与本行的数对不上，后面的结论都站不住。",
  basis: "算术；财预〔2020〕10号附2：实际完成率＝实际产出数÷计划产出数×100%",
  formula:
    "只看正向的数量（百分比、成本、日期、文字不看）：|表中完成率 − 完成值÷指标值×100| > 百分比容差，超过100%写100%、按阶段计划数或预计数计算的都视为相符；得分率＝得分÷分值",
  remedy: "按本行的完成值和指标值重算完成率；若数填错，请先改数。",
  example: { fails: "目标24次、完成12次，完成率写83%", passes: "完成率写50%" },
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const { completion } = indicator;
      const stated = completion?.rate.value;
      if (!completion || !stated || completion.rate.cell.formula !== null) continue;
      const { weight, score, actual, target } = indicator;
      const rates = completion.of === "weight" ? scoreRates(indicator) : completionRates(indicator, profile);
      const [expected] = rates;
      if (!expected || rates.some((rate) => sameRate(stated, rate, profile))) continue;
      const operands = completion.of === "weight" ? [score, weight] : [actual, target];
      yield problem(completion.of, {
        at: [completion.rate, ...operands.flatMap((cell) => cell ?? [])],
        data: {
          name: nameOf(indicator),
          expected: percentText(expected),
          stated: percentText(stated.percent, 4),
        },
        arithmetic: `${operands.map((cell) => cell?.cell.text ?? "").join(" ÷ ")} = ${plain(expected, 2)}%`,
      });
    }
  },
});

function scoreRates({ weight, score }: Indicator): readonly Decimal[] {
  // More than all points is SCR-04's.
  if (!weight?.value?.gt(0) || !score?.value || score.value.gt(weight.value)) return [];
  return [score.value.times(HUNDRED).div(weight.value)];
}

/** What the rate may be, the likeliest first; none where a share of the target says nothing. */
function completionRates(indicator: Indicator, profile: Profile): readonly Decimal[] {
  const { basis, values } = judge(indicator, profile);
  if (basis !== "positive" || !values || values.unit === "%" || values.b.lte(0)) return [];
  const done = indicator.actual!.value!;
  const others = [indicator.planned, indicator.forecast].flatMap((cell) => {
    const pair = cell?.value ? comparable(done, cell.value, profile) : null;
    return pair?.b.gt(0) ? [pair.a.times(HUNDRED).div(pair.b)] : [];
  });
  const own = values.a.times(HUNDRED).div(values.b);
  const all = [own, ...others];
  return all.some((rate) => rate.gt(HUNDRED)) ? [...all, HUNDRED] : all;
}
