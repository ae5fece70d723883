import { HUNDRED, decimal, sum, within } from "../../model/decimal";
import { FUND_USAGE } from "../../model/tables";
import { percentText } from "../judgement";
import { defineRule } from "../rule";
import { rateCell, tableOf } from "../tables";

export const fnd15 = defineRule({
  id: "FND-15",
  title: "各项占比相加应为100%",
  severity: "warning",
  forms: ["fund-usage"],
  messages: { mismatch: "各项占比相加为{sum}，与100%相差{difference}，请核对。" },
  why: "占比合计不是 100%，说明漏项或某项算错。",
  basis: "算术",
  formula: "|Σ占比 − 100| > 占比容差",
  remedy: "逐项用金额÷合计重算占比。",
  example: { fails: "60% + 38%", passes: "99.93% + 0.07%" },
  *check(form, { problem, profile }) {
    const rows = tableOf(form, FUND_USAGE.id)?.rows.filter(({ isTotal }) => !isTotal) ?? [];
    const cells = rows.flatMap((row) => rateCell(row, FUND_USAGE.share) ?? []);
    const shares = cells.flatMap(({ value }) => value?.percent ?? []);
    if (shares.length < 2 || cells.some(({ issue }) => issue !== null)) return;
    const total = sum(shares);
    // Shares written with fewer digits may each be off by half a digit.
    const coarsest = Math.min(...cells.flatMap(({ value }) => value?.places ?? []));
    const rounding = decimal(10).pow(-coarsest).times(shares.length).div(2);
    if (within(total, HUNDRED, profile.tolerance.share) || total.minus(HUNDRED).abs().lte(rounding)) return;
    yield problem("mismatch", {
      at: cells,
      data: { sum: percentText(total), difference: percentText(total.minus(HUNDRED).abs()) },
      arithmetic: `${shares.map((share) => percentText(share)).join(" + ")} = ${percentText(total)}`,
    });
  },
});
