/** The small tables of reports and the annexes of the tracking evaluation: columns by header word (see model/tables). */
import type { FormKind } from "../../model/form";
import {
  BUDGET_CALCULATION,
  FUND_EXECUTION,
  FUND_USAGE,
  PRIOR_YEAR_EXECUTION,
  TRACKING,
  TRACKING_DEVIATION,
  TRACKING_PLAN_GOALS,
  TRACKING_PLAN_ITEMS,
  TRACKING_PROGRESS,
} from "../../model/tables";
import type { ColumnDefinition, Label, TableDefinition } from "../definition";
import { indicatorTable } from "./indicator-table";

export interface SmallTableDefinition {
  readonly kind: FormKind;
  readonly table: TableDefinition;
  /** Without such a title it is another table: for tables whose columns are common words. */
  readonly title?: RegExp;
  /** … unless one of these columns tells what it is. */
  readonly titledBy?: readonly string[];
  /** Columns whose blank cells inherit what stands above. */
  readonly labels: readonly string[];
  /** Rows are indicators (model `Indicator`), not plain data. */
  readonly asIndicators?: boolean;
}

const column = (
  id: string,
  text: string,
  more: Partial<Omit<Label, "text">> = {},
  header?: readonly string[],
): ColumnDefinition => ({ id, label: { text, ...more }, ...(header && { header }) });

const budgetItem = column("item", "预算内容", {
  synonyms: ["预算项目", "支出内容", "费用项目", "预算明细", "支出项目", "费用名称", "资金用途"],
});
const detail = column("detail", "明细", { synonyms: ["明细项目", "子项", "岗位类别"] });
const budget = column("budget", "预算金额", {
  synonyms: ["预算数", "预算安排", "年初预算数", "预算额"],
  pattern: /^(项目)?预算(安排|批复)?(金额|数|额)$/,
});
const paid = column("paid", "支付金额", {
  synonyms: [
    "支出金额",
    "执行数",
    "实际支出",
    "已支付金额",
    "执行金额",
    "预算执行",
    "实际执行金额",
    "累计支出",
    "累计支付",
  ],
  pattern: /^(截[至止].*)?(累计|实际|已)?(支付|支出|执行)(金额|数|额)$/,
});
const rate = column("rate", "预算执行率", {
  synonyms: ["执行率", "支出进度"],
  pattern: /^(预算)?执行率(%)?$/,
});

const budgetCalculation: SmallTableDefinition = {
  kind: "budget-calculation",
  labels: ["item"],
  table: {
    id: BUDGET_CALCULATION.id,
    columns: [
      budgetItem,
      detail,
      column("quantity", "数量", { synonyms: ["人数", "工程量"] }),
      column("unitPrice", "单价", { pattern: /^单价/ }),
      budget,
      paid,
      rate,
    ],
    required: [["item", "detail"], ["quantity"], ["unitPrice"], ["budget"], ["paid", "rate"]],
    atLeast: 5,
    anchors: ["item", "budget"],
  },
};

const fundExecution: SmallTableDefinition = {
  kind: "fund-execution",
  labels: ["item"],
  table: {
    id: FUND_EXECUTION.id,
    columns: [
      budgetItem,
      detail,
      budget,
      paid,
      rate,
      column("plannedRate", "计划执行率", { pattern: /^(计划|序时)(预算)?(执行率|进度)$/ }),
    ],
    required: [["item"], ["budget"], ["paid"], ["rate"]],
    atLeast: 4,
    anchors: ["item", "budget"],
  },
};

const priorYearExecution: SmallTableDefinition = {
  kind: "prior-year-execution",
  labels: [],
  table: {
    id: PRIOR_YEAR_EXECUTION.id,
    columns: [
      column("year", "预算年度", { synonyms: ["年度", "年份"] }),
      budget,
      { ...paid, id: PRIOR_YEAR_EXECUTION.paid },
      rate,
    ],
    required: [["year"], ["budget"], ["executed"], ["rate"]],
    atLeast: 4,
    anchors: ["year", "budget"],
  },
};

