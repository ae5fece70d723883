import { within, type Decimal } from "../../model/decimal";
import type { Profile } from "../../profile/profile";
import { plain } from "../judgement";
import { statedAmounts, type StatedAmount } from "./amounts-in-text";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { quoted } from "../quoted";
import { bare, similarity } from "./similarity";
import { executedTotals, itemAmounts, knownAmounts, type TableAmount } from "./table-amounts";

type Message = "total" | "item";

/** «共支出资金», «累计支付», «支出资金»: the whole, not one item. */
const WHOLE =
  /(?:^|项目|财政|实际|已|本年|全年)(?:(?:累计|共计?|合计|总计?)(?:实际)?(?:支出|支付|使用|执行)(?:项目)?(?:资金|经费|金额|总额|数)?|(?:支出|使用|执行)(?:总)?(?:资金|金额|总额|数))(?:合计|共计|共|为|达|约)?$/u;
const ITEM_WORDS = /(费用|经费|费|支出|开支|资金|款项|款)+$/u;
const LEADING = /^.*?(?:其中|用于|支付|支出|包括|主要是|分别是|以及|和|及)(?=.{2,})/u;

export const txt01 = defineTextRule(
  {
    id: "TXT-01",
    title: "文字中的金额应与表一致",
    severity: "error",
    messages: {
      total: "文字写支出{stated}，表中为{table}万元，相差{difference}万元，请核对后统一。",
      item: "文字写“{label}”{stated}，表中“{item}”为{table}万元，相差{difference}万元，请核对后统一。",
    },
    why: "同一笔钱在文字和表里不一样，整份材料都不可信。",
    basis: "文表一致",
    formula: "文字中同名项目的金额与表中相差超过容差；文字金额与表内任一金额相等的不报",
    remedy: "核对明细账，改文字或改表。",
    example: { fails: "文字“共支出资金588.5万元”，表中合计577.5", passes: "两处都是577.5万元" },
  },
  find,
);

function find(scope: TextScope): TextIssue<Message>[] {
  return scope.blocks.flatMap((block) => {
    const stated = statedAmounts(block.text);
    if (stated.length === 0) return [];
    const forms = formsFor(block, scope);
    const tolerance = scope.profile.tolerance.amount;
    const known = knownAmounts(forms);
    const unknown = stated.filter(({ amount }) => !known.some((other) => within(amount, other, tolerance)));
    if (unknown.length === 0) return [];
    const sameYear = ({ sentence }: StatedAmount): boolean => {
      const year = /(\d{4})年/u.exec(sentence)?.[1];
      return !year || forms.every((form) => form.year === null || String(form.year) === year);
    };
    const items = unknown
      .filter(sameYear)
      .flatMap((one) => itemIssue(one, block, itemAmounts(forms), scope.profile));
    const totals = unknown
      .filter((one) => sameYear(one) && WHOLE.test(one.before))
      .flatMap((one) => totalIssue(one, block, executedTotals(forms), itemDifferences(scope, forms)));
    return [...totals, ...items];
  });
}

function totalIssue(
  { amount, written }: StatedAmount,
  block: TextBlock,
  totals: readonly TableAmount[],
  differences: readonly Explained[],
): TextIssue<Message>[] {
  const [first] = totals;
  if (!first) return [];
  const difference = amount.minus(first.amount);
  const cause = differences.find((one) => one.difference.eq(difference));
  const arithmetic = `${plain(amount, 6)} − ${plain(first.amount, 6)} = ${plain(difference, 6)}`;
  return [
    {
      message: "total",
      block,
      cells: totals.map(({ at }) => at),
      data: { stated: written, table: plain(first.amount, 6), difference: plain(difference.abs(), 6) },
      arithmetic: cause ? `${arithmetic} = ${cause.words}` : arithmetic,
    },
  ];
}

function itemIssue(
  one: StatedAmount,
  block: TextBlock,
  items: readonly TableAmount[],
  profile: Profile,
): TextIssue<Message>[] {
  const item = items.find(({ label }) => sameItem(one.before, label, profile));
  if (!item) return [];
  const difference = one.amount.minus(item.amount);
  return [
    {
      message: "item",
      block,
      cells: [item.at],
      data: {
        label: quoted(one.before.replace(LEADING, "")),
        stated: one.written,
        item: quoted(item.label),
        table: plain(item.amount, 6),
        difference: plain(difference.abs(), 6),
      },
      arithmetic: `${plain(one.amount, 6)} − ${plain(item.amount, 6)} = ${plain(difference, 6)}`,
    },
  ];
}

interface Explained {
  readonly difference: Decimal;
  readonly words: string;
}

/** Differences of single items anywhere in the text: one of them may be what the totals differ by. */
function itemDifferences(scope: TextScope, forms: TextScope["forms"]): Explained[] {
  const items = itemAmounts(forms);
  return scope.blocks.flatMap(({ text }) =>
    statedAmounts(text).flatMap(({ amount, before }) => {
      const item = items.find(({ label }) => sameItem(before, label, scope.profile));
      if (!item || item.amount.eq(amount)) return [];
      const words = `${plain(amount, 6)} − ${plain(item.amount, 6)}（${quoted(item.label)}）`;
      return [{ difference: amount.minus(item.amount), words }];
    }),
  );
}

/** «公共机构节能改造» and «公共机构节能改造费» are one item. */
function sameItem(before: string, label: string, { similarity: alike }: Profile): boolean {
  const [said, own] = [core(before), core(label)];
  if (said.length < 4 || own.length < 4) return false;
  return said === own || said.endsWith(own) || similarity(said, own) >= alike.items / 100;
}

function core(label: string): string {
  return bare(label)
    .replace(LEADING, "")
    .replace(/(?:为|共|约|合计|达)$/u, "")
    .replace(ITEM_WORDS, "");
}
