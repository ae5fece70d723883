import { isTick } from "../../forms/values";
import { TRACKING_PROGRESS } from "../../model/tables";
import { amountIn, percentText, plain } from "../judgement";
import { defineRule } from "../rule";
import { amountCell, columnUnit, tableOf } from "../tables";

const { id, actual, planned, consistentYes } = TRACKING_PROGRESS;

export const fnd10 = defineRule({
  id: "FND-10",
  title: "勾选“与计划一致”应与金额相符",
  severity: "info",
  forms: ["tracking-progress"],
  messages: {
    far: "资金使用勾选“与计划一致”，但实际{actual}万元与计划{planned}万元相差{share}，已超过{limit}%，请改勾选或核对金额。",
    near: "资金使用勾选“与计划一致”，但实际{actual}万元与计划{planned}万元仍相差{share}，请确认或注明。",
  },
  why: "勾选结论要有数字支持，复核人会逐项对照。",
  basis: "附表1-3“资金使用与计划进度是否一致”",
  formula: "勾“是”且 |实际−计划|÷计划 > 0；超过口径的计划偏差界限另行写明",
  remedy: "改勾“否”并说明，或注明差异在允许范围内。",
  example: { fails: "计划 2835.69、实际 2819.55，勾“是”", passes: "计划与实际都是 2819.55" },
  *check(form, { problem, profile }) {
    const table = tableOf(form, id);
    if (!table) return;
    for (const row of table.rows) {
      const ticked = row.cells[consistentYes];
      const done = amountCell(row, actual, columnUnit(table, actual, form));
      const due = amountCell(row, planned, columnUnit(table, planned, form));
      const [a, p] = [amountIn(done, "万元"), amountIn(due, "万元")];
      if (!ticked?.value || !isTick(ticked.value) || !done || !a || !p?.gt(0) || a.eq(p)) continue;
      const share = a.minus(p).times(100).div(p);
      const limit = profile.deviation.planned;
      yield problem(share.abs().gt(limit) ? "far" : "near", {
        at: [ticked, done],
        data: { actual: plain(a, 6), planned: plain(p, 6), share: percentText(share.abs()), limit },
        arithmetic: `(${plain(a, 6)} − ${plain(p, 6)}) ÷ ${plain(p, 6)} = ${percentText(share)}`,
      });
    }
  },
});
