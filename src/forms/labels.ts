/**
 * Header words and row labels, compared whatever their spacing, width, script or punctuation: «三 级 指 标»,
 * «三級指標», «年初预算数（A）» and «年初预算数» are one label.
 */
import type { Label } from "./definition";
import { foldTight } from "./values/normalise";
import { simplified } from "./values/simplified";

const BRACKETS = /[([{【〔［〈《][^()[\]{}【】〔〕]*[)\]}】〕］〉》]/gu;
const NUMBERING = /^(?:[一二三四五六七八九十]+、|\d{1,2}[.、](?!\d)|[①-⑳])/u;
/** Without any punctuation; told so quickly that the costly pattern behind it is seldom needed. */
const BARE = /^[\u4e00-\u9fffA-Za-z0-9%]*$/;
const PUNCTUATION = /[^\p{L}\p{N}%√-]|(?<!\d)-|-(?!\d)/gu;

/** Simplified, half-width, without any blanks: the text as one word. */
export function compact(text: string): string {
  return simplified(foldTight(text));
}

/** What the words of a clerk's own layout are compared by: the same table comes again for other months. */
export function layoutKey(text: string): string {
  return headerKey(text).replace(/1-\d{1,2}月份?/gu, "1-n月");
}

const REMEMBERED = 20_000;
const keys = new Map<string, string>();

/**
 * What a label is compared by: compact, without numbering, brackets («（万元）», «(A)», «（10分）») and punctuation.
 * A dash between digits stays (1-7月). A text that is nothing but a bracket keeps its inside.
 */
export function headerKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = makeKey(text);
  if (keys.size >= REMEMBERED) keys.clear();
  keys.set(text, key);
  return key;
}

function makeKey(text: string): string {
  const whole = compact(text)
    .replace(NUMBERING, "")
    .replace(/(?<=\d月?)[—–~～至到](?=\d)/gu, "-");
  if (BARE.test(whole)) return whole;
  const bare = whole.replace(BRACKETS, "").replace(/月-/gu, "-") || whole;
  return BARE.test(bare) ? bare : bare.replace(PUNCTUATION, "");
}

/** Ids of the labels that a key may mean, in the order of definition: exact wordings before patterns. */
export class Vocabulary {
  private readonly exact = new Map<string, string[]>();
  private readonly patterns: { readonly id: string; readonly pattern: RegExp }[] = [];
  private readonly names = new Map<string, string>();
  private readonly refusals = new Map<string, RegExp>();

  /** @param claims `layoutKey` → the one id that it means here, whatever the labels say */
  constructor(
    entries: Iterable<{ readonly id: string; readonly label: Label }>,
    private readonly claims: ReadonlyMap<string, string> = new Map(),
  ) {
    for (const { id, label } of entries) {
      for (const text of [label.text, ...(label.synonyms ?? [])]) {
        const key = headerKey(text);
        const ids = this.exact.get(key);
        if (!ids) this.exact.set(key, [id]);
        else if (!ids.includes(id)) ids.push(id);
      }
      this.names.set(id, headerKey(label.text));
      if (label.pattern) this.patterns.push({ id, pattern: label.pattern });
      if (label.not) this.refusals.set(id, label.not);
    }
  }

  /** @param context the whole header above and including the key, in which a label may be refused. */
  exactly(key: string, context = key): readonly string[] {
    return (this.exact.get(key) ?? []).filter((id) => !this.refuses(id, context));
  }

  roughly(key: string, context = key): readonly string[] {
    return this.patterns
      .filter(({ id, pattern }) => pattern.test(key) && !this.refuses(id, context))
      .map(({ id }) => id);
  }

  claimed(key: string): string | undefined {
    return this.claims.size === 0 ? undefined : this.claims.get(layoutKey(key));
  }

  find(key: string): readonly string[] {
    const claimed = this.claimed(key);
    if (claimed !== undefined) return [claimed];
    return key ? [...new Set([...this.exactly(key), ...this.roughly(key)])] : [];
  }

  /** The key is the label's own text, not a synonym. */
  isOwnName(key: string, id: string): boolean {
    return this.names.get(id) === key;
  }

  /** Whether `find` would give one of the ids, without trying the labels that nobody asks for. */
  means(key: string, ids: readonly string[]): boolean {
    const claimed = this.claimed(key);
    if (claimed !== undefined) return ids.includes(claimed);
    if (key === "") return false;
    return (
      this.exactly(key).some((id) => ids.includes(id)) ||
      this.patterns.some(({ id, pattern }) => ids.includes(id) && pattern.test(key) && !this.refuses(id, key))
    );
  }

  private refuses(id: string, context: string): boolean {
    return this.refusals.get(id)?.test(context) ?? false;
  }
}
