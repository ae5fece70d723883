import { nationalProfile } from "../../../src/profile/profile";
import { expectedScore, judge, light, needsReason, overspent, shown } from "../../../src/rules/judgement";
import { ledgerRow, monitoring, selfEvaluation, type IndicatorInput } from "../../support/builders";

const ratio = { ...nationalProfile, scoring: { ...nationalProfile.scoring, reverse: "ratio" as const } };

function judged(input: Partial<IndicatorInput>, form = selfEvaluation, profile = nationalProfile) {
  const made = form({ indicators: [{ name: "指标", ...input }] });
  const { met, completionRate } = judge(made.indicators[0]!, profile);
  return [met, completionRate === null ? null : Number(completionRate.toFixed(2))];
}

test.each<[string, Partial<IndicatorInput>, boolean | null, number | null]>([
  ["positive", { name: "出勤率", target: "≥95%", actual: "90%" }, false, 94.74],
  ["positive met", { name: "出勤率", target: "95%", actual: "96%" }, true, 101.05],
  ["reverse over", { name: "费用（万元）", target: "80", actual: "83" }, false, 96.25],
  ["a price over its limit", { name: "人均供餐成本", target: "≤25元", actual: "26元" }, false, 96],
  [
    "a cost within the last digit of 万元",
    { name: "费用（万元）", target: "80", actual: "80.01" },
    true,
    100,
  ],
  ["reverse met", { name: "株率", target: "≤3%", actual: "2%" }, true, 100],
  ["reverse zero met", { name: "租金延误率", target: "0%", actual: "0%" }, true, 100],
  ["reverse zero missed", { name: "租金延误率", target: "0%", actual: "2%" }, false, 0],
  ["twice the limit leaves nothing", { name: "费用（万元）", target: "80", actual: "170" }, false, 0],
  ["interval", { target: "≤±5%", actual: "41.15%" }, false, null],
  ["interval met", { target: "≤±5%", actual: "-5%" }, true, null],
  ["the same day in two notations", { target: "2020.7.6", actual: "2020年7月6日" }, true, null],
  ["late", { target: "2020.7.6", actual: "2020.7.7" }, false, null],
  ["a month is met by any of its days", { target: "2020年12月", actual: "2020.12.10" }, true, null],
  ["the same words", { target: "显著提高", actual: "显著提高" }, true, null],
  ["a degree", { target: "显著提高", actual: "部分达成预期指标" }, false, null],
  ["mostly reached may be enough or not", { target: "显著提高", actual: "基本达成" }, null, null],
  ["words and a figure", { target: "显著提高", actual: "95%" }, null, null],
  ["a figure and words", { target: "100%", actual: "尚未完成改造" }, null, null],
  ["a copy", { target: "≤3%", actual: "≤3%" }, null, null],
  ["no target", { target: "/", actual: "5" }, null, null],
  ["other units", { target: "5套", actual: "5个" }, null, null],
  ["converted units", { name: "收入", target: "≥3.5万元", actual: "35000元" }, true, 100],
  ["an expression", { name: "装修面积", target: "97×2", actual: "194" }, true, 100],
])("judges %s", (_, input, met, rate) => expect(judged(input)).toEqual([met, rate]));

test("the other reverse formula", () => {
  expect(judged({ name: "费用（万元）", target: "80", actual: "83" }, selfEvaluation, ratio)).toEqual([
    false,
    96.39,
  ]);
});

test("a ledger's project is never judged", () => {
  const row = ledgerRow({ initial: 10, executed: 9, goal: "完成改造", progress: "已完成" });
  expect(judge(row.indicators[0]!, nationalProfile).met).toBeNull();
});

test("昌吉: 83 of 80 with weight 10 scores 9.63, or 9.64 by the other formula", () => {
  const form = selfEvaluation({
    indicators: [{ name: "副食品（万元）", target: "80", actual: "83", weight: 10 }],
  });
  const score = (profile: typeof nationalProfile) => expectedScore(form.indicators[0]!, form, profile);
  expect(score(nationalProfile)!.score.toFixed()).toBe("9.63");
  expect(score(nationalProfile)!.arithmetic).toBe("(1 − (83 − 80) ÷ 80) × 10 = 9.63");
  expect(score(ratio)!.score.toFixed()).toBe("9.64");
});

test("鄂州: 60 of 90 with weight 20 scores 13.33", () => {
  const form = selfEvaluation({ indicators: [{ name: "场次", target: "90", actual: "60", weight: 20 }] });
  expect(expectedScore(form.indicators[0]!, form, nationalProfile)!.score.toFixed()).toBe("13.33");
});

