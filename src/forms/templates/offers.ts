/** Drop-down lists and input hints, by the column they belong to. The enumerations are those of the published forms. */
import type { DraftValidation } from "../../model/sheet-draft";

type Offer = Omit<DraftValidation, "range">;

/** One of the list and nothing else. */
export const oneOf = (list: readonly string[], title: string, text: string): Offer => ({
  list,
  strict: true,
  prompt: { title, text },
});

/** Only a hint. */
export const hint = (title: string, text: string): Offer => ({
  list: [],
  strict: false,
  prompt: { title, text },
});

/** A tick column: other marks are allowed. */
export const tick = (title: string, text: string): Offer => ({
  list: ["√"],
  strict: false,
  prompt: { title, text },
});

const TARGET = hint(
  "年度指标值",
  "填可衡量的值，如 ≥95%、100%、12次、2026年12月31日前；定性指标写明要达到的程度。",
);

export const LIKELIHOODS = ["确定能", "有可能", "完全不可能"];
const CATEGORIES = ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"];

const categoryTicks = Object.fromEntries(
  CATEGORIES.map((id) => [id, tick(id, "有偏差的指标，属于这一类原因的打“√”，可多选；没有偏差不填。")]),
);
const likelihoodTicks = Object.fromEntries(
  LIKELIHOODS.map((id) => [id, tick(id, "“确定能”“有可能”“完全不可能”三栏选一栏打“√”。")]),
);

export const monitoringOffers: Readonly<Record<string, Offer>> = {
  target: TARGET,
  actual: hint("执行情况", "填截至期末的实际完成值，口径和单位与年度指标值一致；尚未开展的写明情况。"),
  forecast: hint("全年预计完成情况", "填预计到年底能完成的值，口径和单位与年度指标值一致。"),
  explanation: hint("原因说明", "有偏差的指标说明原因：什么事、为什么、何时解决。"),
  remark: hint("备注", "预计年底完不成的，写明原因和拟采取的措施。"),
  light: {
    list: ["红灯", "黄灯", "绿灯", "蓝灯"],
    strict: false,
    prompt: { title: "序时预警", text: "由绩效监控助手写入灯色；也可从列表中选。" },
  },
  ...categoryTicks,
  ...likelihoodTicks,
  reasonCategory: {
    list: CATEGORIES,
    strict: false,
    prompt: { title: "偏差原因类别", text: "有偏差的指标从列表中选；有几类的用顿号连写。" },
  },
  likelihood: oneOf(LIKELIHOODS, "完成目标可能性", "从列表中选一项。"),
};

/** With a text for each category there is nothing to tick. */
export const textReasonOffers: Readonly<Record<string, Offer>> = {
  ...monitoringOffers,
  ...Object.fromEntries(CATEGORIES.map((id) => [id, hint(id, "属于这一类的偏差原因写在这里；没有的不填。")])),
};

export const selfEvaluationOffers: Readonly<Record<string, Offer>> = {
  target: TARGET,
  operator: {
    list: ["＝", "≥", "≤", "＞", "＜", "定性"],
    strict: true,
    prompt: { title: "指标性质", text: "从列表中选；定性指标选“定性”。" },
  },
  unit: hint("度量单位", "填指标值的单位，如 %、次、人、万元；定性指标不填。"),
  actual: {
    list: ["达成年度指标", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差"],
    strict: false,
    prompt: { title: "实际完成值", text: "定量指标填实际数；定性指标可从列表中选一档。" },
  },
  weight: hint("分值", "全部指标的分值与预算执行率的分值合计 100。"),
  score: hint("得分", "不超过分值；没有完成的按完成比例扣分，并在右边说明原因。"),
  reason: hint("偏差原因分析及改进措施", "没有得满分的指标写明原因和改进措施；没有偏差的填“无”。"),
};
