/** «怎么算的» in words, for every row of a self-evaluation. */
import fc from "fast-check";
import { explainScores } from "../../src/engine/explain-scores";
import type { PerformanceForm } from "../../src/model/form";
import { nationalProfile, type Profile } from "../../src/profile/profile";
import { profileById } from "../../src/profile/presets";
import { monitoring, selfEvaluation, type IndicatorInput } from "../support/builders";

const told = (form: PerformanceForm, profile: Profile = nationalProfile): string[] =>
  explainScores(form, profile).map(({ subject, verdict, how }) => `${subject} ${verdict}：${how}`);
const row = (input: Partial<IndicatorInput>, profile?: Profile): string =>
  told(selfEvaluation({ indicators: [{ name: "食材成本", weight: 10, ...input }] }), profile)[0]!;

const ratio: Profile = { ...nationalProfile, scoring: { ...nationalProfile.scoring, reverse: "ratio" } };
const cost = { level2: "成本指标", target: "80", actual: "83" } as const;

describe("one indicator", () => {
  it.each<[string, Partial<IndicatorInput>, string]>([
    [
      "reverse, exceeded",
      { ...cost, score: 10 },
      "食材成本 differs：完成83，上限80，超出3.75%，反向指标按 (1 − (83 − 80) ÷ 80) × 10 = 9.63分（另一种算法 80 ÷ 83 × 10 = 9.64分）；表中10分，多0.37分。",
    ],
    [
      "reverse, at twice its limit and beyond",
      { ...cost, actual: "200", score: 0 },
      "食材成本 agrees：完成200，上限80，超出150%，反向指标按 (1 − (200 − 80) ÷ 80) × 10 = 0分（另一种算法 80 ÷ 200 × 10 = 4分）；表中0分，一致。",
    ],
    [
      "reverse, kept",
      { ...cost, actual: "79", score: 10 },
      "食材成本 agrees：完成79，上限80，未超过上限，得满分10分；表中10分，一致。",
    ],
    [
      "positive, missed",
      { name: "满意度", target: "≥90%", actual: "60%", weight: 20, score: 13.33 },
      "满意度 agrees：完成60%，目标≥90%，只完成66.67%，正向指标按 60 ÷ 90 × 20 = 13.33分；表中13.33分，一致。",
    ],
    [
      "positive, far beyond, is capped",
      { name: "培训人数", target: "100", actual: "180", score: 10 },
      "培训人数 agrees：完成180，目标100，达到目标，得满分10分；表中10分，一致。",
    ],
    [
      "an interval",
      { name: "温度", target: "18-26", actual: "30", score: 5 },
      "温度 differs：完成30，目标18-26，不在目标区间内，不得分；表中5分，多5分。",
    ],
    [
      "a date",
      { name: "竣工时间", target: "2020.12.10", actual: "2020.12.1", score: "" },
      "竣工时间 missing：完成2020.12.1，目标2020.12.10，按期，得满分10分；表中没有填。",
    ],
    [
      "words that say how far",
      { name: "管理水平", target: "显著提高", actual: "部分达成", score: 7 },
      "管理水平 judged：定性：由评价人打分，完成“部分达成”属部分达成档 60%–80%，即 6–8分；表中7分，在档内。",
    ],
    [
      "words outside their band",
      { name: "管理水平", target: "显著提高", actual: "未完成", score: 7 },
      "管理水平 differs：定性：由评价人打分，完成“未完成”属未达成档 0%–60%，即 0–6分；表中7分，不在档内。",
    ],
    [
      "words that do not say",
      { name: "管理水平", target: "显著提高", actual: "95%", score: 9 },
      "管理水平 judged：定性：由评价人打分；目标“显著提高”，完成“95%”，看不出达成、部分达成还是未达成，定不了档。",
    ],
    [
      "a value that is no measurement",
      { name: "故障率", target: "≤3%", actual: "≤3%", score: 10 },
      "故障率 unknown：完成值“≤3%”带有比较符，不是实测数，推不出得分。",
    ],
    ["no weight", { ...cost, weight: "", score: 10 }, "食材成本 unknown：没有填分值，推不出得分。"],
    [
      "an unreadable score",
      { ...cost, actual: "79", score: "十分左右" },
      "食材成本 unknown：完成79，上限80，未超过上限，得满分10分；表中“十分左右”读不出分数。",
    ],
  ])("%s", (_, input, expected) => expect(row(input)).toBe(expected));

  it("takes the profile's formula and bands, and tells the other formula", () => {
    expect(row({ ...cost, score: 9.64 }, ratio)).toBe(
      "食材成本 agrees：完成83，上限80，超出3.75%，反向指标按 80 ÷ 83 × 10 = 9.64分（另一种算法 (1 − (83 − 80) ÷ 80) × 10 = 9.63分）；表中9.64分，一致。",
    );
    const hubei = profileById("hubei-20")!;
    expect(row({ target: "提高", actual: "部分达成", score: 5 }, hubei)).toContain("50%–80%，即 5–8分");
  });

  it("takes a whole number for a rounding, but not full marks for a missed target", () => {
    expect(row({ name: "满意度", target: "90", actual: "75", score: 8 })).toContain("表中8分，是取整的结果");
    expect(row({ name: "满意度", target: "100", actual: "97", score: 10 })).toContain("多0.3分");
  });
});

