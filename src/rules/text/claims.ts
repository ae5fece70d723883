/** What sentences claim: not begun, not paid, only later, all done. */
import { withoutQuotations } from "./asides";
import { topicsOf } from "../structure/topics";
import { bare } from "./similarity";

export type Claim = "not-started" | "not-paid" | "later";

const NOT_STARTED = /(尚未|还未|仍未|暂未|未)(正式|全面)?(开展|启动|实施|开工|进行|组织)/u;
const NOT_PAID = /(尚未|还未|仍未|暂未|未)(能)?(按时|及时)?(支出|拨付|支付|付款|使用|列支)/u;
const LATER = /(下半年|年底|年末|第?四季度|次年|明年).{0,6}(才|方可|方能|再)?.{0,4}(完成|开展|实施|支付)/u;
/** «未开展…的情况» in a report that denies a fault is no statement about the work. */
const DENIED = /(没有|不存在|杜绝|避免|未发现)[^，。]{0,8}(尚未|未)/u;
const ALL_DONE =
  /(均|全部|都|全面)(已)?(按[时期]|如期|顺利|圆满)?(达到|达成|完成|实现)(了)?(各项|预期|预定|既定|年度|设定|绩效)*(的)?(目标|指标|任务|效果|要求)?/u;
const DONE_OBJECT = /(目标|指标|任务|预期|效果)/u;

/** «预计年底完成100%» is a forecast, and says not that nothing is done before. */
const FORECAST = /(预计|计划|力争|确保)[^，。]{0,8}(年底|年末|下半年|第?四季度)(?!.{0,4}(才|方|再))/u;

/** What a sentence says has not happened (yet); several claims are possible. */
export function claimsOf(written: string): Claim[] {
  const sentence = withoutQuotations(written);
  if (DENIED.test(sentence)) return [];
  return [
    ...(NOT_STARTED.test(sentence) ? (["not-started"] as const) : []),
    ...(NOT_PAID.test(sentence) ? (["not-paid"] as const) : []),
    ...(LATER.test(sentence) && !FORECAST.test(sentence) ? (["later"] as const) : []),
  ];
}

/** «均已达到预期目标», «全部完成年度任务». */
export function claimsAllDone(written: string): boolean {
  const sentence = withoutQuotations(written);
  return (
    ALL_DONE.test(sentence) &&
    DONE_OBJECT.test(sentence) &&
    !/(未|没有|尚未|力争|确保|争取|计划|预计|将)[^，]{0,14}(均|全部|都|全面)/u.test(sentence)
  );
}

const CLASSES = /数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续(?:影响)?|满意度?|产出|效益/gu;

/** The kinds of indicators a claim is about: «数量指标均已完成» says nothing of the others. Empty = of all. */
export function classesIn(sentence: string): string[] {
  return [...sentence.matchAll(new RegExp(`(?:${CLASSES.source})(?=[类性]?(?:指标|、|和|及|与))`, "gu"))].map(
    ([name]) => name,
  );
}

/** The name's core stands in the sentence. */
export function namesExactly(sentence: string, name: string): boolean {
  const core = bare(name.replace(/[（(][^（()）]*[)）]?\s*$/u, ""))
    .replace(/^(完成|保障|开展|实施|提升|提高|组织)/u, "")
    .replace(/(工作|任务|费用|经费|费|情况|数量)$/u, "");
  return core.length >= 4 && bare(sentence).includes(core);
}

/** A sentence speaks of a named thing: they share a topic, or the name's core stands in the sentence. */
export function speaksOf(sentence: string, name: string): boolean {
  if (namesExactly(sentence, name)) return true;
  const topics = topicsOf(name);
  return topics.length > 0 && topicsOf(sentence).some((topic) => topics.includes(topic));
}
