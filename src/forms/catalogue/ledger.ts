/** 项目绩效监控台账: one project a row. No national form; synonyms collected from working sheets. */
import type { ColumnDefinition, TableDefinition } from "../definition";
import { EARLIER, moneyColumns } from "./fund-table";
import { deviationColumns } from "./indicator-table";

/** A header that may be of money or of work. */
export const BARE_PROGRESS = "进度";

/** What lists of 指标 and of 专项资金 call their money; beside 绩效指标 such words mean something else. */
const OF_LISTS: Readonly<Record<string, readonly string[]>> = {
  initialBudget: [
    "指标数",
    "指标金额",
    "指标额",
    "指标总额",
    "预算指标",
    "预算指标数",
    "批复资金",
    "批复金额",
    "安排资金",
    "资金安排",
    "安排数",
    "批复数",
    "批复额",
    "核定数",
    "核定金额",
    "预算额度",
    "经费额度",
    "安排额度",
    "核定额度",
  ],
  adjustedBudget: ["可执行指标", "可执行指标数", "可用指标", "可用指标数"],
  // Of transfers and 直达资金 what was handed down is what may be spent.
  received: [
    "下达金额",
    "下达资金",
    "下达额",
    "下达预算",
    "下达预算数",
    "下达资金数",
    "资金下达数",
    "资金下达金额",
    "分配金额",
    "分配资金",
    "分配数",
    "已分配金额",
    "已分配资金",
    "已分配数",
    "已拨付资金",
    "已拨付金额",
    "已拨付数",
    "已拨资金",
    "拨付资金",
    "拨付金额",
  ],
  executed: ["已用指标", "已用指标数", "已使用指标", "已执行指标"],
  // Whether money or work is meant only the rows can tell: see ledger-blocks.
  rate: [BARE_PROGRESS],
};

/** Of what was carried over is spent this year, whatever year it came from. */
const OF_CARRIED_OVER: readonly string[] = ["executed", "rate"];

function besidesCarriedOver(not: RegExp): RegExp {
  return new RegExp(not.source.replace(EARLIER.source, `(?:${EARLIER.source})(?!度?结[转余])`));
}

function withWordsOfLists(column: ColumnDefinition): ColumnDefinition {
  const { label } = column;
  return {
    ...column,
    label: {
      ...label,
      synonyms: [...(label.synonyms ?? []), ...(OF_LISTS[column.id] ?? [])],
      ...(label.not && OF_CARRIED_OVER.includes(column.id) && { not: besidesCarriedOver(label.not) }),
    },
  };
}

/** What the lists of a logistics centre or a treasurer call what they pay for; above indicators it is no list of projects. */
export const LIST_NAMES: readonly string[] = [
  "服务项目",
  "服务内容",
  "服务名称",
  "采购项目",
  "采购内容",
  "工程名称",
  "维修项目",
  "维修内容",
  "合同名称",
  "会议名称",
  "会议培训名称",
  "培训名称",
  "活动名称",
  "车牌号",
  "车牌号码",
  "车辆号牌",
  "科目名称",
  "预算科目",
  "支出科目",
  "经济科目",
  "经济科目名称",
  "经费名称",
  "经费项目",
];

