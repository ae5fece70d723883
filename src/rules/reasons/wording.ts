/** What people write into the reason columns: header words left behind, clichés, words of cause and of remedy. */
import { foldTight } from "../../forms/values";
import { hanCount } from "../text/han";

/** Labels of the columns themselves; in a data row they are leftovers of the template. */
const HEADER_WORDS = new Set([
  "经费保障",
  "制度保障",
  "人员保障",
  "硬件保障",
  "硬件条件保障",
  "其他",
  "其他保障",
  "原因说明",
  "偏差原因",
  "偏差原因分析",
  "偏差原因说明",
  "偏差原因分析及改进措施",
  "确定能",
  "有可能",
  "完全不可能",
  "完成目标可能性",
  "备注",
]);

const CLICHES =
  /(思想)?(重视|认识)(程度)?(还)?(不够|不高|不足|不到位)(高|充分|深刻)?|工作(还)?(不够|不)(细致|扎实|深入|到位)|(管理|监管|落实|执行|宣传|沟通|统筹|协调|督促)(还)?(不够|不足|不到位|不力|欠缺|不畅)|(经验|能力|水平)(还)?(不足|不够|欠缺|有限|不高)|(理论)?学习(和实践)?(还)?(不够|不足)|责任(心|意识)(还)?(不强|不够|淡薄)|意识(还)?(不强|淡薄|不够)|(客观|主观|历史|多方面|各种|种种)(的)?原因(造成|所致|导致)?/gu;

const CAUSE =
  /因|由于|原因|导致|致使|造成|受|影响|为|系|未|不|晚|迟|延|缺|少|减|增|涨|调整|变化|结余|节约|取消|暂停|疫情|超出|新增|质保金|尾款|老化|损坏|故障|破损/u;
const REMEDY =
  /措施|将|下一步|今后|下年|下一年|明年|次年|拟|计划|争取|确保|加强|加快|督促|督办|改进|完善|提高|优化|规范|严格|协调|跟进|跟踪|催办|调整|调剂|收回|建议|整改|落实|推进|安排|强化|合理编制|科学编制|前完成|按合同|更换|更新/u;

/** «未完成», «滞后»: the text speaks of something not reached. */
const SHORTFALL =
  /(?<![无没]|不存在|没有)(未(能)?(按[时期]|如期|全部|及时)?(完成|达到|达标|实现|达成)|尚未(完成|达到|实现)|进度?(较|偏|相对)?(慢|滞后)|工作滞后|没有(完成|达到|达标))/u;

/** Figures with their units, and words that only say again how far it got. */
const RESTATING =
  /[-+±]?\d[\d,.]*\s*(%|％|个百分点|百分点|万元|亿元|千元|元|人次|人|名|个|项|份|套|台|辆|次|场|期|批|件|条|户|家|平方米|㎡|吨|米|天|日|月|年|分)?|年度指标值|年度目标值|指标值|目标值|完成值|实际值|预算执行率|执行率|完成率|得分率|年初|年度|全年|本年|当年|年底|截至|截止|月底|目前|实际|目标|指标|预算|计划|任务|要求|未完成|已完成|未达到|未达标|达到|达标|完成|实现|低于|高于|超过|超出|超额|不足|相差|少于|多于|大于|小于|仅|只|共|为|超|差|少|多|了|的|与|比|较|占|值|数|率/gu;

/** Words for how far the money got: with nothing else beside them they say the row's rate again. */
const PACE = /序时|时间|支出|支付|拨付|执行|使用|资金|项目|进度|滞后|落后|偏[快慢低高]|慢|快|已|应/gu;

/** True for a column's own label standing in a data row. */
export function isHeaderWord(text: string): boolean {
  return HEADER_WORDS.has(foldTight(text).replace(/[:：]$/u, ""));
}

/** Chinese characters left when figures, the indicator's name and words that only restate are taken away. */
export function substance(
  text: string,
  indicatorName: string,
): { readonly left: number; readonly restates: boolean } {
  const name = foldTight(indicatorName).replace(/[(（][^()（）]*[)）]?$/u, "");
  const folded = foldTight(text);
  const withoutName = name.length >= 2 ? folded.replaceAll(name, "") : folded;
  const rest = withoutName.replace(RESTATING, "");
  const onlyPace = hanCount(rest.replace(PACE, "")) === 0;
  return { left: onlyPace ? 0 : hanCount(rest), restates: withoutName !== folded || /\d/u.test(folded) };
}

/** True when nothing but clichés is left of the text. */
export function isCliche(text: string, minimumSubstance: number): boolean {
  const rest = text.replace(CLICHES, "");
  return (
    rest !== text &&
    hanCount(rest.replace(/主要|由于|因为|原因|是|对|绩效|工作|人员|单位|相关|方面/gu, "")) < minimumSubstance
  );
}

/** Clichés of a sentence, in order. */
export function clichesIn(text: string): string[] {
  return text.match(CLICHES) ?? [];
}

export function namesCause(text: string): boolean {
  return CAUSE.test(text);
}

export function namesRemedy(text: string): boolean {
  return REMEDY.test(text);
}

export function speaksOfShortfall(text: string): boolean {
  return SHORTFALL.test(text);
}

/** A gap of a draft that was written back unfilled: 〔请填写：…〕. */
export function hasDraftGap(text: string): boolean {
  return /〔\s*请填写/u.test(text);
}