const fundUsage: SmallTableDefinition = {
  kind: "fund-usage",
  labels: [],
  title: /资金(使用|支出)(情况|明细)|支出明细/,
  table: {
    id: FUND_USAGE.id,
    columns: [
      column("serial", "序号"),
      column("item", "资金用途", { synonyms: ["用途", "支出内容", "支出项目", "资金使用内容", "费用项目"] }),
      column("amount", "金额", {
        synonyms: ["支出金额", "使用金额", "执行金额", "支付金额", "资金金额"],
        pattern: /^(支出|使用|支付|实际)?(金额|支出数)$/,
      }),
      column("share", "占比", { pattern: /^(占|所占).*(比|比例|比重)/, synonyms: ["比例"] }),
    ],
    required: [["item"], ["amount"]],
    atLeast: 2,
    anchors: ["item", "amount"],
  },
};

const KIND_OF_INDICATOR = /^(产出|效果|效益|绩效)类?指标(名称|内容)?$/;

const stageCompletion: SmallTableDefinition = {
  kind: "stage-completion",
  labels: [],
  asIndicators: true,
  table: {
    id: "stage-completion",
    columns: [
      column("serial", "序号"),
      column("name", "产出类指标", { pattern: KIND_OF_INDICATOR, synonyms: ["指标名称", "指标"] }),
      column("target", "绩效目标", {
        synonyms: ["年度目标值", "年度绩效目标", "绩效目标(年度)", "年度指标值", "目标值"],
        pattern: /^(年度)?(绩效)?目标值?(年度)?$/,
      }),
      column("planned", "计划完成", { pattern: /(计划)(应)?(完成)(值|数|情况)?$/ }),
      column("actual", "实际完成", { pattern: /(实际)(完成|产出)(值|数|情况)?$/ }),
      column("remark", "备注"),
    ],
    required: [["name"], ["target"], ["planned"], ["actual"]],
    atLeast: 4,
    anchors: ["name", "target", "planned", "actual"],
  },
};

const tracking: SmallTableDefinition = {
  kind: "tracking",
  labels: ["level1", "level2", "level3"],
  table: {
    id: TRACKING.id,
    columns: [
      column("level1", "一级指标"),
      column("level2", "二级指标"),
      column("level3", "三级指标"),
      column("level4", "四级指标"),
      column("explanation", "指标解释", { synonyms: ["指标说明"] }),
      column("result", "评价结果", { synonyms: ["跟踪结果", "评价结论"] }),
    ],
    required: [["level1"], ["level4"], ["explanation"], ["result"]],
    atLeast: 5,
    anchors: ["level1", "level4"],
  },
};

const SCORED = [
  "serial",
  "level1",
  "level2",
  "name",
  "weight",
  "score",
  "scoring",
  "completion",
  "evidence",
  "reason",
  "explanation",
  "measures",
  "remark",
  "target",
  "adjustedTarget",
  "actual",
  "forecast",
];

/** What an evaluation by others, or a department's framework of 湖南 or 广东, scores: points without targets. */
const scoreSheet: SmallTableDefinition = {
  kind: "score-sheet",
  labels: ["level1", "level2"],
  title: /评分|打分|计分|得分|指标体系|评价指标|绩效评价|评价表/,
  titledBy: ["scoring"],
  asIndicators: true,
  table: {
    id: "score-sheet",
    columns: indicatorTable.columns.filter(({ id }) => SCORED.includes(id)),
    required: [["level1", "level2"], ["name"], ["weight"], ["score"]],
    atLeast: 4,
    anchors: ["level1", "level2", "name", "score"],
    excluded: ["target", "adjustedTarget", "actual", "forecast"],
  },
};

