import { moneyUnitIn, parseNumber } from "../../forms/values";
import { roundHalfUp } from "../../model/decimal";
import { BUDGET_CALCULATION } from "../../model/tables";
import type { MoneyUnit } from "../../model/values";
import { amountIn, amountTolerance, convertMoney, plain } from "../judgement";
import { fixAmount } from "../replace";
import { defineRule } from "../rule";
import { amountCell, columnUnit, rowLabel, tableOf } from "../tables";

const { id, quantity, unitPrice, budget } = BUDGET_CALCULATION;

export const fnd07 = defineRule({
  id: "FND-07",
  title: "数量×单价应等于金额",
  severity: "error",
  forms: ["budget-calculation"],
  messages: {
    mismatch:
      "“{label}”数量{quantity}×单价{price}{priceUnit}应为{expected}{unit}，表中为{stated}{unit}，请核对。",
  },
  why: "测算表的每一行都要能复算，否则预算依据不成立。",
  basis: "算术；预算测算及执行表：金额（万元）＝数量×单价（元）÷10000",
  formula: "|数量×单价 − 金额| > 金额容差（先换算单位；表头没写单价单位时元、万元都试）",
  remedy: "核对数量、单价和金额，改正其中错的一个。",
  example: { fails: "28×125300 元写成 305.84 万元", passes: "28×125300 元 = 350.84 万元" },
  *check(form, { problem, profile }) {
    const table = tableOf(form, id);
    if (!table) return;
    const unit = columnUnit(table, budget, form);
    const named = moneyUnitIn(table.headers[unitPrice]?.cell.text ?? "");
    const units: readonly MoneyUnit[] = named ? [named] : ["元", "万元"];
    for (const row of table.rows) {
      const amount = amountCell(row, budget, unit);
      const stated = amountIn(amount, unit);
      const count = row.cells[quantity] && parseNumber(row.cells[quantity].cell).value;
      const price = amountCell(row, unitPrice, units[0]!)?.value;
      if (row.isTotal || !amount || !stated || !count || !price || count.lte(0)) continue;
      const products = units.map((priceUnit) => convertMoney(count.times(price.value), priceUnit, unit));
      const tolerance = amountTolerance(profile, unit);
      if (products.some((product) => product.minus(stated).abs().lte(tolerance))) continue;
      const expected = products[0]!;
      yield problem("mismatch", {
        at: amount,
        data: {
          label: rowLabel(row),
          quantity: plain(count),
          price: plain(price.value),
          priceUnit: units[0]!,
          expected: plain(expected, 2),
          stated: plain(stated, 6),
          unit,
        },
        arithmetic: `${plain(count)} × ${plain(price.value)}${units[0]} = ${plain(expected, 2)}${unit}`,
        fix: fixAmount(
          amount,
          roundHalfUp(expected, 2),
          unit,
          "needs-confirmation",
          `金额由${plain(stated, 6)}改为${plain(expected, 2)}${unit}`,
        ),
      });
    }
  },
});
