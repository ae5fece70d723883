import type { HasCell } from "../rule";
import type { PerformanceForm } from "../../model/form";
import type { CellView } from "../../model/snapshot";
import { defineRule } from "../rule";
import { EVERY_FORM } from "./every-form";
import { formCells } from "./form-cells";

interface Written extends HasCell {
  readonly digits: string;
  readonly shown: string;
  readonly grouped: boolean;
}

export const fmt10 = defineRule({
  id: "FMT-10",
  title: "千分位写法要一致",
  severity: "info",
  forms: EVERY_FORM.filter((kind) => kind !== "ledger-row"),
  messages: {
    form: "同一张表里金额有的带千分位（如“{grouped}”），有的不带（如“{plain}”），请统一。",
    workbook: "同一金额在一处写作“{grouped}”、另一处写作“{plain}”，请统一千分位写法。",
  },
  why: "写法不一致不影响计算，但核对两张表时容易看错位数。",
  basis: "报表格式规范",
  formula: "一千以上的金额，按显示的样子比较有无千分位逗号",
  remedy: "给整列设同一数字格式。",
  example: { fails: "3,780.92 与 3780.92", passes: "两处都写 3,780.92" },
  *check(form, { problem }) {
    const amounts = amountsOf(form);
    const grouped = amounts.find((amount) => amount.grouped);
    const plain = amounts.filter((amount) => !amount.grouped);
    if (!grouped || !plain[0]) return;
    yield problem("form", { at: plain, data: { grouped: grouped.shown, plain: plain[0].shown } });
  },
  *checkWorkbook({ forms }, { problem }) {
    const grouped = new Map<string, Written>();
    const all = forms.map(amountsOf);
    for (const amount of all.flat()) if (amount.grouped) grouped.set(amount.digits, amount);
    const reported = new Set<string>();
    for (const amounts of all) {
      if (amounts.some((amount) => amount.grouped)) continue;
      const plain = amounts.find(({ digits }) => grouped.has(digits) && !reported.has(digits));
      if (!plain) continue;
      reported.add(plain.digits);
      const other = grouped.get(plain.digits)!;
      yield problem("workbook", { at: [plain, other], data: { grouped: other.shown, plain: plain.shown } });
    }
  },
});

/** Amounts of a thousand and more, with a fraction or in a column of amounts; years and counts do not take part. */
function amountsOf(form: PerformanceForm): Written[] {
  return [...formCells(form)].flatMap(({ cell, role }) =>
    role === "amount" || role === "data" || role === "name" ? (written(cell, role === "amount") ?? []) : [],
  );
}

function written(cell: CellView, isAmount: boolean): Written | null {
  const shown = cell.text.trim();
  const pattern = isAmount
    ? /^(\d{1,3}(?:,\d{3})+|\d{4,})(\.\d+)?$/u
    : /^(\d{1,3}(?:,\d{3})+|\d{4,})(\.\d+)$/u;
  if (!pattern.test(shown)) return null;
  return { cell, shown, digits: shown.replaceAll(",", ""), grouped: shown.includes(",") };
}
