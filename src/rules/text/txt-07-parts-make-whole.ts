import { sum, within } from "../../model/decimal";
import { amountText, plain } from "../judgement";
import { explainDifference, explanationInFigures } from "../explain-difference";
import { statedAmounts, type StatedAmount } from "./amounts-in-text";
import { formsFor, type TextIssue, type TextScope } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { quoted } from "../quoted";
import { itemAmounts } from "./table-amounts";

type Message = "missing" | "less" | "exceeds";

/** Behind these nothing is left: «其余», «自筹», «其他资金». */
const REST = /(?:其余|剩余|自筹|其[他它])(?:资金|经费|收入|部分|来源)?(?:为|共|合计)?$/u;

export const txt07 = defineTextRule(
  {
    id: "TXT-07",
    title: "“其中”各项之和应与总数相符",
    severity: "info",
    messages: {
      missing:
        "“{text}”后面所列{count}项合计{sum}万元，比总数少{difference}万元，正好是没有列出的{items}，请补列或写“等”。",
      less: "“{text}”后面所列{count}项合计{sum}万元，比总数少{difference}万元，请核对；有漏列的请补列。",
      exceeds: "“{text}”后面所列{count}项合计{sum}万元，比总数多{difference}万元，请核对。",
    },
    why: "列出的各项凑不成总数，读的人会以为钱对不上。",
    basis: "算术；“其中”可以不列全，只有差额能由表内缺项凑出时才提示",
    formula:
      "总数后“其中”各项相加，差额等于表内一至三项之和；最后一项是“自筹、其他、其余”而仍少于总数；或各项之和超过总数",
    remedy: "补列缺项，或写明“等”。",
    example: { fails: "共支出588.5万元，其中六项合计430.65", passes: "其中各项合计正好588.5，或写“等”" },
  },
  find,
);

function find(scope: TextScope): TextIssue<Message>[] {
  return scope.blocks.flatMap((block) =>
    breakdowns(block.text).flatMap(({ whole, parts }): TextIssue<Message>[] => {
      const total = sum(parts.map(({ amount }) => amount));
      const difference = whole.amount.minus(total);
      const tolerance = scope.profile.tolerance.amount * (parts.length + 1);
      if (within(difference, sum([]), tolerance)) return [];
      const data = {
        text: quoted(whole.before + whole.written, 24),
        count: parts.length,
        sum: plain(total, 6),
        difference: plain(difference.abs(), 6),
      };
      const arithmetic = `${parts.map(({ amount }) => plain(amount, 6)).join(" + ")} = ${plain(total, 6)}`;
      if (difference.lt(0)) return [{ message: "exceeds", block, cells: [], data, arithmetic }];
      if (REST.test(parts.at(-1)!.before)) return [{ message: "less", block, cells: [], data, arithmetic }];
      const items = itemAmounts(formsFor(block, scope));
      const unlisted = items.filter(({ amount }) => !parts.some((part) => part.amount.eq(amount)));
      const explanation = explainDifference(difference, unlisted, tolerance);
      if (explanation?.operation !== "sum") return [];
      const named = unlisted.filter((item) => explanation.parts.includes(item));
      const list = explanation.parts
        .map(({ label, amount }) => `“${quoted(label)}”${amountText(amount, "万元")}`)
        .join("、");
      return [
        {
          message: "missing",
          block,
          cells: named.map(({ at }) => at),
          data: { ...data, items: list },
          arithmetic: explanationInFigures(difference, explanation),
        },
      ];
    }),
  );
}

/** A total followed by 其中 and at least two parts in the same sentence. */
function breakdowns(text: string): { whole: StatedAmount; parts: StatedAmount[] }[] {
  const amounts = statedAmounts(text);
  return amounts.flatMap((whole, index) => {
    const behind = whole.sentence.slice(whole.index + whole.written.length);
    if (!/^[，,；（(：:]?\s*其中/u.test(behind) || /等[项方面费用支出]*[，）)]?$/u.test(behind)) return [];
    const parts = amounts.slice(index + 1).filter(({ sentence }) => sentence === whole.sentence);
    // A second 其中 breaks a part down: its members are not parts of the whole.
    const nested = (behind.match(/其中/gu) ?? []).length > 1;
    return parts.length >= 2 && !nested ? [{ whole, parts }] : [];
  });
}
