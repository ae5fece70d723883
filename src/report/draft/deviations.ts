/** 偏差: what must be explained, and what the clerk has said of it. */
import { causeOf, measure } from "../../engine/draft-reason/paragraph";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import {
  amountIn,
  amountText,
  fundPace,
  moneyUnitOf,
  needsReason,
  overspent,
  percentText,
} from "../../rules/judgement";
import { categoriesOf, explanationOf, isNothing } from "../../rules/reasons/reason-columns";
import { totalLine } from "../overview/projects";
import type { Drafting } from "./drafting";
import { indicatorsOf, titleOfIndicator } from "./indicators";
import { gap, inQuotes, withoutEnd } from "./words";

export interface Deviation {
  /** «“节能改造”», «预算执行» */
  readonly name: string;
  /** «“节能改造”进度19.83%，低于序时进度58.33%», «预算执行率20%，低于序时进度50%» */
  readonly fact: string;
  /** The clerk's own words, sentences of the workbook, or a gap. Without a full stop. */
  readonly cause: string;
  /** Null where the clerk has not written any. */
  readonly measures: string | null;
  /** What will be done, left open. */
  readonly openMeasures: string;
  readonly doubt: string;
  /** Somebody has explained it. */
  readonly isExplained: boolean;
}

export function deviationsOf(form: PerformanceForm, drafting: Drafting): readonly Deviation[] {
  const spending = spendingDeviation(form, drafting);
  const others = indicatorsOf(form).flatMap((indicator) => deviationOf(indicator, form, drafting) ?? []);
  return spending ? [spending, ...others] : others;
}

function deviationOf(indicator: Indicator, form: PerformanceForm, drafting: Drafting): Deviation | null {
  const { profile, doubts, review } = drafting;
  const trigger = needsReason(indicator, form, profile);
  if (!trigger) return null;
  const said = saidOf(indicator, form);
  const categories = categoriesOf(indicator.reason) ?? [];
  const cause = said.cause ?? withoutEnd(causeOf({ indicator, form }, review.recognised));
  return {
    name: inQuotes(titleOfIndicator(indicator)),
    fact: inQuotes(titleOfIndicator(indicator)) + trigger.because,
    cause: categories.length > 0 && said.cause ? `（${categories.join("、")}）${cause}` : cause,
    measures: said.measures,
    openMeasures: withoutEnd(measure(indicator, form)),
    doubt: doubts.about(indicator.target, indicator.actual),
    isExplained: said.cause !== null,
  };
}

interface Said {
  readonly cause: string | null;
  readonly measures: string | null;
}

/** In the row, else in the form's one box for all rows. */
function saidOf(indicator: Indicator, form: PerformanceForm): Said {
  const explanation = explanationOf(indicator.reason);
  const own = explanation.state === "written" ? parted(explanation.text) : NOTHING;
  const box = explanation.state === "no-column" ? written(form.fields["deviationBox"]?.value) : null;
  const measures = written(indicator.reason.measures?.value) ?? own.measures;
  return { cause: own.cause ?? box, measures: measures ?? written(form.fields["measuresBox"]?.value) };
}

const NOTHING: Said = { cause: null, measures: null };

/** A reason that came from a draft of ours is in parts; its facts the report tells itself. */
function parted(text: string): Said {
  if (!/^【事实】/u.test(text)) return { cause: withoutEnd(text), measures: null };
  const part = (name: string): string | null =>
    written(new RegExp(`【${name}】([^【]*)`, "u").exec(text)?.[1]);
  return { cause: part("原因"), measures: part("措施") };
}

function written(text: string | null | undefined): string | null {
  return text && !isNothing(text) ? withoutEnd(text) || null : null;
}

/** Money behind time, or more than there was. */
function spendingDeviation(form: PerformanceForm, { profile, doubts }: Drafting): Deviation | null {
  const line = totalLine(form);
  const fact = line && spendingTrouble(form, profile);
  if (!line || !fact) return null;
  const said = written(line.explanation?.value);
  return {
    name: "预算执行",
    fact,
    cause: said ?? gap("：具体原因——是什么事、哪个环节、何时"),
    measures: null,
    openMeasures: "〔请填写：责任科室〕于〔完成时间〕前〔具体动作〕",
    doubt: doubts.about(line.executed, line.adjustedBudget ?? line.initialBudget),
    isExplained: said !== null,
  };
}

function spendingTrouble(form: PerformanceForm, profile: Profile): string | null {
  const line = totalLine(form)!;
  const unit = moneyUnitOf(form);
  const excess = overspent(line, form, profile);
  if (excess)
    return `执行${amountText(amountIn(line.executed, unit)!, unit)}，超出预算${amountText(excess, unit)}`;
  const pace = fundPace(line, form, profile);
  if (!pace || pace.light === "green") return null;
  return pace.month === 12
    ? `预算执行率${percentText(pace.reached)}`
    : `预算执行率${percentText(pace.reached)}，低于序时进度${percentText(pace.time)}`;
}
