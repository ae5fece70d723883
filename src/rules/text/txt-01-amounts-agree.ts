import type { Decimal } from "../../model/decimal";
import type { Profile } from "../../profile/profile";
import { plain } from "../judgement";
import { statedAmounts, type StatedAmount } from "./amounts-in-text";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { quoted } from "../quoted";
import { namedAmounts, type AmountName, type NamedAmount } from "./named-amounts";
import { periodOtherwise, progressOtherwise } from "./progress-said";
import { rateOtherwise } from "./rate-otherwise";
import { bare, similarity } from "./similarity";
import { itemAmounts, isSaid, knownAmounts, wholeAmounts, type TableAmount } from "./table-amounts";
import { copiedAmounts } from "./copied-amounts";
import { isOfPeriod, isOfYear, timeSaid } from "./time-said";
import { togetherOtherwise } from "./together-otherwise";
import { wholeOf } from "./whole-project";

type Message =
  "total" | "item" | "rate" | "progress" | "period" | "copy" | "sum" | "sumRate" | "projects" | "units";

const NAMES: Readonly<Record<AmountName, string>> = {
  initial: "年初预算",
  adjusted: "全年预算",
  budget: "预算",
  received: "到位资金",
  executed: "支出",
  forecast: "预计支出",
};
const ITEM_WORDS = /(费用|经费|费|支出|开支|资金|款项|款)+$/u;
const LEADING = /^.*?(?:其中|用于|支付|支出|包括|主要是|分别是|以及|和|及)(?=.{2,})/u;

export const txt01 = defineTextRule(
  {
    id: "TXT-01",
    title: "文字中的金额、执行率应与表一致",
    severity: "error",
    messages: {
      total: "文字写{what}{stated}，表中为{table}万元，相差{difference}万元，请核对后统一。",
      item: "文字写“{label}”{stated}，表中“{item}”为{table}万元，相差{difference}万元，请核对后统一。",
      rate: "文字写执行率{stated}，表中为{table}，请核对后统一。",
      progress: "文字写序时进度{stated}，{months}应为{table}，请核对。",
      period: "文字写截至{until}月支出{stated}，表中{months}的支出也是{table}万元，请核对截止时间。",
      sum: "文字写各项目{what}合计{stated}，表中各项目相加为{table}万元，请核对后统一。",
      sumRate: "文字写各项目执行率{stated}，按表中各项目合计应为{table}，请核对后统一。",
      projects: "文字写项目{stated}个，表中有{table}个，请核对后统一。",
      units: "文字写涉及单位{stated}家，表中各项目的单位有{table}家，请核对后统一。",
      copy: "报告的表里“{label}”{column}是{stated}万元，工作簿的表里是{table}万元，请核对后统一。",
    },
    why: "同一笔钱在文字和表里不一样，整份材料都不可信。",
    basis: "文表一致",
    formula:
      "文字写明是整个项目（或同名明细）的预算、到位、支出、执行率，与表中相差超过容差；四舍五入后相同的、写“约、近、余”的、" +
      "别的年度或月份的、与表内任一金额相等的不报；序时进度与截止月份不符超过1个百分点、截止月份不同而支出相同的也提示；一句话说的是几个项目（或整本台账）的，与各项之和、项目个数、单位家数对照；报告里的表与工作簿里同一项目、年度、月份的同一种表逐栏对照",
    remedy: "核对明细账，改文字或改表。",
    example: { fails: "文字“共支出资金588.5万元”，表中合计577.5", passes: "两处都是577.5万元" },
  },
  find,
);

function find(scope: TextScope): TextIssue<Message>[] {
  return [
    ...scope.blocks.flatMap((block) => inBlock(block, scope)),
    ...scope.blocks.flatMap(togetherOtherwise),
    ...copiedAmounts(scope),
  ];
}

function inBlock(block: TextBlock, scope: TextScope): TextIssue<Message>[] {
  const forms = formsFor(block, scope);
  if (forms.length === 0 || !/\d/u.test(block.text)) return [];
  const { amount: tolerance } = scope.profile.tolerance;
  const known = knownAmounts(forms);
  const isKnown = (stated: StatedAmount): boolean => known.some((cell) => isSaid(stated, cell, tolerance));
  const named = namedAmounts(block.text, wholeOf(forms, block.section));
  const totals = named
    .filter((stated) => !isKnown(stated))
    .flatMap((stated) => totalIssue(stated, block, scope));
  const items = itemAmounts(forms);
  const unknown = items.length === 0 ? [] : statedAmounts(block.text).filter((stated) => !isKnown(stated));
  return [
    ...totals,
    ...(block.form === null ? named.flatMap((stated) => periodIssue(stated, block, scope)) : []),
    ...unknown.flatMap((stated) => itemIssue(stated, block, items, scope)),
    ...rateOtherwise(block, scope),
    ...progressOtherwise(block, scope),
  ];
}

function periodIssue(stated: NamedAmount, block: TextBlock, scope: TextScope): TextIssue<Message>[] {
  const other = periodOtherwise(stated, formsFor(block, scope), scope.profile);
  if (!other) return [];
  const [{ amount, at }] = wholeAmounts(other.form, "executed") as [TableAmount];
  const { until } = stated.time;
  const data = { until: until!, stated: stated.written, months: other.months, table: plain(amount, 6) };
  return [{ message: "period", block, cells: [at], data, severity: "warning" }];
}

function totalIssue(stated: NamedAmount, block: TextBlock, scope: TextScope): TextIssue<Message>[] {
  const { name, time, amount, written } = stated;
  // What was spent or received is counted up to a day; a budget is the year's.
  const isOfTime = name === "executed" || name === "received" ? isOfPeriod : isOfYear;
  const own = name === "forecast" ? { ...time, isOther: false } : time;
  const forms = formsFor(block, scope).filter((form) => isOfTime(own, form));
  const held = forms.flatMap((form) => wholeAmounts(form, name));
  const [first] = held;
  // Tables that differ from one another (年初 and 调整后, two periods): nobody can tell which is meant.
  // … but neither budget of the only row there is was said.
  const isOpen = time.until === null && !(name === "budget" && forms.length === 1);
  if (!first || (isOpen && held.some((one) => !one.amount.eq(first.amount)))) return [];
  const difference = amount.minus(first.amount);
  const cause = itemDifferences(scope, forms).find((one) => one.difference.eq(difference));
  const arithmetic = `${plain(amount, 6)} − ${plain(first.amount, 6)} = ${plain(difference, 6)}`;
  const data = {
    what: NAMES[name],
    stated: written,
    table: plain(first.amount, 6),
    difference: plain(difference.abs(), 6),
  };
  return [
    {
      message: "total",
      block,
      cells: held.map(({ at }) => at),
      data,
      arithmetic: cause ? `${arithmetic} = ${cause.words}` : arithmetic,
    },
  ];
}

function itemIssue(
  one: StatedAmount,
  block: TextBlock,
  items: readonly TableAmount[],
  scope: TextScope,
): TextIssue<Message>[] {
  const item = items.find(({ label }) => sameItem(one.before, label, scope.profile));
  const time = timeSaid(one.sofar, one.before);
  if (!item || !formsFor(block, scope).every((form) => isOfPeriod(time, form))) return [];
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
  if (items.length === 0) return [];
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
