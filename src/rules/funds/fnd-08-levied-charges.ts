import { parseRate } from "../../forms/values";
import { ZERO, sum, type Decimal } from "../../model/decimal";
import type { DataRow } from "../../model/form";
import { BUDGET_CALCULATION } from "../../model/tables";
import { amountIn, amountTolerance, percentText, plain } from "../judgement";
import { defineRule } from "../rule";
import { amountAt, amountCell, columnUnit, rowLabel, tableOf } from "../tables";

const { id, item, unitPrice, budget } = BUDGET_CALCULATION;

export const fnd08 = defineRule({
  id: "FND-08",
  title: "按比例计提的费用应等于基数×费率",
  severity: "warning",
  forms: ["budget-calculation"],
  messages: {
    mismatch: "“{label}”按{rate}计提应为{candidates}{unit}，表中为{stated}{unit}，请注明计提基数。",
  },
  why: "管理费、税费按比例计提，基数不清就无法复核。",
  basis: "算术；预算测算及执行表“管理费”行的单价栏填费率",
  formula: "min(|基数×费率 − 金额|) > 金额容差；基数依次试前面每一行、每一类小计、前面各行之和、其余各行之和",
  remedy: "写明计提基数，或按基数×费率改金额（合计随之变化）。",
  example: { fails: "费率 10%，基数 3419.38，金额 341.26", passes: "金额 341.94" },
  *check(form, { problem, profile }) {
    const table = tableOf(form, id);
    if (!table) return;
    const unit = columnUnit(table, budget, form);
    const rows = table.rows.filter((row) => !row.isTotal);
    for (const [index, row] of rows.entries()) {
      const price = row.cells[unitPrice];
      const amount = amountCell(row, budget, unit);
      const stated = amountIn(amount, unit);
      if (!price || !amount || !stated || !/[%％]/.test(price.cell.text)) continue;
      const rate = parseRate(price.cell, { percentColumn: false }).value?.percent;
      if (!rate?.gt(0)) continue;
      const amounts = rows.map((other) => (other === row ? ZERO : (amountAt(other, budget, unit) ?? ZERO)));
      const bases = basesOf(rows, amounts, index);
      const results = bases.map((base) => base.times(rate).div(100));
      const tolerance = amountTolerance(profile, unit);
      if (results.length === 0 || results.some((result) => result.minus(stated).abs().lte(tolerance)))
        continue;
      const nearest = [...new Set(nearestFirst(results, stated).map((result) => plain(result, 2)))].slice(
        0,
        2,
      );
      yield problem("mismatch", {
        at: amount,
        data: {
          label: rowLabel(row),
          rate: percentText(rate),
          candidates: nearest.join("或"),
          stated: plain(stated, 6),
          unit,
        },
        arithmetic: `${plain(stated, 6)} ÷ ${percentText(rate)} = ${plain(stated.times(100).div(rate), 2)}（反推基数）`,
      });
    }
  },
});

/** Single rows, groups under one 预算内容, everything above, everything else. */
function basesOf(rows: readonly DataRow[], amounts: readonly Decimal[], index: number): Decimal[] {
  const groups: Decimal[] = [];
  let last = "";
  rows.forEach((row, place) => {
    const name = row.cells[item]?.value || last;
    if (name === last && groups.length > 0) groups.push(groups.pop()!.plus(amounts[place]!));
    else groups.push(amounts[place]!);
    last = name;
  });
  const running = rows.map((_, place) => sum(amounts.slice(0, place + 1)));
  const bases = [...groups, ...running.slice(0, index), sum(amounts), ...amounts];
  return bases.filter((base) => base.gt(0));
}

function nearestFirst(results: readonly Decimal[], stated: Decimal): Decimal[] {
  const distance = (result: Decimal) => result.minus(stated).abs();
  return [...results].sort((a, b) => distance(a).comparedTo(distance(b)));
}
