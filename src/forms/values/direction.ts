/**
 * Is more better, or less? The sign decides; without one the indicator's name, as the rules catalogue (§1) orders it.
 */
import type { Direction, IndicatorValue } from "../../model/values";
import { foldTight } from "./normalise";
import { simplified } from "./simplified";
import { unitClass } from "./units";

/** Things nobody wants. */
const UNWANTED =
  "延误|延期|违规|违纪|违法|违约|投诉|事故|危害|差错|错误|失误|超支|超标|损耗|损坏|破损|流失|逾期|拖欠|故障|返工|返修|缺勤|旷工|" +
  "迟到|浪费|闲置|空置|失败|伤亡|死亡|发病|污染|犯罪|辍学|失业|复发|退货|泄漏|泄露|漏报|误报|上访|信访量|贫血|近视|误诊|漏诊|返贫|不合格|不满意|未完成|" +
  "不达标|负债|债务|排放|病害|虫害";
const UNWANTED_WORD = new RegExp(UNWANTED);
/** «投诉率», «事故发生率», «危害株率», «违规次数»: the unwanted thing itself is counted. */
const UNWANTED_COUNTED = new RegExp(
  `(?:${UNWANTED})(?:的)?(?:发生|株|摆放|行为|事件|案件|问题|现象|人员|车辆|占比)*(?:率|比例|占比|比重|次数|件数|起数|数量|数|量|人数|时间|天数)$`,
);
/** «达标排放率», «合规排放天数»: the measure keeps within its limit, which is wanted. */
const KEPT_WITHIN = /(?<![不未非])(?:达标|合格|合规|规范|无害化?)(?:的)?排放(?:率|比例|占比|天数|次数|量)?$/;
/** Spending. */
const COST = /成本|费用|支出|经费|能耗|耗电|耗水|用电量|用水量|造价|单价|工资|薪酬|租金|人均.*费/;

/** Handling something unwanted is wanted: «投诉处理及时率», «违规查处率». */
const HANDLING =
  /处理|查处|办结|办理|整改|处置|调处|化解|受理|排查|打击|治理|防治|防范|预防|回访|回复|答复|响应|解决|救援|应对|监测|检测|修复|维修|清理|追回|杜绝|避免|筛查|普查|防控|宣传|宣讲|演练|培训|控制(?:有效|达标|合格)/;
/** Making something unwanted or costly smaller: «成本节约率», «投诉下降率». */
const LESSENING =
  /(?:节约|节省|节能|节水|节电|降低|下降|减少|压减|压缩|削减|缩短|降幅|减排|去除|核减)(?:额|率|比例|幅度|程度|量|数|金额|资金|情况)?$/;
const GROWING = /(?:增长|上升|增加|提高|上涨|增幅)(?:率|幅度|比例|额|量)?$/;

/** Rates and qualities that are good when high, at the end of the name. */
const GOOD_RATE =
  /(?:合格|达标|覆盖|完成|及时|满意|准确|到位|执行|出勤|利用|使用|普及|入住|通过|参与|参加|支付|到岗|知晓|优良|优秀|完好|保障|受益|验收|就业|成活|存活|治愈|完工|开工|竣工|足额|发放|合规|规范|达成|实现|落实|响应|正确|有效|公开|上线|正常|运行|安全|转化|回收|配备|供应|供给|养护|保洁|绿化|巡查|检查|培训|录用|好评|认可|支持|开放|匹配|相符|一致|持续|稳定|健全|完善|整改|办结|解决|处理|处置|查处|修复|化解)(?:比)?(?:率|性|度|程度|情况|比例|占比|水平)?$/;
const GOOD_COUNT =
  /(?:数量|面积|人次|人数|场次|个数|户数|套数|台数|家数|份数|项数|里程|长度|产量|产值|收入|税收|利润|销售额|投资额|增收|效益|规模)$/;
const INCOME = /收入|增收|产值|税收|利润|效益|销售|营业额|投资额|创收|增加值|带动|撬动|节约|节省/;

/**
 * @param name 三级指标
 * @param target null when the row has none; then the name alone decides, and «none» means that it does not
 * @param level2 二级指标 (成本指标 …)
 * @param stated what the row's own cell says of it, where the form has a column 指标方向: «反向», «逆向指标»
 */
export function directionOf(
  name: string,
  target: IndicatorValue | null,
  level2: string | null = null,
  stated: string | null = null,
): Direction {
  if (target?.kind === "none" || target?.kind === "unreadable") return "none";
  if (target?.kind === "date") return "date";
  if (target?.kind === "qualitative" || target?.kind === "process") return "qualitative";
  if (target?.range) return "range";
  if (target?.operator === "≥" || target?.operator === ">") return "positive";
  if (target?.operator === "≤" || target?.operator === "<") return "reverse";
  const own = stated === null ? null : statedDirection(stated);
  if (own) return own;
  const byName = directionByName(nameKey(name), target, level2 ?? "");
  return byName ?? (target ? "positive" : "none");
}

function statedDirection(text: string): Direction | null {
  if (/^(反|逆|负)向/u.test(text)) return "reverse";
  return /^正向/u.test(text) ? "positive" : null;
}

/** Without spaces, code letters and what stands in brackets at the end: «质量达标率 C13», «费用（万元）». */
function nameKey(name: string): string {
  return simplified(foldTight(name))
    .replace(/\([^()]*\)?[:：]?$/, "")
    .replace(/[A-Za-z]\d*$/, "")
    .replace(/(?:[(%)]|[:：。])+$/, "");
}

function directionByName(name: string, target: IndicatorValue | null, level2: string): Direction | null {
  const zero = target?.number?.isZero() === true;
  const percent = target?.kind === "percent";
  // «花卉违规摆放次数小于2次 100%»: the bound is in the name, the value says how far it is kept.
  if (
    percent &&
    !zero &&
    /(?:[≤<≥>]|小于|低于|少于|不超过|不高于|不少于|不低于|大于|以内|以上|以下|控制在)/.test(name)
  )
    return "positive";
  if (/^(?:无|零|未发生|没有|杜绝|避免)|安全无|零事故|零投诉/.test(name) && UNWANTED_WORD.test(name))
    return zero ? "reverse" : "positive";
  if (KEPT_WITHIN.test(name)) return "positive";
  if (LESSENING.test(name)) return zero ? null : "positive";
  const unwanted = UNWANTED_WORD.test(name);
  const cost = COST.test(name);
  if ((unwanted || cost) && GROWING.test(name)) return "reverse";
  if (UNWANTED_COUNTED.test(name) && !HANDLING.test(name.replace(/率$/, ""))) return "reverse";
  if (unwanted && HANDLING.test(name)) return "positive";
  const money = unitClass(target?.unit ?? null)?.dimension === "元";
  if (!money && GOOD_RATE.test(name)) return "positive";
  if (unwanted || zero) return "reverse";
  if (money) return moneyDirection(name, cost, level2);
  if (GOOD_COUNT.test(name)) return "positive";
  if (cost) return percent && !/率|比例|占比|比重/.test(name) ? "positive" : "reverse";
  if (/成本/.test(level2)) return percent ? "positive" : "reverse";
  return /率$|满意|数量|面积|人次/.test(name) ? "positive" : null;
}

/** Amounts are costs unless the name or the level speaks of income or output. */
function moneyDirection(name: string, cost: boolean, level2: string): Direction {
  if (INCOME.test(name) && !cost) return "positive";
  if (/成本/.test(level2) || cost) return "reverse";
  return /效益|数量|质量|满意/.test(level2) ? "positive" : "reverse";
}
