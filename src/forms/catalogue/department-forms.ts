/**
 * 部门（单位）整体 forms: no national layout; built on the project forms (F2, F4). The department's own name stands
 * where a project's would, so no field but the department is expected.
 */
import type { ProjectFormDefinition } from "../definition";
import { monitoring } from "./monitoring";
import { selfEvaluation } from "./self-evaluation";

/** 部门整体绩效, 单位整体支出 … in a title. */
export const WHOLE_DEPARTMENT = /(部门|单位)整体|整体(支出)?绩效|部门绩效自评|整体支出/;

export const departmentMonitoring: ProjectFormDefinition = {
  ...monitoring,
  id: "department-monitoring",
  kind: "department-monitoring",
  title: { text: "部门（单位）整体绩效运行监控表", pattern: /监控/ },
  // The money may be that of tasks, for which no forecast is asked.
  expected: { ...monitoring.expected, funds: ["initialBudget", "executed", "rate"], fields: [] },
};

export const departmentSelfEvaluation: ProjectFormDefinition = {
  ...selfEvaluation,
  id: "department-self-evaluation",
  kind: "department-self-evaluation",
  title: { text: "部门整体支出绩效自评表", pattern: /自评|自我评价/ },
  // 重庆 has neither levels nor reasons, and the total above the table.
  expected: {
    funds: ["initialBudget", "executed", "rate"],
    indicators: ["target", "actual", "weight", "score"],
    fields: [],
    total: false,
  },
};
