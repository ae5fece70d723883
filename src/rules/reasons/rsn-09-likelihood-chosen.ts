import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import { isEmpty } from "../../model/sourced";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { REASON_FORMS, likelihoodCell, likelihoodsOf } from "./reason-columns";
import { reasonInDoubt } from "../screens/reasons";

export const rsn09 = defineRule({
  id: "RSN-09",
  title: "要选完成目标的可能性",
  severity: "warning",
  forms: REASON_FORMS,
  messages: {
    none: "{count}项指标没有选“完成目标可能性”（如“{name}”），请逐项选确定能、有可能或完全不可能。",
    one: "“{name}”没有选“完成目标可能性”，请选确定能、有可能或完全不可能。",
  },
  why: "可能性是监控表的必填内容，上级据此决定是否预警。",
  basis: "财预〔2019〕136号监控表注3",
  formula: "有可能性栏的表，已填执行情况的指标行一项也没选；占位行、空表和预算已收回的项目不报",
  remedy: "逐项选择，单选。",
  example: { fails: "三个选项都是空的", passes: "在“确定能”下打√" },
  screen: reasonInDoubt,
  *check(form, { problem }) {
    const without = form.indicators.filter(
      (indicator) => reports(indicator, form) && likelihoodsOf(indicator.likelihood)?.length === 0,
    );
    const at = without.flatMap((indicator) => likelihoodCell(indicator) ?? []);
    const [first] = without;
    if (!first || at.length === 0) return;
    const data = { count: at.length, name: nameOf(first) };
    yield problem(at.length > 1 ? "none" : "one", { at, data });
  },
});

/** A row that reports something; a template filled only with goals does not ask yet. */
function reports(indicator: Indicator, form: PerformanceForm): boolean {
  if (indicator.isPlaceholder) return false;
  if (form.kind !== "ledger-row") return !isEmpty(indicator.actual);
  const [line] = form.funds;
  return !!line && !isEmpty(line.executed) && !isCancelled(line);
}

/** Its budget was taken back and nothing is spent: there is nothing left to complete. */
function isCancelled({ adjustedBudget, initialBudget, executed }: FundLine): boolean {
  const budget = adjustedBudget ?? initialBudget;
  return !!budget?.value?.value.isZero() && !!executed?.value?.value.isZero();
}
