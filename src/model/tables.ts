/**
 * The small tables: id of the table and of its columns, shared by the definitions that read them and the rules that
 * check them. A column the sheet does not have is missing from `DataTable.headers`.
 */

/** 资金使用情况表: 序号｜资金用途｜金额(｜占比). */
export const FUND_USAGE = { id: "fund-usage", item: "item", amount: "amount", share: "share" } as const;

/** 预算测算及执行表: 预算内容｜明细｜数量｜单价(元)｜预算金额(万元)｜支付金额(万元)｜预算执行率. */
export const BUDGET_CALCULATION = {
  id: "budget-calculation",
  /** Blank below a merged cell. */
  item: "item",
  detail: "detail",
  quantity: "quantity",
  /** A percentage for charges levied on a base (管理费 10%). */
  unitPrice: "unitPrice",
  budget: "budget",
  /** One payment may stand for the rows below it (merged): those are blank. */
  paid: "paid",
  rate: "rate",
} as const;

/** 资金执行情况表: 预算内容｜明细｜预算金额｜支付金额｜预算执行率｜计划执行率. */
export const FUND_EXECUTION = {
  id: "fund-execution",
  item: "item",
  detail: "detail",
  budget: "budget",
  paid: "paid",
  rate: "rate",
  plannedRate: "plannedRate",
} as const;

/** 上年执行情况: 预算年度｜预算安排｜预算执行｜预算执行率. */
export const PRIOR_YEAR_EXECUTION = {
  id: "prior-year-execution",
  year: "year",
  budget: "budget",
  paid: "executed",
  rate: "rate",
} as const;

/** 附表1-3: amounts and ticks of the progress of work. */
export const TRACKING_PROGRESS = {
  id: "tracking-progress",
  item: "item",
  budget: "budget",
  /** 实际执行金额, 计划执行金额 */
  actual: "actual",
  planned: "planned",
  /** 资金使用与计划进度是否一致: 是／否 */
  consistentYes: "consistentYes",
  consistentNo: "consistentNo",
  progress: "progress",
  onScheduleYes: "onScheduleYes",
  onScheduleNo: "onScheduleNo",
  systemName: "systemName",
  systemNumber: "systemNumber",
  relevanceVeryGood: "relevanceVeryGood",
  relevanceGood: "relevanceGood",
  relevanceFair: "relevanceFair",
  relevanceMissing: "relevanceMissing",
  executedWell: "executedWell",
  executedMostly: "executedMostly",
  executedNot: "executedNot",
} as const;

/** 附表1-4: 绩效目标跟踪完成情况评定及偏差分析. */
export const TRACKING_DEVIATION = {
  id: "tracking-deviation",
  category: "category",
  item: "item",
  target: "target",
  actual: "actual",
  planned: "planned",
  completionRate: "completionRate",
  qualityRate: "qualityRate",
  reason: "reason",
  adjustBudget: "adjustBudget",
  adjustSystem: "adjustSystem",
  adjustExecution: "adjustExecution",
  forecastYes: "forecastYes",
  forecastNo: "forecastNo",
  forecastReason: "forecastReason",
} as const;

/** 附表1-2, upper part: 项目整体绩效目标｜年度目标值｜阶段性完成计划. */
export const TRACKING_PLAN_GOALS = {
  id: "tracking-plan-goals",
  goal: "goal",
  target: "target",
  plan: "plan",
} as const;

/** 附表1-2, lower part: 子项目｜预算金额｜产出类指标｜效果类指标｜阶段性完成计划. */
export const TRACKING_PLAN_ITEMS = {
  id: "tracking-plan-items",
  item: "item",
  budget: "budget",
  outputs: "outputs",
  effects: "effects",
  plan: "plan",
} as const;

/** 绩效跟踪情况表 (表2-1): four levels, 指标解释, 评价结果. */
export const TRACKING = {
  id: "tracking",
  level1: "level1",
  level2: "level2",
  level3: "level3",
  level4: "level4",
  explanation: "explanation",
  result: "result",
} as const;

/** 附表1-1 has no table: titled values with these field names. */
export const TRACKING_BASICS_FIELDS = {
  unitSeal: "unitSeal",
  projectName: "projectName",
  oneOff: "oneOff",
  recurring: "recurring",
  overview: "overview",
  startDate: "startDate",
  endDate: "endDate",
  totalBudget: "totalBudget",
  yearBudget: "yearBudget",
  priorBudget: "priorBudget",
  priorExecuted: "priorExecuted",
  fundsDistrict: "fundsDistrict",
  fundsTown: "fundsTown",
  fundsOther: "fundsOther",
  contact: "contact",
} as const;

/** 年度主要任务 of a department's plan: 任务名称｜总额｜财政拨款｜其他资金. */
export const PLAN_TASKS = {
  id: "plan-tasks",
  item: "item",
  total: "amount",
  fiscal: "fiscal",
  other: "other",
} as const;

/** Small tables whose amounts are added up by a 合计 row: id and the columns of money. */
export const MONEY_TABLES: readonly (readonly [table: string, columns: readonly string[]])[] = [
  [FUND_USAGE.id, [FUND_USAGE.amount]],
  [BUDGET_CALCULATION.id, [BUDGET_CALCULATION.budget, BUDGET_CALCULATION.paid]],
  [FUND_EXECUTION.id, [FUND_EXECUTION.budget, FUND_EXECUTION.paid]],
];

/** The annexes of the tracking evaluation have sums as well; their unit is that of the annex before them. */
export const SUMMED_COLUMNS: typeof MONEY_TABLES = [
  ...MONEY_TABLES,
  [PLAN_TASKS.id, [PLAN_TASKS.total, PLAN_TASKS.fiscal, PLAN_TASKS.other]],
  [TRACKING_PLAN_ITEMS.id, [TRACKING_PLAN_ITEMS.budget]],
  [TRACKING_PROGRESS.id, [TRACKING_PROGRESS.budget, TRACKING_PROGRESS.actual, TRACKING_PROGRESS.planned]],
];
