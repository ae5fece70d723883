/** Numbers of indicators that a text gives otherwise than the table, than its own parts or its own list. */
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { judge } from "../judgement";
import type { HasCell } from "../rule";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { flat } from "./flat";
import { sentences } from "./han";
import { talliesIn, type Tally } from "./indicator-tallies";
import { readingsOfClass } from "./indicators-meant";
import { bare } from "./similarity";

type Message = "indicators" | "tally" | "sum" | "list";

export function talliesOtherwise(block: TextBlock, scope: TextScope): TextIssue<Message>[] {
  if (block.form !== null || !/\d[项个条]/u.test(block.text.replace(/\s/gu, ""))) return [];
  const forms = formsFor(block, scope).filter(
    (form) => form.kind !== "ledger-row" && form.indicators.some(isNamed),
  );
  let above: string | null | undefined = undefined;
  const told = sentences(block.text).flatMap((sentence): TextIssue<Message>[] => {
    const { tallies, stem } = talliesIn(flat(sentence), above);
    above = stem;
    const ofTable = tallies.flatMap((tally) => otherwise(tally, block, forms, scope.profile));
    // A number that the table has otherwise is why they do not add up.
    return ofTable.length > 0 ? ofTable : partsOtherwise(tallies, block);
  });
  return [...told, ...listsOtherwise(block, forms)];
}

function otherwise(
  tally: Tally,
  block: TextBlock,
  forms: readonly PerformanceForm[],
  profile: Profile,
): TextIssue<Message>[] {
  if (tally.what === "unjudged") return [];
  const readings = forms.map((form) =>
    tally.stem === null ? [form.indicators.filter(isNamed)] : readingsOfClass(form, tally.stem),
  );
  const ofEach = readings.flatMap((some) => some.map((members) => heldBy(members, tally, profile)));
  // Small tables (产出类, 效果类) share the indicators of one project among them.
  const together = readings.flatMap((some) => some[0] ?? []);
  const held = together.length > 0 ? [...ofEach, heldBy(together, tally, profile)] : [];
  const [first] = held;
  if (!first || held.some(({ from, to }) => tally.number >= from && tally.number <= to)) return [];
  // Tables of different lengths: nobody can tell which of them is meant.
  if (tally.stem === null && ofEach.some(({ cells }) => cells.length !== first.cells.length)) return [];
  const table = first.from === first.to ? String(first.from) : `${first.from}至${first.to}`;
  if (tally.what === "count" && tally.stem === null) {
    const data = { stated: tally.number, table };
    return [{ message: "indicators", block, cells: ends(first), data }];
  }
  const data = { what: tally.written, stated: tally.number, table };
  return [{ message: "tally", block, cells: ends(first), data, severity: "warning" }];
}

interface Held {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly HasCell[];
}

function ends({ cells }: Held): HasCell[] {
  return [...new Set([cells[0]!, cells.at(-1)!])];
}

/** Rows that nobody can judge may have been counted either way. */
function heldBy(members: readonly Indicator[], { what }: Tally, profile: Profile): Held {
  const cells = members.map(({ name }) => name);
  if (what === "count") return { from: members.length, to: members.length, cells };
  const verdicts = members.map((one) => judge(one, profile).met);
  const of = (verdict: boolean | null): number => verdicts.filter((one) => one === verdict).length;
  const least = of(what === "met");
  return { from: least, to: least + of(null), cells };
}

/** «22项，其中已达到14项，未达到4项，不能判断4项»: nothing is left, or there are more parts than the whole. */
function partsOtherwise(tallies: readonly Tally[], block: TextBlock): TextIssue<Message>[] {
  const [whole, ...rest] = tallies;
  if (whole?.what !== "count" || rest.length < 2) return [];
  const verdicts = rest.filter(({ what, stem }) => what !== "count" && stem === whole.stem);
  const classes = rest.filter(({ what, stem }) => what === "count" && stem !== null);
  const parts = classes.length > 1 && whole.stem === null ? classes : verdicts;
  if (parts.length < 2) return [];
  const sum = parts.reduce((added, { number }) => added + number, 0);
  const kinds = new Set(verdicts.map(({ what }) => what));
  const isAll = parts === verdicts && kinds.size === 3;
  if (sum === whole.number || (sum < whole.number && !isAll)) return [];
  const data = { what: whole.written, stated: whole.number, table: sum };
  const arithmetic = `${parts.map(({ number }) => number).join(" + ")} = ${sum}`;
  return [{ message: "sum", block, cells: [], data, arithmetic, severity: "warning" }];
}

const LIST = /(\d{1,3})[项个]:(?=[“"「])([^。！？\n]+)/gu;
const ITEM = /(?:^|[、;,)）和及])[“"「]([^”"」]+)[”"」]/gu;

/** «已达到年度指标值的5项：“A”、“B”…»: more than said; fewer may be told in other words. */
function listsOtherwise(block: TextBlock, forms: readonly PerformanceForm[]): TextIssue<Message>[] {
  const names = new Set(
    forms.flatMap(({ indicators }) =>
      indicators.flatMap(({ name }) => (name.value ? [bare(name.value)] : [])),
    ),
  );
  return [...flat(block.text).matchAll(LIST)].flatMap(([, count, list]): TextIssue<Message>[] => {
    const items = [...list!.matchAll(ITEM)].map(([, name]) => bare(name!));
    const isList = items.length > 0 && items.every((item) => names.has(item)) && !/等/u.test(list!.slice(-8));
    if (!isList || items.length <= Number(count)) return [];
    const data = { stated: Number(count), table: items.length };
    return [{ message: "list", block, cells: [], data, severity: "warning" }];
  });
}

function isNamed({ name, isPlaceholder }: Indicator): boolean {
  return !isPlaceholder && Boolean(name.value);
}
