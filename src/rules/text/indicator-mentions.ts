/** Where a text names a form's indicators, and what it says behind each name. */
import type { Indicator, PerformanceForm } from "../../model/form";
import { withoutQuotations } from "./asides";
import { flat, lastClause } from "./flat";
import { bare } from "./similarity";

export interface Mention {
  readonly indicator: Indicator;
  /** As the table writes it, without a unit in brackets behind it. */
  readonly name: string;
  readonly isQuoted: boolean;
  /** The words of its clause before the name. */
  readonly clause: string;
  /** The text before the name, without what stands in quotation marks. */
  readonly sofar: string;
  /** From the name to the next one, or to the end of the sentence. */
  readonly behind: string;
}

/** Names shorter than this (in characters) stand in texts by chance; in quotation marks two will do. */
const SHORTEST = 4;
const SHORTEST_QUOTED = 2;

interface Name {
  readonly words: string;
  readonly indicator: Indicator;
}

/** @param text as `flat` gives it */
export function mentionsIn(text: string, form: PerformanceForm): readonly Mention[] {
  const found: { start: number; end: number; isQuoted: boolean; indicator: Indicator }[] = [];
  for (const { words, indicator } of namesOf(form))
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
      const end = start + words.length;
      if (found.some((one) => start < one.end && end > one.start)) continue;
      const isQuoted = /[“"「]/u.test(text[start - 1] ?? "") && /[”"」]/u.test(text[end] ?? "");
      if (isQuoted || (bare(words).length >= SHORTEST && !isInsideQuotes(text, start)))
        found.push({ start, end, isQuoted, indicator });
    }
  found.sort((a, b) => a.start - b.start);
  return found.map(({ start, end, isQuoted, indicator }, index) => {
    const from = isQuoted ? start - 1 : start;
    const next = found[index + 1];
    const rest = text.slice(
      isQuoted ? end + 1 : end,
      next ? next.start - (next.isQuoted ? 1 : 0) : undefined,
    );
    return {
      indicator,
      name: withoutUnit(indicator.name.value!),
      isQuoted,
      clause: lastClause(text.slice(0, from)),
      sofar: withoutQuotations(text.slice(0, from)),
      behind: /^[^。;；！!？?\n]*/u.exec(rest)![0],
    };
  });
}

const known = new WeakMap<PerformanceForm, readonly Name[]>();

/** The longest first; names that two rows share tell nobody which is meant. */
function namesOf(form: PerformanceForm): readonly Name[] {
  const cached = known.get(form);
  if (cached) return cached;
  const names = new Map<string, Indicator | null>();
  for (const indicator of form.indicators) {
    const name = indicator.isPlaceholder ? null : indicator.name.value;
    if (!name) continue;
    for (const words of new Set([flat(name), flat(withoutUnit(name))]))
      if (bare(words).length >= SHORTEST_QUOTED) names.set(words, names.has(words) ? null : indicator);
  }
  const own = [...names].flatMap(([words, indicator]) => (indicator ? [{ words, indicator }] : []));
  own.sort((a, b) => b.words.length - a.words.length);
  known.set(form, own);
  return own;
}

/** «用餐人数（人次）» → «用餐人数»: the text names it without the brackets. */
export function withoutUnit(name: string): string {
  return name.replace(/[(（][^()（）]*[)）]?\s*$/u, "");
}

function isInsideQuotes(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}
