/** FND-04 for a ledger as a whole: projects whose amounts are off those of the others, or off the total. */
import { decimal, type Decimal } from "../../model/decimal";
import type { Finding } from "../../model/finding";
import type { PerformanceForm, RowSource } from "../../model/form";
import type { MoneyUnit } from "../../model/values";
import { amountIn, executionRate, labelOf, moneyUnitOf, plain, rateSlip } from "../judgement";
import { fixAmount } from "../replace";
import type { RuleContext } from "../rule";
import { amountsOfTwoUnits, slipOf } from "./scale";
import { slippedRows } from "./unit-slip-in-column";
import { slipsByTotal } from "./unit-slip-in-total";

export const ledgerMessages = {
  rowLarge:
    "“{label}”填的{stated}{unit}是其他项目中间水平（{other}{unit}）的{times}倍，疑似按“元”填报，请核对单位。",
  rowSmall:
    "“{label}”填的{stated}{unit}只有其他项目中间水平（{other}{unit}）的{times}分之一，疑似按“万元”填报，请核对单位。",
  total:
    "“{label}”的{column}填{stated}{unit}，改为{expected}{unit}后各项相加才等于合计{other}{unit}，疑似{slip}，请核对。",
} as const;

type Context = RuleContext<keyof typeof ledgerMessages>;

export function* inLedger(
  form: PerformanceForm,
  rows: RowSource,
  unit: MoneyUnit,
  context: Context,
): Generator<Finding> {
  const { problem, profile } = context;
  const told = new Set<number>();
  for (const { index, slip, columns, usual } of slippedRows(rows, unit, profile)) {
    const line = rows.at(index).funds[0]!;
    const cells = columns.flatMap((column) => line[column] ?? []);
    const amount = amountIn(cells[0] ?? null, unit);
    if (!amount) continue;
    told.add(index);
    const other = decimal(usual);
    const times = slip === "large" ? amount.div(other) : other.div(amount);
    yield problem(slip === "large" ? "rowLarge" : "rowSmall", {
      at: cells,
      data: {
        label: labelOf(line),
        stated: plain(amount, 6),
        other: plain(other, 6),
        times: plain(times, 0),
        unit,
      },
      arithmetic: slip === "large" ? ratioText(amount, other) : ratioText(other, amount),
    });
  }
  yield* inTotals(form, told, context);
}

/** What the row by itself tells of is said there. */
function* inTotals(form: PerformanceForm, told: ReadonlySet<number>, { problem, profile }: Context) {
  const unit = moneyUnitOf(form);
  for (const { index, column, name, slip, amount, expected, total } of slipsByTotal(form, profile)) {
    const row = form.rows!.at(index);
    const line = row.funds[0]!;
    const rate = executionRate(line, row, profile);
    const isToldInRow = rateSlip(line, row, profile) || (rate && amountsOfTwoUnits(rate, row, profile));
    if (told.has(index) || isToldInRow) continue;
    yield problem("total", {
      at: [line[column]!, form.rows!.total![column]!],
      data: {
        label: labelOf(line),
        column: name,
        stated: plain(amount, 6),
        expected: plain(expected, 6),
        other: plain(total, 6),
        unit,
        slip: slipOf(slip, unit),
      },
      arithmetic: `${plain(amount, 6)} ${slip === "large" ? "÷" : "×"} 10000 = ${plain(expected, 6)}`,
      fix: fixAmount(
        line[column]!,
        expected,
        unit,
        "needs-confirmation",
        `改为${plain(expected, 6)}${unit}后与合计相符`,
      ),
    });
  }
}

/** «350000 ÷ 35 = 10000» */
export function ratioText(large: Decimal, small: Decimal): string {
  return `${plain(large, 6)} ÷ ${plain(small, 6)} = ${plain(large.div(small), 2)}`;
}