test.each<[string, Partial<IndicatorInput>, string | null]>([
  ["red", { target: "100%", actual: "19.83%" }, "red"],
  ["yellow", { target: "100%", actual: "40%" }, "yellow"],
  ["green", { target: "100%", actual: "58%" }, "green"],
  ["blue", { target: "100%", actual: "90%" }, "blue"],
  ["quality counts in full", { level2: "质量指标", name: "合格率", target: "100%", actual: "90%" }, "red"],
  ["words in part", { target: "提高", actual: "部分达成目标" }, "yellow"],
  ["nothing to see", { target: "100%", actual: "" }, null],
])("light: %s", (_, input, expected) => {
  const form = monitoring({ indicators: [{ level2: "数量指标", name: "改造", ...input }] });
  expect(light(form.indicators[0]!, form, nationalProfile)).toBe(expected);
});

test("what needs a reason, and by which rule", () => {
  const form = monitoring({
    indicators: [
      { level2: "数量指标", name: "改造", target: "100%", actual: "19.83%" },
      { level2: "数量指标", name: "日用", target: "100%", actual: "91.42%" },
      { level2: "成本指标", name: "成本节约率", target: "≤±5%", actual: "41.15%" },
      { name: "费用（万元）", target: "80", actual: "83" },
      { name: "白蚁", target: "50%", actual: "100%" },
      { name: "租金延误率", target: "0%", actual: "0%" },
    ],
  });
  const triggers = form.indicators.map((row) => needsReason(row, form, nationalProfile)?.rule ?? null);
  expect(triggers).toEqual(["PRG-03", null, "IND-07", "IND-06", "IND-15", null]);
  const year = selfEvaluation({
    indicators: [
      { name: "出勤率", target: "95%", actual: "90%" },
      { name: "出勤率", target: "95%", actual: "96%", weight: 10, score: 9 },
    ],
  });
  expect(year.indicators.map((row) => needsReason(row, year, nationalProfile)?.rule)).toEqual([
    "IND-05",
    "SCR-09",
  ]);
});

test.each([
  ["报告按时报送率", "IND-05"],
  ["补贴按期发放率", "IND-05"],
  ["事件及时办结率", null],
  ["任务按期完成率", null],
  ["路灯亮灯率", "IND-05"],
  ["任务完成率", null],
])(
  "by August a standard of time that is missed needs a reason, a share of work does not: %s",
  (name, rule) => {
    const form = monitoring({
      month: 8,
      indicators: [{ level2: "时效指标", name, target: "100%", actual: "97%" }],
    });
    expect(needsReason(form.indicators[0]!, form, nationalProfile)?.rule ?? null).toBe(rule);
  },
);

test("a ledger's row needs a reason for its money", () => {
  const needs = (executed: number) => {
    const row = ledgerRow({ initial: 100, executed });
    return needsReason(row.indicators[0]!, row, nationalProfile)?.rule ?? null;
  };
  expect([needs(58), needs(20), needs(120)]).toEqual([null, "PRG-01", "FND-05"]);
});

test("overspending beyond the tolerance only", () => {
  const form = selfEvaluation({
    funds: [
      { adjusted: "15.83", executed: "15.84" },
      { adjusted: 1, executed: "1.02" },
    ],
  });
  expect(form.funds.map((line) => overspent(line, form, nationalProfile)?.toFixed() ?? null)).toEqual([
    null,
    "0.02",
  ]);
});

test.each<[Partial<IndicatorInput>, string]>([
  [{ target: 3.2, unit: "万人" }, "3.2万人"],
  [{ target: 0.9, unit: "‰" }, "0.9‰"],
  [{ target: "≥95", unit: "%" }, "≥95%"],
  [{ target: "10%以上" }, "10%以上"],
  [{ target: "24小时以内" }, "24小时以内"],
  [{ target: 12, unit: "个" }, "12个"],
  [{ target: "1,200", unit: "元/吨" }, "1,200元/吨"],
])("%j is quoted as %s", (input, text) => {
  const { target } = selfEvaluation({ indicators: [{ name: "指标", ...input }] }).indicators[0]!;
  expect(shown(target!.value)).toBe(text);
});

test("an unfinished matter needs a reason once its date has passed with the year", () => {
  const row = { name: "项目按期完工", level2: "时效指标", target: "2020年12月底前", actual: "未完成" };
  const reasons = [selfEvaluation({ indicators: [row] }), monitoring({ indicators: [row] })].map((form) =>
    needsReason(form.indicators[0]!, form, nationalProfile),
  );
  expect(reasons).toEqual([
    { rule: "PRG-07", because: "完成情况是“未完成”，没有按2020年12月底前完成" },
    null,
  ]);
});