export const ledgerTable: TableDefinition = {
  id: "ledger",
  columns: [
    { id: "serial", label: { text: "序号", synonyms: ["编号", "行号"] } },
    { id: "projectCode", label: { text: "项目编码", synonyms: ["项目代码", "项目编号", "预算项目编码"] } },
    {
      id: "projectName",
      label: {
        text: "项目名称",
        synonyms: [
          "预算项目名称",
          "预算项目",
          "项目支出名称",
          "二级项目名称",
          "二级项目",
          "资金名称",
          "专项名称",
          "专项资金名称",
          "资金项目",
          "重点项目",
          "重大项目",
          "民生项目",
          "建设项目",
          "实施项目",
          "绩效项目名称",
          "项目",
          ...LIST_NAMES,
        ],
        pattern:
          /^(预算|支出|绩效|二级|子|监控|资金|具体|服务|采购|工程|维修|改造|重点|重大|民生|建设|实施)*项目(支出)?名称$|^(会议|培训|活动)(及|和|与)?(会议|培训|活动)?(项目)?名称$/,
      },
    },
    {
      id: "department",
      label: {
        text: "主管部门",
        synonyms: [
          "主管单位",
          "预算部门",
          "部门名称",
          "部门",
          "主管部门及代码",
          "主管处室",
          "归口部门",
          "一级预算单位",
        ],
      },
    },
    {
      id: "implementer",
      label: {
        text: "实施单位",
        synonyms: [
          "项目单位",
          "执行单位",
          "单位名称",
          "预算单位",
          "项目实施单位",
          "使用单位",
          "用款单位",
          "责任单位",
          "责任科室",
          "单位",
          "承办单位",
          "申报单位",
        ],
      },
    },
    // Before the points of the budget: in a list of projects 自评得分 is the project's own.
    { id: "overallScore", label: { text: "自评得分", synonyms: ["总分", "自评总分", "评价得分"] } },
    { id: "grade", label: { text: "自评等级", synonyms: ["等级", "评价等级", "自评结果"] } },
    {
      id: "carriedOver",
      label: {
        text: "上年结转",
        pattern: /^(上年|以前年度|年初)(度)?(财政)?(拨款)?结[转余](结余|结转)?(资金|数|额|金额|指标)?$/,
      },
    },
    ...moneyColumns.map(withWordsOfLists),
    {
      id: "goalExpected",
      label: {
        text: "年度目标",
        synonyms: [
          "年度绩效目标",
          "绩效目标",
          "年度总体目标",
          "总体目标",
          "预期目标",
          "项目目标",
          "年初目标",
          "年度绩效目标内容",
        ],
        pattern: /^(项目|全年|本年度?|年度|年初|总体|预期|设定)*(绩效|总体|工作|预期)*目标(内容|情况|任务)?$/,
        not: /完成|值|率|可能性/,
      },
    },
    {
      id: "goalActual",
      label: {
        text: "完成情况",
        synonyms: [
          "目标完成情况",
          "绩效目标完成情况",
          "实际完成情况",
          "执行情况",
          "进展情况",
          "项目进展情况",
          "工作完成情况",
          "目前完成情况",
          "绩效完成情况",
          "实施情况",
          "完成进展",
        ],
        pattern:
          /^(1-\d{1,2}月份?|截[至止].*|全年|年度|当前|目前)?(项目|绩效|年度|总体|工作|目标|指标)*(目标)?(实际)?(完成|进展|实施|实现)(进展|执行)?(情况|程度)?$/,
        not: /预计|计划|原因|率/,
      },
    },
    { id: "target", label: { text: "年度指标值", synonyms: ["指标值", "目标值", "年度目标值"] } },
    { id: "actual", label: { text: "实际完成值", synonyms: ["完成值", "当前完成值"] } },
    {
      id: "completion",
      label: {
        text: "目标完成率",
        synonyms: ["完成率", "绩效目标完成率", "完成进度", "指标完成率"],
        pattern: /完成(率|进度|比例)/,
      },
    },
    ...deviationColumns,
    { id: "name", label: { text: "三级指标", pattern: /^三级(绩效)?(指标|目标)?$|^指标名称$/ } },
    // Of 附表1-3, whose 子项目 are lines of one project.
    { id: "tracking", label: { text: "关联度", pattern: /进度是否一致|是否按计划|^关联度|有效执行/ } },
  ],
  required: [
    ["projectName"],
    ["initialBudget", "adjustedBudget", "received"],
    // A list of the scores need not say what was spent.
    ["executed", "rate", "overallScore"],
    [
      "rate",
      "goalExpected",
      "goalActual",
      "completion",
      "reason",
      "explanation",
      "likelihood",
      "确定能",
      "有可能",
      "light",
      "overallScore",
    ],
  ],
  atLeast: 4,
  anchors: ["projectName", "initialBudget", "adjustedBudget", "executed", "rate"],
  excluded: ["name", "tracking"],
};

/** What the standard ledger has. */
export const ledgerExpected = ["initialBudget", "executed", "rate"] as const;
