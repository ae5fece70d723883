/** 预计年底: what the forecasts say of money and indicators, and how likely the clerk holds it. */
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { HUNDRED } from "../../model/decimal";
import {
  amountIn,
  amountText,
  budgetOf,
  coversWholeYear,
  denominatorName,
  judgeValue,
  moneyUnitOf,
  percentText,
  shown,
} from "../../rules/judgement";
import { isNothing, likelihoodsOf } from "../../rules/reasons/reason-columns";
import { totalLine } from "../overview/projects";
import type { Drafting } from "./drafting";
import { indicatorsOf, titleOfIndicator } from "./indicators";
import { gap, inQuotes, namesOf, withoutEnd } from "./words";

/** Paragraphs; none for a year that is over. */
export function outlookOf(form: PerformanceForm, drafting: Drafting): string[] {
  if (coversWholeYear(form)) return [];
  const told = [moneyOutlook(form, drafting), indicatorOutlook(form, drafting), likelihoodText(form)];
  return told.filter((text) => text !== "");
}

function moneyOutlook(form: PerformanceForm, { profile, doubts }: Drafting): string {
  const line = totalLine(form);
  const unit = moneyUnitOf(form);
  const forecast = amountIn(line?.forecast ?? null, unit);
  if (!line || !forecast) return line?.forecast ? `全年预计执行${gap("全年预计执行数")}。` : "";
  const budget = budgetOf(line, form, profile);
  const amount = budget && amountIn(budget.budget, unit);
  const share =
    budget && amount?.gt(0)
      ? `，为${denominatorName(budget.denominator, form)}${amountText(amount, unit)}的${percentText(forecast.times(HUNDRED).div(amount))}`
      : "";
  return `全年预计执行${amountText(forecast, unit)}${share}${doubts.about(line.forecast, budget?.budget)}。`;
}

function indicatorOutlook(form: PerformanceForm, { profile, doubts }: Drafting): string {
  const indicators = indicatorsOf(form).filter(({ forecast }) => forecast);
  if (indicators.length === 0) return "";
  const verdicts = indicators.map((indicator) => ({ indicator, met: metByYearEnd(indicator, profile) }));
  const met = verdicts.filter((one) => one.met === true);
  const short = verdicts.filter((one) => one.met === false);
  const open = verdicts.filter((one) => one.met === null);
  if (met.length === verdicts.length)
    return `绩效指标${verdicts.length}项，按表内全年预计完成情况，年底均可达到年度指标值。`;
  const parts = [`绩效指标${verdicts.length}项，按表内全年预计完成情况，年底可达到年度指标值${met.length}项`];
  if (short.length > 0)
    parts.push(
      `预计达不到${short.length}项：${short
        .map(({ indicator }) => {
          const { forecast, target } = indicator;
          return `${inQuotes(titleOfIndicator(indicator))}预计完成${shown(forecast?.value)}，年度目标${shown(target?.value)}${doubts.about(forecast, target)}`;
        })
        .join("；")}`,
    );
  if (open.length > 0)
    parts.push(
      `没有填写或不能判断${open.length}项：${namesOf(
        open.map(({ indicator }) => titleOfIndicator(indicator)),
        "项",
      )}，〔请说明年底能否完成〕`,
    );
  return `${parts.join("，")}。`;
}

function metByYearEnd(indicator: PerformanceForm["indicators"][number], profile: Profile): boolean | null {
  return judgeValue(indicator, indicator.forecast?.value ?? null, profile).met;
}

/** As ticked, never as guessed. */
function likelihoodText(form: PerformanceForm): string {
  const asked = indicatorsOf(form).flatMap((indicator) => {
    const chosen = likelihoodsOf(indicator.likelihood);
    return chosen ? [{ indicator, chosen }] : [];
  });
  if (asked.length === 0) return "";
  const unchosen = asked.filter(({ chosen }) => chosen.length !== 1);
  if (unchosen.length === asked.length)
    return `完成目标可能性：${gap("：各项指标是确定能、有可能还是完全不可能完成")}。`;
  const counts = (["确定能", "有可能", "完全不可能"] as const).flatMap((name) => {
    const some = asked.filter(({ chosen }) => chosen.length === 1 && chosen[0] === name);
    return some.length > 0 ? [`“${name}”${some.length}项`] : [];
  });
  const rest = unchosen.length > 0 ? `，没有选定${unchosen.length}项${gap("这些指标的完成可能性")}` : "";
  const remarks = asked.flatMap(({ indicator, chosen }) => {
    if (chosen.length !== 1 || chosen[0] === "确定能") return [];
    const said = indicator.remark?.value;
    const why = said && !isNothing(said) ? withoutEnd(said) : gap("预计完不成的原因和拟采取的措施");
    return [`${inQuotes(titleOfIndicator(indicator))}“${chosen[0]}”完成：${why}`];
  });
  const told = remarks.length > 0 ? `${remarks.join("；")}。` : "";
  return `完成目标可能性：${counts.join("、")}${rest}。${told}`;
}
