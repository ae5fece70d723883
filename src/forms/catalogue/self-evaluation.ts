/** 项目支出绩效自评表: annex 1 of 财预〔2020〕10号, and its regional variants. */
import type { ProjectFormDefinition } from "../definition";

export const selfEvaluation: ProjectFormDefinition = {
  id: "self-evaluation",
  kind: "self-evaluation",
  title: { text: "项目支出绩效自评表", pattern: /自评|自我评价/ },
  evidence: ["score", "weight", "scoring", "completion"],
  expected: {
    funds: ["initialBudget", "executed", "weight", "rate", "score"],
    indicators: ["level1", "level2", "target", "actual", "weight", "score", "reason"],
    fields: ["projectName", "department", "implementer"],
    total: true,
  },
  wholeYear: true,
};
