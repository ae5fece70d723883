/** 项目支出绩效目标执行监控表: annex of 财预〔2019〕136号, and its regional variants. */
import type { ProjectFormDefinition } from "../definition";

export const monitoring: ProjectFormDefinition = {
  id: "monitoring",
  kind: "monitoring",
  title: { text: "项目支出绩效目标执行监控表", pattern: /监控/ },
  evidence: [
    "forecast",
    "likelihood",
    "确定能",
    "有可能",
    "完全不可能",
    "经费保障",
    "制度保障",
    "人员保障",
    "light",
  ],
  expected: {
    funds: ["initialBudget", "executed", "rate", "forecast"],
    indicators: ["level1", "level2", "target", "actual", "forecast", "reason", "likelihood", "remark"],
    fields: ["projectName", "department", "implementer"],
    total: false,
  },
  wholeYear: false,
};

/** 绩效跟踪表 (上海 and others): results against the plan of the months so far; each city asks for columns of its own. */
export const followUp: ProjectFormDefinition = {
  ...monitoring,
  id: "follow-up",
  title: { text: "财政项目支出绩效跟踪表", pattern: /跟踪/ },
  expected: { funds: [], indicators: ["target", "actual"], fields: [], total: false },
};
