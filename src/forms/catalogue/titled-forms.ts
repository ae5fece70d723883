/** Forms that are nothing but titled values: 附表1-1, 跟踪评价结论反馈表, 评价结果反馈. */
import type { FormKind } from "../../model/form";
import { TRACKING_BASICS_FIELDS as BASICS } from "../../model/tables";
import type { FieldDefinition, Label } from "../definition";

export interface TitledFormDefinition {
  readonly kind: FormKind;
  readonly title: RegExp;
  readonly fields: readonly FieldDefinition[];
  /** So many of the fields must be there: a single one stands on many sheets. */
  readonly atLeast: number;
}

const field = (id: string, text: string, more: Partial<Omit<Label, "text">> = {}): FieldDefinition => ({
  id,
  label: { text, ...more },
});

const trackingBasics: TitledFormDefinition = {
  kind: "tracking-basics",
  title: /项目基本情况表/,
  atLeast: 5,
  fields: [
    field(BASICS.projectName, "项目名称"),
    field(BASICS.oneOff, "一次性项目", { pattern: /一次性项目$/ }),
    field(BASICS.recurring, "经常性项目", { pattern: /经常性项目$/ }),
    field(BASICS.overview, "项目概况简介", { synonyms: ["项目概况"] }),
    field(BASICS.startDate, "项目起始日期", { synonyms: ["起始日期"] }),
    field(BASICS.endDate, "项目完成日期", { synonyms: ["完成日期"] }),
    field(BASICS.totalBudget, "项目总预算", { synonyms: ["项目总预算额"] }),
    field(BASICS.yearBudget, "项目当年预算", { synonyms: ["项目当年预算额"] }),
    field(BASICS.priorBudget, "项目上年预算额", { synonyms: ["项目上年预算"] }),
    field(BASICS.priorExecuted, "项目上年预算执行数", { synonyms: ["项目上年执行数"] }),
    field(BASICS.fundsDistrict, "区级财政预算安排", { pattern: /(区|本|县|市)级财政预算安排$/ }),
    field(BASICS.fundsTown, "镇级财政配套安排", { pattern: /财政配套安排$/ }),
    field(BASICS.fundsOther, "其他自筹资金安排", { pattern: /自筹资金安排$/ }),
    field(BASICS.contact, "联系电话"),
    field("leader", "项目负责人"),
  ],
};

const trackingConclusion: TitledFormDefinition = {
  kind: "tracking-conclusion",
  title: /跟踪评价结论/,
  atLeast: 4,
  fields: [
    field("projectName", "评价项目"),
    field("duration", "项目起止时间"),
    field("evaluationPeriod", "跟踪评价时间"),
    field("implementer", "项目单位"),
    field("agency", "中介服务机构", { synonyms: ["评价机构"] }),
    field("conclusion", "跟踪结果评价"),
    field("achievements", "项目主要绩效", { synonyms: ["主要绩效"] }),
    field("problems", "项目存在的主要偏差或问题", { pattern: /主要偏差或问题$/ }),
    field("causes", "造成项目偏差的原因", { pattern: /^造成.*偏差的原因$/ }),
    field("analysis", "完成项目绩效目标的分析与结论", { pattern: /分析与结论$/ }),
  ],
};

const evaluationFeedback: TitledFormDefinition = {
  kind: "evaluation-feedback",
  title: /评价结果反馈/,
  atLeast: 4,
  fields: [
    field("projectName", "评价项目"),
    field("organiser", "评价组织机构"),
    field("department", "项目主管部门"),
    field("implementer", "项目单位名称"),
    field("duration", "项目合作期限"),
    field("agency", "评价机构"),
    field("reportDate", "评价时间"),
    field("overallScore", "评价分值", { synonyms: ["评价得分"] }),
    field("grade", "评价结论", { synonyms: ["评价等级"] }),
    field("overview", "项目基本情况"),
    field("achievements", "主要绩效情况"),
    field("problems", "主要问题与建议"),
  ],
};

export const titledForms: readonly TitledFormDefinition[] = [
  trackingBasics,
  trackingConclusion,
  evaluationFeedback,
];

/** @throws RangeError when there is no such form */
export function titledForm(kind: string): TitledFormDefinition {
  const found = titledForms.find((form) => form.kind === kind);
  if (!found) throw new RangeError(`no titled form ${kind}`);
  return found;
}
