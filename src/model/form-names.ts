/** What a form is called in front of people. */
import type { FormKind } from "./form";

export const FORM_NAMES: Readonly<Record<FormKind, string>> = {
  monitoring: "项目支出绩效目标执行监控表",
  "department-monitoring": "部门整体绩效运行监控表",
  "self-evaluation": "项目支出绩效自评表",
  "department-self-evaluation": "部门整体支出绩效自评表",
  ledger: "项目绩效监控台账",
  "ledger-row": "台账中的一个项目",
  "indicator-framework": "评价指标体系框架",
  tracking: "绩效跟踪情况表",
  "tracking-basics": "附表1-1",
  "tracking-plan": "附表1-2",
  "tracking-progress": "附表1-3",
  "tracking-deviation": "附表1-4",
  "tracking-conclusion": "跟踪评价结论反馈表",
  "evaluation-feedback": "评价结果反馈",
  "fund-usage": "资金使用情况表",
  "budget-calculation": "预算测算及执行表",
  "fund-execution": "资金执行情况表",
  "prior-year-execution": "上年执行情况表",
  "indicator-table": "绩效指标表",
  "goal-plan": "绩效目标申报（批复）表",
  "score-sheet": "绩效评价指标评分表",
  "stage-completion": "产出/效果阶段完成表",
};