describe("the whole form", () => {
  const form = (grade: string, total: number) =>
    selfEvaluation({
      funds: [{ adjusted: 100, executed: 86.2, weight: 10, score: 8.62 }],
      indicators: [
        { name: "满意度", target: "≥90%", actual: "95%", weight: 90, score: 90 },
        { name: "/", target: "/", actual: "/", weight: "/", score: "/" },
      ],
      total: { weight: 100, score: total },
      fields: { grade },
    });

  it("explains budget execution, total and grade", () => {
    expect(told(form("良", 98.62))).toEqual([
      "预算执行率（年度资金总额） agrees：执行率 86.2 ÷ 100（全年预算数）= 86.2%，得分 10 × 86.2% = 8.62分；表中8.62分，一致。",
      "满意度 agrees：完成95%，目标≥90%，达到目标，得满分90分；表中90分，一致。",
      "总分 agrees：指标得分与预算执行率得分相加，90 + 8.62 = 98.62分；表中98.62分，一致。",
      "等级 differs：总分98.62分在90分以上一档，应为“优”；表中“良”，不一致。",
    ]);
    expect(told(form("", 75)).slice(2)).toEqual([
      "总分 differs：指标得分与预算执行率得分相加，90 + 8.62 = 98.62分；表中75分，少23.62分。",
      "等级 missing：总分75分在60–80分一档，应为“中”；表中没有填。",
    ]);
  });

  it("says once that a form has no weights, and nothing of forms without scores", () => {
    const indicators = ["甲", "乙"].map((name) => ({ name, target: "1", actual: "1", score: 5 }));
    expect(told(selfEvaluation({ indicators }))).toEqual([
      "各项指标 unknown：表中没有“分值”列，推不出各项指标的得分，也看不出是否满分。",
    ]);
    expect(told(monitoring({ indicators }))).toEqual([]);
  });

  it("waits with the total until every row has a score", () => {
    const indicators = [5, ""].map((score) => ({ name: "次数", target: "1", actual: "1", weight: 5, score }));
    expect(told(selfEvaluation({ indicators, total: { score: 5 } })).at(-1)).toContain("暂不合计总分");
  });
});

test("whatever the figures, a score as computed is called right and another one wrong", () => {
  const figures = fc.record({
    target: fc.integer({ min: 1, max: 999 }),
    actual: fc.integer({ min: 0, max: 2500 }),
    reverse: fc.constantFrom("subtract", "ratio" as const),
    cost: fc.boolean(),
  });
  fc.assert(
    fc.property(figures, ({ target, actual, reverse, cost }) => {
      const profile: Profile = { ...nationalProfile, scoring: { ...nationalProfile.scoring, reverse } };
      const ofScore = (score: number | string) => {
        const level2 = cost ? "成本指标" : "数量指标";
        const one = {
          name: cost ? "费用" : "培训",
          level2,
          target: String(target),
          actual: String(actual),
          weight: 100,
          score,
        };
        return explainScores(selfEvaluation({ indicators: [one] }), profile)[0]!;
      };
      const sure = cost ? actual <= target : actual >= target;
      const share = !cost ? actual / target : reverse === "ratio" ? target / actual : 2 - actual / target;
      const right = sure ? 100 : Math.max(0, share * 100);
      expect(ofScore(Number(right.toFixed(2))).verdict).toBe("agrees");
      expect(ofScore(right >= 50 ? right - 7.5 : right + 7.5).verdict).toBe("differs");
      expect(ofScore("").verdict).toBe("missing");
    }),
    { numRuns: 300 },
  );
});
