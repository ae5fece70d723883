/** Row labels that begin or end a block, compiled once. */
import { fields, footBoxes, goalLabels } from "./catalogue/fields";
import { fundRows } from "./catalogue/fund-table";
import { compact, headerKey, Vocabulary } from "./labels";

export const fieldWords = new Vocabulary(fields);
export const goalWords = new Vocabulary(goalLabels);
export const fundRowWords = new Vocabulary(fundRows);
export const footBoxWords = new Vocabulary(footBoxes);
export const totalWords = new Vocabulary([
  {
    id: "total",
    label: {
      text: "总分",
      synonyms: ["合计", "总计", "总得分", "自评总分", "得分合计", "分值合计", "综合得分"],
      pattern: /^(总分|合计|总计)/,
    },
  },
  { id: "subtotal", label: { text: "小计", pattern: /小计$/ } },
]);

const NOTE =
  /^(注|备注|说明|填表说明|填报说明|填表须知|附注|注意)\d*[:：、.]|^(注|填报?表?说明)[:：]?\d?|^[*※]/u;
const SIGNATURE =
  /^(填表人|填报人|制表人?|经办人|审核人?|复核人?|审批人|(单位|部门|项目|财务|分管)?负责人|(主管)?领导|联系人|联系电话|电话|填报日期|填表日期|填报时间|单位公章|盖章|(主管|财政)部门(审核)?意见)(签[字章名])?([:：(（].*)?$/u;

/** Large boxes at the foot of some self-evaluations. */
const FOOT_BOX =
  /^(偏差|存在(的)?(主要)?问题|改进措施|整改措施|下一步|其[他它]需要?说明|自评结论|评价结论|综合评价|(绩效)?(目标|指标)?(未完成|未达到?标?|未实现|偏离).*(原因|说明|措施))/u;

/** «注：1.…», «填表人：…»: what stands under a table and is none of its rows. */
export function isFootLine(text: string): boolean {
  const whole = compact(text);
  return (
    NOTE.test(whole) ||
    SIGNATURE.test(whole) ||
    FOOT_BOX.test(whole.replace(/^[一二三四五六七八九十]+、/u, ""))
  );
}

/** A heading of a form: «…项目支出绩效自评表», «附件2», «（2020年度）», «单位：万元», «续表». */
export function isHeading(text: string): boolean {
  const whole = compact(text);
  if (/^[(]?(19|20)\d{2}年(度|\d{1,2}月)?/.test(whole) && whole.length <= 14) return true;
  if (/^(附件|附表|附)[一二三四五六七八九十\d]|^单位[:：]|^金额单位|^续表|^第[一二三\d]+页/.test(whole))
    return true;
  return isTitle(text);
}

export function isTitle(text: string): boolean {
  const key = headerKey(text);
  if (key.length < 4 || key.length > 60) return false;
  return (
    /(监控|自评|自我评价|绩效|台账|跟踪|评价)/.test(key) &&
    /(表|台账|一览|汇总|情况)([(（]?[\d一二三四]+)?$/.test(key)
  );
}
