/** Titled values of the project forms, and the goals of the year (136号 and 10号 annexes, rows 3-4 and 9-11). */
import type { FieldDefinition } from "../definition";

export const fields: readonly FieldDefinition[] = [
  {
    id: "projectName",
    label: {
      text: "项目名称",
      synonyms: ["项目支出名称", "预算项目名称", "专项名称", "专项资金名称", "转移支付名称", "政策名称"],
    },
  },
  {
    id: "department",
    label: {
      text: "主管部门",
      synonyms: [
        "主管部门及代码",
        "主管单位",
        "主管部门代码",
        "预算部门",
        "部门名称",
        "部门(单位)名称",
        "主管预算部门",
        "一级预算部门",
      ],
    },
  },
  {
    id: "implementer",
    label: {
      text: "实施单位",
      synonyms: [
        "项目单位",
        "项目实施单位",
        "执行单位",
        "预算单位",
        "单位名称",
        "资金使用单位",
        "用款单位",
        "实施单位及代码",
        "填报单位",
        "项目承担单位",
      ],
    },
  },
  { id: "projectCode", label: { text: "项目编码", synonyms: ["项目代码", "项目编号"] } },
  {
    id: "projectKind",
    label: { text: "项目类别", synonyms: ["项目类型", "项目属性", "项目性质", "资金性质"] },
  },
  {
    id: "unitSeal",
    label: {
      text: "单位盖章",
      synonyms: ["填报单位盖章", "项目单位盖章"],
      pattern: /^(填报|项目|实施)?单位盖章$/,
    },
  },
  {
    id: "reportDate",
    label: {
      text: "填报日期",
      synonyms: ["填表日期", "填报时间", "报告日期", "监控日期", "截止日期", "监控时点", "自评日期"],
    },
  },
  { id: "startDate", label: { text: "开始日期", synonyms: ["项目开始时间", "项目起始日期", "开始时间"] } },
  {
    id: "endDate",
    label: { text: "完成日期", synonyms: ["项目结束时间", "项目终止日期", "结束时间", "项目完成日期"] },
  },
  {
    id: "duration",
    label: { text: "项目期限", synonyms: ["实施期限", "项目期", "项目起止时间", "项目周期", "项目实施周期"] },
  },
  { id: "leader", label: { text: "项目负责人", synonyms: ["负责人", "项目负责人及电话"] } },
  { id: "contact", label: { text: "联系人", synonyms: ["填表人", "填报人", "经办人", "联系人及电话"] } },
  { id: "telephone", label: { text: "联系电话", synonyms: ["电话", "联系方式"] } },
  {
    id: "overallScore",
    label: { text: "自评总分", synonyms: ["自评得分", "总得分", "综合得分", "评价得分"] },
  },
  { id: "grade", label: { text: "自评等级", synonyms: ["等级", "评价等级", "自评结论", "绩效等级"] } },
];

export const goalLabels: readonly FieldDefinition[] = [
  {
    id: "goals",
    label: {
      text: "年度总体目标",
      synonyms: [
        "年度绩效目标",
        "总体目标",
        "年度目标",
        "绩效目标",
        "项目年度目标",
        "年度总体绩效目标",
        "项目绩效目标",
        "年度总体目标完成情况",
        "总体绩效目标",
        "年度绩效目标完成情况",
      ],
      pattern:
        /^(\d{4}年|项目|部门|单位|整体|年度|全年|本年度?)*(总体?|履职)?(绩效)?(总体?)?目标(完成情况)?$/,
    },
  },
  {
    id: "expected",
    label: {
      text: "预期目标",
      synonyms: [
        "年初预期目标",
        "年初设定目标",
        "年初目标",
        "预期绩效目标",
        "年度预期目标",
        "设定目标",
        "预期目标值",
        "年初设定绩效目标",
        "年初绩效目标",
        "年度总体预期目标",
      ],
      pattern: /^(\d{4}年)?(项目|年度|全年|年初|总体)*(预期|设定|批复)(的)?(总体|年度)*(绩效)?目标$/,
    },
  },
  {
    id: "actual",
    label: {
      text: "实际完成情况",
      synonyms: [
        "目标实际完成情况",
        "目标完成情况",
        "全年完成情况",
        "全年实际完成情况",
        "年度目标实际完成情况",
        "实际完成目标",
        "总体完成情况",
        "完成情况",
        "年度实际完成情况",
      ],
      pattern:
        /^(1-\d{1,2}月|截[至止].*|全年|年度|当前)?(总体)?(绩效)?(目标)?(实际)?(完成|实现)(目标)?情况$|(目标|实际)(完成|实现)情况(综述|概述|说明)$/,
    },
  },
];

/** Boxes at the foot of self-evaluations that ask for reasons and measures once for the whole form (20-point variants). */
export const footBoxes: readonly FieldDefinition[] = [
  {
    id: "deviationBox",
    label: {
      text: "偏差原因分析",
      pattern:
        /^(绩效)?(偏差|偏离|(目标|指标)?(未完成|未达到?标?|未实现)|存在(的)?(主要)?问题).*(原因|偏差说明)/,
    },
  },
  {
    id: "measuresBox",
    label: { text: "改进措施", pattern: /^(下一步)?(拟?采取的?)?(改进|整改|纠偏)(的)?(措施|建议)/ },
  },
];
