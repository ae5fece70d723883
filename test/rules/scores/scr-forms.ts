/** A self-evaluation whose points are right: 50 + 30 + 10 for the indicators and 10 for the budget. */
import type { FormInput, IndicatorInput } from "../../support/builders";
import { selfEvaluation } from "../../support/builders";

type Row = Partial<IndicatorInput>;

export function scored(changes: Row = {}, rest: FormInput = {}) {
  return selfEvaluation({
    funds: [{ adjusted: 200, executed: 200, rate: "100%", weight: 10, score: 10 }],
    indicators: [
      row({
        level1: "产出指标",
        level2: "成本指标",
        name: "副食品费（万元）",
        target: 80,
        actual: 80,
        weight: 50,
        score: 50,
        ...changes,
      }),
      row({
        level1: "效益指标",
        level2: "社会效益指标",
        name: "职工就餐条件",
        target: "提高",
        actual: "提高",
        weight: 30,
        score: 30,
      }),
      row({
        level1: "满意度指标",
        level2: "满意度指标",
        name: "职工满意度",
        target: "95%",
        actual: "96%",
        weight: 10,
        score: 10,
      }),
    ],
    total: { weight: 100, score: 100 },
    ...rest,
  });
}

function row(input: IndicatorInput): IndicatorInput {
  return { reason: "/", ...input };
}