const indicatorFramework: SmallTableDefinition = {
  kind: "indicator-framework",
  labels: ["level1", "level2"],
  table: {
    id: "indicator-framework",
    columns: [
      column("level1", "一级指标"),
      column("level2", "二级指标"),
      column("level3", "三级指标"),
      column("explanation", "指标解释"),
      column("standard", "指标说明", { synonyms: ["评价标准", "评分标准", "计算公式"] }),
    ],
    required: [["level1"], ["level2"], ["level3"], ["explanation"], ["standard"]],
    atLeast: 5,
    anchors: ["level1", "level3"],
    excluded: ["level4", "result"],
  },
};

const GOALS = "项目整体绩效目标完成计划";

const trackingPlanGoals: SmallTableDefinition = {
  kind: "tracking-plan",
  labels: [],
  table: {
    id: TRACKING_PLAN_GOALS.id,
    columns: [
      column("goal", "项目整体绩效目标", { pattern: /整体绩效目标$/ }, [GOALS, "项目整体绩效目标"]),
      column("target", "年度目标值", { pattern: /年度目标值$/ }, [GOALS, "年度目标值"]),
      column("plan", "项目整体绩效目标阶段性完成计划", { pattern: /整体绩效目标阶段性?(完成)?计划$/ }, [
        GOALS,
        "项目整体绩效目标阶段性完成计划",
      ]),
    ],
    required: [["goal"], ["target"], ["plan"]],
    atLeast: 3,
    anchors: ["goal", "plan", "target"],
  },
};

const PLAN = "项目绩效指标完成计划";

const trackingPlanItems: SmallTableDefinition = {
  kind: "tracking-plan",
  labels: [],
  table: {
    id: TRACKING_PLAN_ITEMS.id,
    columns: [
      column("item", "子项目名称", { pattern: /子项目(或活动)?(名称)?(明细)?$/ }, [
        PLAN,
        "子项目（或活动）名称/明细",
      ]),
      column("budget", "预算金额", { pattern: /预算金额$/ }, [PLAN, "预算金额"]),
      column("outputs", "产出类指标及年度目标值", { pattern: /产出类指标及年度目标值?$/ }, [
        PLAN,
        "产出类指标及年度目标值",
      ]),
      column("effects", "效果类指标及年度目标值", { pattern: /效果类指标及年度目标值?$/ }, [
        PLAN,
        "效果类指标及年度目标值",
      ]),
      column("plan", "产出类绩效指标阶段性完成计划", { pattern: /指标阶段性?(完成)?计划$/ }, [
        PLAN,
        "产出类绩效指标阶段性完成计划",
      ]),
    ],
    required: [["budget"], ["outputs"], ["effects"], ["plan"]],
    atLeast: 4,
    anchors: ["budget", "outputs", "effects", "plan"],
  },
};

