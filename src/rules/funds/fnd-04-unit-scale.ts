import { type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { BUDGET_CALCULATION, FUND_EXECUTION, FUND_USAGE, PRIOR_YEAR_EXECUTION } from "../../model/tables";
import type { Amount, MoneyUnit } from "../../model/values";
import { FUND_FORMS } from "../form-kinds";
import { amountIn, amountTolerance, labelOf, moneyUnitOf, plain } from "../judgement";
import { fixAmount } from "../replace";
import { defineRule } from "../rule";
import { amountCell, columnUnit, rowLabel, tableOf } from "../tables";
import { amountsOf } from "./amount-columns";
import { isTenThousandfold, scaleOf } from "./scale";
import { amountsInDoubt } from "../screens/money";

export const fnd04 = defineRule({
  id: "FND-04",
  title: "金额疑似用错了单位",
  severity: "error",
  forms: [...FUND_FORMS, "fund-usage", "budget-calculation", "fund-execution", "prior-year-execution"],
  messages: {
    exact: "“{label}”填的{stated}正好是本表{other}{unit}的一万倍，疑似{slip}，应为{expected}{unit}，请核对。",
    large: "“{label}”填的{stated}{unit}约为同表金额（{other}{unit}）的一万倍，疑似{slip}，请核对单位。",
    small: "“{label}”填的{stated}{unit}约为同表金额（{other}{unit}）的万分之一，疑似{slip}，请核对单位。",
  },
  why: "单位错一格，金额差一万倍，汇总到部门就无法使用。",
  basis: "表头“单位：万元”",
  formula:
    "v÷10000 与同表另一金额相等（±金额容差）；或同行各金额之间相差的倍数在口径配置的范围内（默认 5000～20000）",
  remedy: "按表头的单位改写金额。",
  example: { fails: "万元列填 28,195,500（他处 2,819.55）", passes: "2,819.55" },
  screen: amountsInDoubt,
  *check(form, { problem, profile }) {
    for (const { label, cells, unit } of rowsOf(form)) {
      const others = spansMagnitudes(cells) ? cells : [];
      for (const [index, own] of others.entries()) {
        const rest = others.filter((_, place) => place !== index);
        const scales = rest.map((other) => scaleOf(own.amount, other.amount, profile));
        const first = scales[0];
        if (!first || scales.some((scale) => scale !== first)) continue;
        // Of two amounts that contradict each other the large one is the likelier slip.
        if (rest.length === 1 && first === "small") continue;
        const other = rest[0]!.amount;
        const tolerance = amountTolerance(profile, unit);
        // In a form of 元 it is the small amounts that are written in another unit.
        const exact = first === "large" && unit !== "元" ? twinOf(own.amount, form, tolerance) : null;
        const expected = own.amount.div(10_000);
        yield problem(exact ? "exact" : first, {
          at: [own.cell, ...rest.map(({ cell }) => cell)],
          data: {
            label,
            stated: stated(own, unit),
            other: plain(exact || other, 6),
            expected: plain(expected, 6),
            unit,
            slip: slipOf(first, unit),
          },
          arithmetic: first === "large" ? ratioText(own.amount, other) : ratioText(other, own.amount),
          fix: exact
            ? fixAmount(
                own.cell,
                expected,
                unit,
                "needs-confirmation",
                `${plain(own.amount, 6)}疑为元，折合${plain(expected, 6)}${unit}`,
              )
            : undefined,
        });
      }
    }
  },
});

function ratioText(large: Decimal, small: Decimal): string {
  return `${plain(large, 6)} ÷ ${plain(small, 6)} = ${plain(large.div(small), 2)}`;
}

/** As written, unless its column has a unit of its own. */
function stated({ cell, amount }: Row["cells"][number], unit: MoneyUnit): string {
  return (cell.value?.unit === unit && cell.cell.text) || plain(amount, 6);
}

/** Which unit was taken for the column's: the next smaller one makes an amount large, the next larger one small. */
function slipOf(scale: "large" | "small", unit: MoneyUnit): string {
  if (scale === "large")
    return unit === "元" ? "同表金额按“万元”填报" : `按“${unit === "万元" ? "元" : "万元"}”填报`;
  return unit === "亿元" ? "同表金额按“万元”填报" : `按“${unit === "万元" ? "亿元" : "万元"}”填报`;
}

/** Almost no row does: then nothing else is looked at. */
function spansMagnitudes(cells: Row["cells"]): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (const { amount } of cells) {
    const { magnitude } = amount;
    if (magnitude < low) low = magnitude;
    if (magnitude > high) high = magnitude;
  }
  return high - low >= 3;
}

