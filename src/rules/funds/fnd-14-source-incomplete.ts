import { sum, within } from "../../model/decimal";
import type { AmountColumn, FundLine, PerformanceForm } from "../../model/form";
import { isBlank } from "../../model/sourced";
import type { Profile } from "../../profile/profile";
import { PROJECT_FORMS } from "../form-kinds";
import { amountIn, amountTolerance, labelOf, moneyUnitOf } from "../judgement";
import { defineRule } from "../rule";
import { amountsOf, columnName } from "./amount-columns";

export const fnd14 = defineRule({
  id: "FND-14",
  title: "资金来源行各期数据应填全",
  severity: "info",
  forms: PROJECT_FORMS,
  yieldsTo: ["STR-01"],
  messages: { missing: "“{label}”填了{filled}，{blank}却是空的，请补填（没有发生的填0）。" },
  why: "来源行缺一期，总额就无法由来源核对。",
  basis: "财预〔2019〕136号、财预〔2020〕10号表样资金各列",
  formula: "同一行有的金额列有数、有的空白（“—”“/”不算空白）",
  remedy: "补填金额，没有发生的填 0。",
  example: { fails: "上年结转：年初 0、全年 0、执行数空", passes: "三格都填 0" },
  *check(form, { problem, profile }) {
    for (const line of form.funds) {
      const amounts = amountsOf(line);
      const filled = amounts.filter(({ cell }) => cell.value !== null);
      const blank = amounts.filter(
        ({ column, cell }) =>
          isBlank(cell) && cell.cell.formula === null && !isNothing(column, line, form, profile),
      );
      if (filled.length === 0 || blank.length === 0) continue;
      const names = (some: typeof amounts) => some.map(({ column }) => columnName(column, form)).join("、");
      yield problem("missing", {
        at: blank.map(({ cell }) => cell),
        data: { label: labelOf(line), filled: names(filled), blank: names(blank) },
      });
    }
  },
});

/** 上年结转 has no 年初预算数: the other sources make up the total without it. */
function isNothing(column: AmountColumn, line: FundLine, form: PerformanceForm, profile: Profile): boolean {
  if (column !== "initialBudget" || !/结转|结余/u.test(line.label.value ?? "")) return false;
  const unit = moneyUnitOf(form);
  const stated = amountIn(form.funds.find(({ role }) => role === "total")?.[column] ?? null, unit);
  const others = form.funds.filter(({ role, level }) => role === "source" && level === 1);
  if (!stated?.gt(0) || !others.includes(line)) return false;
  const amounts = others.flatMap((other) => amountIn(other[column], unit) ?? []);
  return (
    amounts.length > 0 && within(sum(amounts), stated, amountTolerance(profile, unit).times(amounts.length))
  );
}