const trackingProgress: SmallTableDefinition = {
  kind: "tracking-progress",
  labels: ["item"],
  table: {
    id: TRACKING_PROGRESS.id,
    columns: [
      column("item", "子项目", { pattern: /^子项目/ }),
      column("budget", "预算安排", { pattern: /^预算(安排|金额)/ }),
      column("actual", "实际执行金额", { pattern: /^实际(执行|支出|支付)(金额|数)/ }),
      column("planned", "计划执行金额", { pattern: /^计划(执行|支出|支付)(金额|数)/ }),
      column("consistentYes", "一致", { pattern: /计划(进度)?是否一致是$/ }, [
        "资金使用与计划进度是否一致",
        "是",
      ]),
      column("consistentNo", "不一致", { pattern: /计划(进度)?是否一致否$/ }, [
        "资金使用与计划进度是否一致",
        "否",
      ]),
      column("progress", "项目完成比例", { pattern: /完成比例/ }),
      column("onScheduleYes", "按计划", { pattern: /是否按计划.*是$/ }, ["项目是否按计划时间进度进行", "是"]),
      column("onScheduleNo", "未按计划", { pattern: /是否按计划.*否$/ }, [
        "项目是否按计划时间进度进行",
        "否",
      ]),
      column("systemName", "名称", { pattern: /制度.*名称$/ }, ["管理制度和措施", "名称"]),
      column("systemNumber", "文号", { pattern: /制度.*文号$/ }, ["管理制度和措施", "文号"]),
      column("relevanceVeryGood", "很好", { pattern: /关联度.*很好$/ }, ["关联度", "很好"]),
      column("relevanceGood", "较好", { pattern: /关联度.*较好$/ }, ["关联度", "较好"]),
      column("relevanceFair", "一般", { pattern: /关联度.*一般$/ }, ["关联度", "一般"]),
      column("relevanceMissing", "缺失", { pattern: /关联度.*缺失$/ }, ["关联度", "缺失"]),
      column("executedWell", "有效", { pattern: /是否有效执行.*制?度?有效$/, not: /基本有效$/ }, [
        "是否有效执行相关制度",
        "有效",
      ]),
      column("executedMostly", "基本有效", { pattern: /有效执行.*基本有效$/ }, [
        "是否有效执行相关制度",
        "基本有效",
      ]),
      column("executedNot", "未执行", { pattern: /有效执行.*未执行$/ }, ["是否有效执行相关制度", "未执行"]),
    ],
    required: [["budget"], ["actual"], ["planned"], ["consistentYes", "progress"]],
    atLeast: 5,
    anchors: ["budget", "actual", "planned"],
  },
};

const trackingDeviation: SmallTableDefinition = {
  kind: "tracking-deviation",
  labels: ["category"],
  table: {
    id: TRACKING_DEVIATION.id,
    columns: [
      column("category", "指标类别"),
      column("item", "子项目名称", { pattern: /^子项目/ }),
      column("target", "指标年度目标值", { pattern: /年度目标值$/ }),
      column("actual", "实际产出数", { pattern: /^实际产出/ }),
      column("planned", "计划应完成数", { pattern: /^计划应?(完成|产出)/ }),
      column("completionRate", "实际完成率", { pattern: /^实际完成率/ }),
      column("qualityRate", "质量达标率", { pattern: /^质量达标率/ }),
      column("reason", "绩效偏差原因描述", { pattern: /偏差原因/ }),
      column("adjustBudget", "调整预算", { pattern: /调整预算$/ }, ["纠偏措施", "调整预算"]),
      column("adjustSystem", "制度建设", { pattern: /制度建设$/ }, ["纠偏措施", "制度建设"]),
      column("adjustExecution", "制度执行", { pattern: /制度执行$/ }, ["纠偏措施", "制度执行"]),
      column("forecastYes", "能够完成", { pattern: /能够完成$/ }, ["指标完成情况预测", "能够完成"]),
      column("forecastNo", "无法完成", { pattern: /无法完成$/ }, ["指标完成情况预测", "无法完成"]),
      column("forecastReason", "原因说明", { pattern: /预测.*原因说明$|^原因说明$/ }, [
        "指标完成情况预测",
        "原因说明",
      ]),
    ],
    required: [["target"], ["actual"], ["planned"], ["completionRate"], ["reason"]],
    atLeast: 6,
    anchors: ["target", "actual", "planned", "completionRate", "category"],
  },
};

/** @throws RangeError when there is no such table */
export function smallTable(id: string): SmallTableDefinition {
  const found = smallTables.find(({ table }) => table.id === id);
  if (!found) throw new RangeError(`no small table ${id}`);
  return found;
}

/** The more particular first: a place is taken by the first that fits. */
export const smallTables: readonly SmallTableDefinition[] = [
  trackingDeviation,
  trackingProgress,
  trackingPlanGoals,
  trackingPlanItems,
  stageCompletion,
  tracking,
  scoreSheet,
  indicatorFramework,
  budgetCalculation,
  fundExecution,
  priorYearExecution,
  fundUsage,
];
