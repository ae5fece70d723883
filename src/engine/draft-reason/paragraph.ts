/** The three parts of a draft: 【事实】 computed, 【原因】 quoted or left open, 【措施】 left open. */
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { coversWholeYear, nameOf, shown } from "../../rules/judgement";
import { categoriesOf } from "../../rules/reasons/reason-columns";
import type { RecognisedWorkbook } from "../../rules/rule";
import { fundFacts, indicatorFacts } from "./facts";
import { quotesFor, type Quote } from "./quotes";
import type { Owed, Slot } from "./slots";

/** What the draft calls the row: the indicator, in a ledger the project. */
export function subjectOf({ indicator, form }: Pick<Owed, "indicator" | "form">): string {
  const project = form.kind === "ledger-row" ? form.fields.projectName?.value : null;
  return project || nameOf(indicator);
}

/** A column of its own for measures needs no heading in its text. */
export function paragraph(
  owed: Owed,
  asks: Slot["asks"],
  profile: Profile,
  workbook: RecognisedWorkbook,
): string {
  const { indicator, form } = owed;
  if (asks === "measures") return measure(indicator, form);
  const told = `【事实】${factsOf(owed, profile)}【原因】${causeOf(owed, workbook)}`;
  return asks === "both" ? `${told}【措施】${measure(indicator, form)}` : told;
}

/** Sentences of the workbook that sound like the row's cause, else a gap. */
export function causeOf(owed: Pick<Owed, "indicator" | "form">, workbook: RecognisedWorkbook): string {
  const { indicator, form } = owed;
  return cause(quotesFor(subjectOf(owed), indicator, form, workbook), indicator);
}

function factsOf({ indicator, form }: Owed, profile: Profile): string {
  return form.kind === "ledger-row" && form.funds[0]
    ? fundFacts(form.funds[0], form, profile)
    : indicatorFacts(indicator, form, profile);
}

/** The categories that the clerk has chosen: «经费保障方面的». */
function ofCategories({ reason }: Indicator): string {
  const chosen = categoriesOf(reason)?.filter((category) => category !== "其他") ?? [];
  return chosen.length > 0 ? `${chosen.join("、")}方面的` : "";
}

function cause(quotes: readonly Quote[], indicator: Indicator): string {
  if (quotes.length === 0)
    return `〔请填写：${ofCategories(indicator)}具体原因——是什么事、哪个环节、何时〕。`;
  const cited = quotes.map(
    ({ sentence, where }) => `${where}写明：“${sentence}”${doubt(sentence, indicator)}`,
  );
  if (cited.length === 1) return `${cited[0]}。〔请核对后补充〕`;
  return `表内有${cited.length}种说法，〔请核对后保留一种〕：${cited.map((text, i) => `（${i + 1}）${text}`).join("；")}。`;
}

/** «尚未开展» beside a progress above zero is a contradiction the clerk must settle. */
function doubt(sentence: string, indicator: Indicator): string {
  const actual = indicator.actual?.value;
  return actual?.number?.gt(0) && /尚未|未开展|未支出/.test(sentence)
    ? `（与完成值${actual.text}不一致，请先核对）`
    : "";
}

/** Who does what by when is the clerk's to say; what is forecast the row tells. */
export function measure(indicator: Indicator, form: PerformanceForm): string {
  const step = "〔请填写：责任科室〕于〔完成时间〕前〔具体动作〕";
  if (coversWholeYear(form)) return `${step}。`;
  const forecast = indicator.forecast?.value;
  const outlook =
    forecast && forecast.kind !== "none" ? `预计年底完成${shown(forecast)}` : "预计年底〔能否完成〕";
  return `${step}，${outlook}。`;
}