interface Row {
  readonly label: string;
  readonly unit: MoneyUnit;
  readonly cells: readonly { readonly cell: Sourced<Amount>; readonly amount: Decimal }[];
}

const TABLES = [
  { id: BUDGET_CALCULATION.id, columns: [BUDGET_CALCULATION.budget, BUDGET_CALCULATION.paid] },
  { id: FUND_EXECUTION.id, columns: [FUND_EXECUTION.budget, FUND_EXECUTION.paid] },
  { id: PRIOR_YEAR_EXECUTION.id, columns: [PRIOR_YEAR_EXECUTION.budget, PRIOR_YEAR_EXECUTION.paid] },
];

/** Amounts that belong together: those of one row, and the total of a table with its items. */
function rowsOf(form: PerformanceForm): Row[] {
  const unit = moneyUnitOf(form);
  const lines = form.funds.map((line) => {
    const cells = amountsOf(line).flatMap(({ cell }) => comparableAmount(cell, unit));
    return { label: spansMagnitudes(cells) ? labelOf(line) : "", unit, cells };
  });
  if (form.tables.length === 0) return lines;
  return [...lines, ...tableRows(form), ...usageRows(form)];
}

function tableRows(form: PerformanceForm): Row[] {
  return TABLES.flatMap(({ id, columns }) => {
    const table = tableOf(form, id);
    if (!table) return [];
    const unit = columnUnit(table, columns[0]!, form);
    return table.rows.map((row) => {
      const cells = columns.flatMap((column) => {
        const cell = amountCell(row, column, columnUnit(table, column, form));
        return cell ? comparableAmount(cell, unit) : [];
      });
      return { label: rowLabel(row), unit, cells };
    });
  });
}

/** 资金使用情况表: the total against the largest item. */
function usageRows(form: PerformanceForm): Row[] {
  const table = tableOf(form, FUND_USAGE.id);
  if (!table) return [];
  const unit = columnUnit(table, FUND_USAGE.amount, form);
  const amounts = (isTotal: boolean) =>
    table.rows
      .filter((row) => row.isTotal === isTotal)
      .flatMap((row) => {
        const cell = amountCell(row, FUND_USAGE.amount, unit);
        return cell ? comparableAmount(cell, unit) : [];
      });
  const largest = amounts(false).sort((a, b) => b.amount.comparedTo(a.amount))[0];
  const total = amounts(true)[0];
  return largest && total ? [{ label: "合计", unit, cells: [total, largest] }] : [];
}

/** Amounts that name their own unit in the cell are what they say. */
function comparableAmount(cell: Sourced<Amount>, unit: MoneyUnit): Row["cells"] {
  const amount = amountIn(cell, unit);
  // Only text can hold a unit; the shown text of a number is costly to make.
  return amount?.gt(0) && !(cell.value?.asText && cell.cell.text.includes("元")) ? [{ cell, amount }] : [];
}

/** An amount elsewhere in the form that this one is exactly ten thousand times of. */
function twinOf(amount: Decimal, form: PerformanceForm, tolerance: Decimal): Decimal | null {
  const unit = moneyUnitOf(form);
  const everywhere = [
    ...form.funds.flatMap((line) => amountsOf(line).map(({ cell }) => amountIn(cell, unit))),
    ...form.tables.flatMap((table) =>
      TABLES.flatMap(({ id, columns }) =>
        table.id !== id
          ? []
          : table.rows.flatMap((row) =>
              columns.map((column) => amountIn(amountCell(row, column, unit), unit)),
            ),
      ),
    ),
  ];
  return everywhere.find((other) => other?.gt(0) && isTenThousandfold(amount, other, tolerance)) ?? null;
}
