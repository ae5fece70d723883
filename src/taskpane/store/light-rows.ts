/** 灯色 of a form, or of one project of a ledger, with the numbers behind each. */
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import {
  fundPace,
  indicatorPace,
  labelOf,
  light,
  nameOf,
  percentText,
  shown,
  type Pace,
} from "../../rules/judgement";
import type { LightRow } from "./engine-port";

export function lightRows(form: PerformanceForm, profile: Profile): LightRow[] {
  const project = form.kind === "ledger-row" ? form.fields["projectName"]?.value : null;
  const funds = form.funds
    .filter((line) => line.role === "total" || form.kind === "ledger-row")
    .map((line) => ofFunds(line, project ?? labelOf(line), form, profile));
  const indicators = form.indicators
    .filter((indicator) => !indicator.isPlaceholder && form.kind !== "ledger-row")
    .map((indicator) => ofIndicator(indicator, form, profile));
  return [...funds, ...indicators];
}

function ofFunds(line: FundLine, subject: string, form: PerformanceForm, profile: Profile): LightRow {
  const at = (line.rate ?? line.executed ?? line.label).cell.at;
  const pace = fundPace(line, form, profile);
  if (!pace) return { at, subject, colour: "none", reason: "预算数、执行数或期间不全，无法判断。" };
  return { at, subject, colour: pace.light, reason: paceReason("执行率", pace) };
}

function ofIndicator(indicator: Indicator, form: PerformanceForm, profile: Profile): LightRow {
  const at = (indicator.actual ?? indicator.name).cell.at;
  const subject = nameOf(indicator);
  const colour = light(indicator, form, profile);
  const pace = indicatorPace(indicator, form, profile);
  const values = `目标 ${shown(indicator.target?.value)}，完成 ${shown(indicator.actual?.value)}`;
  if (!colour) return { at, subject, colour: "none", reason: `${values}，无法比较。` };
  return { at, subject, colour, reason: pace ? `${values}；${paceReason("完成率", pace)}` : `${values}。` };
}

function paceReason(name: string, { reached, time, ratio }: Pace): string {
  return `${name} ${percentText(reached)}，序时进度 ${percentText(time)}，为序时的 ${percentText(ratio)}。`;
}
