/** Targets in words that a figure answers all the same. */
import type { IndicatorValue } from "../../model/values";

const NONE =
  /^(?:零|0)(?:发生|事故|投诉|差错|失误|违规|违纪|伤亡|死亡|案件|上访|舆情|容忍|缺陷|延误|泄密|火灾|欠薪)+$/u;
/** However many there are: nothing is promised that could be missed. */
const OPEN =
  /^(?:按照?|根据|以)?(?:据实|实际|按需|视)(?:需要|需求|情况|发生)?(?:数|量)?(?:办理|结算|保障|支付|列支|发放|填报|为准)?$/u;
/** The clause beside the figure that speaks of the change the target asks for. */
const CHANGED = /(?:较|比|同比|环比).{0,8}(?:提[高升]|增[长加]|上升|扩大|改善|好转|下降|降低|减少|缩短)/u;

export function isAnsweredByFigure(target: IndicatorValue, actual: IndicatorValue): boolean {
  const words = target.text.replace(/\s/gu, "");
  if (NONE.test(words)) return !!actual.number?.isZero();
  return OPEN.test(words) || CHANGED.test(actual.text);
}
