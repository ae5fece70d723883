/** 项目资金: what was granted, what came in, what was spent, each with the amount that a rate is worked out from. */
import { ZERO } from "../../model/decimal";
import type { AmountColumn, FundLine, PerformanceForm } from "../../model/form";
import {
  ANOTHER_UNIT,
  amountIn,
  amountText,
  amountsInDoubt,
  coversWholeYear,
  denominatorName,
  executionRate,
  labelOf,
  moneyUnitOf,
  percentText,
  timeProgress,
} from "../../rules/judgement";
import type { Profile } from "../../profile/profile";
import { totalLine } from "../overview/projects";
import type { Drafting } from "./drafting";
import { byDate, gap } from "./words";

/** What a form does not say of the unit of its money is taken as 万元, and must not pass unseen. */
function unitDoubt({ unit }: PerformanceForm): string {
  return unit === null ? "〔表中没有写明金额单位，此处按万元，请核对〕" : "";
}

export function whoOf({ kind }: PerformanceForm): string {
  return kind.startsWith("department-") ? "部门" : "项目";
}

function moneyText(line: FundLine, field: AmountColumn, form: PerformanceForm): string | null {
  const unit = moneyUnitOf(form);
  const amount = amountIn(line[field], unit);
  return amount && amountText(amount, unit);
}

/**
 * «项目年初预算数981.26万元，全部为本年一般公共预算拨款。截至2020年7月31日，到位资金592.2万元。»
 * @param asked what came in is asked for where the form has no column for it
 */
export function fundsGranted(form: PerformanceForm, drafting: Drafting, asked: boolean): string {
  const line = totalLine(form);
  if (!line) return `${whoOf(form)}预算安排${gap("预算金额")}，${byDate(form)}到位资金${gap("到位金额")}。`;
  const named = [
    ["年初预算数", "initialBudget"],
    [denominatorName("adjusted", form), "adjustedBudget"],
  ] as const;
  const budgets = named.flatMap(([name, field]) => {
    const text = moneyText(line, field, form);
    return text ? [name + text] : [];
  });
  const told = budgets.length > 0 ? budgets.join("，") : `预算安排${gap("预算金额")}`;
  const doubt =
    drafting.doubts.aboutOnly([line.initialBudget, line.adjustedBudget], [line.executed, line.rate]) +
    unitDoubt(form);
  return `${whoOf(form)}${told}${sources(form, line)}${doubt}。${asked || line.received?.value ? received(line, form, drafting) : ""}`;
}

function received(line: FundLine, form: PerformanceForm, { doubts }: Drafting): string {
  const text = moneyText(line, "received", form) ?? gap("到位金额");
  return `${byDate(form)}到位资金${text}${doubts.about(line.received)}。`;
}

/** Where the budget comes from, if the form breaks it down. */
function sources(form: PerformanceForm, total: FundLine): string {
  const fields = ["adjustedBudget", "initialBudget"] as const;
  const field = fields.find((one) => total[one]?.value);
  if (!field) return "";
  const parts = partsOf(form, field);
  const unit = moneyUnitOf(form);
  const [first] = parts;
  if (!first) return "";
  if (parts.length === 1 && amountIn(first[field], unit)!.eq(amountIn(total[field], unit)!))
    return `，全部为${sourceName(first)}`;
  return `，其中：${parts.map((part) => sourceName(part) + moneyText(part, field, form)!).join("、")}`;
}

/** Lines right under the total that hold an amount above zero. */
function partsOf({ funds, ...form }: PerformanceForm, field: AmountColumn): FundLine[] {
  return funds.filter(
    (part) =>
      part.role === "source" &&
      part.level === 1 &&
      amountIn(part[field], moneyUnitOf(form))?.gt(ZERO) === true,
  );
}

function sourceName(line: FundLine): string {
  return labelOf(line).replace(/^其中[：:]?\s*/u, "");
}

/** «截至2020年7月31日，项目执行577.5万元，按年初预算数981.26万元计算，执行率58.85%，序时进度58.33%。» */
export function fundsSpent(form: PerformanceForm, drafting: Drafting): string {
  const line = totalLine(form);
  if (!line) return `${byDate(form)}${whoOf(form)}执行${gap("执行金额")}，执行率${gap("执行率")}。`;
  const parts = [
    `${byDate(form)}${whoOf(form)}${spending(line, form, drafting.profile)}${timeClause(form)}${spendingDoubt(line, form, drafting)}`,
  ];
  const own = partsOf(form, "executed");
  if (own.length > 1) parts.push(`其中：${own.map((part) => ofSource(part, form, drafting)).join("；")}`);
  return parts.map((part) => `${part}。`).join("");
}

/** «执行577.5万元，按年初预算数981.26万元计算，执行率58.85%»; what cannot be computed is a gap. */
export function spending(line: FundLine, form: PerformanceForm, profile: Profile): string {
  const executed = moneyText(line, "executed", form) ?? gap("执行金额");
  const rate = executionRate(line, form, profile);
  // Amounts that contradict each other like a slip of units give no rate.
  if (!rate || rate.percent.gt(ANOTHER_UNIT) || amountsInDoubt(line, form, profile) === "unit")
    return `执行${executed}，执行率${gap("执行率")}`;
  const budget = amountText(amountIn(rate.budget, moneyUnitOf(form))!, moneyUnitOf(form));
  return `执行${executed}，按${denominatorName(rate.denominator, form)}${budget}计算，执行率${percentText(rate.percent)}`;
}

export function spendingDoubt(line: FundLine, form: PerformanceForm, { profile, doubts }: Drafting): string {
  const budget = executionRate(line, form, profile)?.budget ?? line.adjustedBudget;
  return doubts.about(line.executed, budget, line.rate);
}

function ofSource(line: FundLine, form: PerformanceForm, { profile, doubts }: Drafting): string {
  const rate = executionRate(line, form, profile);
  const budget = rate && amountText(amountIn(rate.budget, moneyUnitOf(form))!, moneyUnitOf(form));
  const told = rate
    ? `，按${denominatorName(rate.denominator, form)}${budget}计算，执行率${percentText(rate.percent)}`
    : "";
  return `${sourceName(line)}执行${moneyText(line, "executed", form)!}${told}${doubts.about(line.executed, line.rate)}`;
}

/** «，序时进度58.33%»; a whole year has none. */
export function timeClause(form: PerformanceForm): string {
  const time = coversWholeYear(form) ? null : timeProgress(form);
  return time ? `，序时进度${percentText(time.percent)}` : "";
}
