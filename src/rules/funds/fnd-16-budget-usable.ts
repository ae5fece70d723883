import { AMOUNT_COLUMNS, type AmountColumn, type FundLine, type PerformanceForm } from "../../model/form";
import { isBlank, type Sourced } from "../../model/sourced";
import type { Amount } from "../../model/values";
import { FUND_FORMS } from "../form-kinds";
import { budgetOf, labelOf } from "../judgement";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { amountsOf, columnName, type AmountInColumn } from "./amount-columns";
import { amountsInDoubt } from "../screens/money";

const BUDGETS: readonly AmountColumn[] = ["adjustedBudget", "initialBudget", "received"];

export const fnd16 = defineRule({
  id: "FND-16",
  title: "预算数应能用来计算执行率",
  severity: "error",
  forms: FUND_FORMS,
  messages: {
    zero: "“{label}”的{column}为0，无法计算执行率，请核对是否漏填。",
    negative: "“{label}”的{column}为负数（{text}），无法计算执行率，请改正。",
    blank: "“{label}”的{column}没有填，无法计算执行率，请补填。",
    unreadable: "“{label}”的{column}“{text}”看不懂，无法计算执行率，请改填数字。",
    ambiguous: "“{label}”的{column}“{text}”有几种读法，请写成普通数字。",
    error: "“{label}”的{column}是错误值{text}，请先改正公式。",
  },
  why: "预算数是执行率的分母，没有它就无法判断进度。",
  basis: "预算绩效系统同样拦截年度资金总额为零或空的表",
  formula: "资金总额行的预算数为 0、负数或空（表内其他资金格有数时）；任何一行的预算数或执行数读不懂",
  remedy: "填写批复的预算数；已取消的项目请在备注说明。",
  example: { fails: "年度资金总额 0，财政拨款 89.974", passes: "年度资金总额 89.974" },
  screen: amountsInDoubt,
  *check(form, { problem, profile }) {
    for (const line of form.funds) {
      for (const { column, cell } of unreadableIn(line))
        yield problem(cell.issue === "error" || cell.issue === "ambiguous" ? cell.issue : "unreadable", {
          at: cell,
          data: { label: labelOf(line), column: columnName(column, form), text: quoted(cell.cell.text, 20) },
        });
      if (line.role !== "total") continue;
      const chosen = budgetOf(line, form, profile);
      const amount = chosen?.budget.value?.value;
      if (chosen && amount?.lte(0)) {
        const column = columnName(
          BUDGETS.find((name) => line[name] === chosen.budget)!,
          form,
        );
        yield problem(amount.isZero() ? "zero" : "negative", {
          severity: amount.isZero() && isWithdrawn(line, form) ? "info" : undefined,
          at: chosen.budget,
          data: { label: labelOf(line), column, text: chosen.budget.cell.text },
        });
      }
      const empty = chosen ? null : emptyBudget(line);
      if (empty && hasFigures(form))
        yield problem("blank", {
          at: empty.cell,
          data: { label: labelOf(line), column: columnName(empty.column, form) },
        });
    }
  },
});

/** A project of a ledger without budget or spending may have been withdrawn: worth a look, hardly wrong. */
function isWithdrawn({ executed, rate }: FundLine, form: PerformanceForm): boolean {
  const unspent = !executed || executed.value?.value.isZero() || executed.value === null;
  return form.kind === "ledger-row" && unspent && !executed?.issue && !rate?.value?.percent.gt(0);
}

/** A percentage in a column of money is STR-13's. */
function unreadableIn(line: FundLine): readonly AmountInColumn[] {
  if (!AMOUNT_COLUMNS.some((column) => line[column]?.issue)) return [];
  return amountsOf(line).filter(
    ({ column, cell }) => column !== "forecast" && cell.issue !== null && cell.issue !== "wrong-type",
  );
}

function emptyBudget(line: FundLine): { column: AmountColumn; cell: Sourced<Amount> } | null {
  const column = BUDGETS.find((name) => line[name]);
  const cell = column && line[column];
  return cell && BUDGETS.every((name) => !line[name]?.issue) && (isBlank(cell) || cell.placeholder !== null)
    ? { column, cell }
    : null;
}

/** A blank template is not scolded for being blank. */
function hasFigures(form: PerformanceForm): boolean {
  return form.funds.some((line) => amountsOf(line).some(({ cell }) => cell.value?.value.isZero() === false));
}
