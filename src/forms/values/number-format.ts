/** Number format codes: cut into sections and tokens, and the questions asked of them. */
import { decimal, decimalPlaces, ONE, type Decimal } from "../../model/decimal";

export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  /** 0 # ? */
  | { readonly kind: "digit"; readonly text: string }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "exponent" | "slash" | "general" }
  /** yyyy, m, d, h, s, AM/PM … */
  | { readonly kind: "date"; readonly text: string }
  /** [<100], [Red], [DBNum1], [$¥-804] */
  | { readonly kind: "bracket"; readonly text: string };

/** A sheet has thousands of cells and a handful of formats: each format is taken apart once. */
function oncePerFormat<T>(read: (format: string) => T): (format: string) => T {
  const known = new Map<string, T>();
  return (format) => {
    const kept = known.get(format);
    if (kept !== undefined) return kept;
    const fresh = read(format);
    if (known.size >= MOST_FORMATS) known.clear();
    known.set(format, fresh);
    return fresh;
  };
}

/** Excel's own limit is 65,490 formats a workbook; real ones have dozens. */
const MOST_FORMATS = 1000;

export const isGeneral = oncePerFormat((format) => /^\s*(?:General|G\/通用格式|通用格式)?\s*$/i.test(format));

const TOKEN =
  /"([^"]*)"?|[\\!]([\s\S])|_[\s\S]?|\*[\s\S]?|\[([^\]]*)\]|(General|G\/通用格式|通用格式)|(E[+-])|([0#?])|(\.)|(,)|(%)|(@)|(AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|e+|a{3,4})|(\/)|([\s\S])/gi;

/** Never throws; what is not understood becomes a literal. */
export const tokens = oncePerFormat((section): readonly FormatToken[] => {
  const list: FormatToken[] = [];
  for (const match of section.matchAll(TOKEN)) {
    const [
      whole,
      quoted,
      escaped,
      bracket,
      general,
      exponent,
      digit,
      point,
      comma,
      percent,
      at,
      date,
      slash,
      other,
    ] = match;
    if (quoted !== undefined) list.push({ kind: "literal", text: quoted });
    else if (escaped !== undefined) list.push({ kind: "literal", text: escaped });
    else if (whole.startsWith("_")) list.push({ kind: "literal", text: " " });
    else if (bracket !== undefined) list.push({ kind: "bracket", text: bracket });
    else if (general) list.push({ kind: "general" });
    else if (exponent) list.push({ kind: "exponent" });
    else if (digit) list.push({ kind: "digit", text: digit });
    else if (point) list.push({ kind: "point" });
    else if (comma) list.push({ kind: "comma" });
    else if (percent) list.push({ kind: "percent" });
    else if (at) list.push({ kind: "text" });
    else if (date) list.push({ kind: "date", text: date });
    else if (slash) list.push({ kind: "slash" });
    else if (other !== undefined) list.push({ kind: "literal", text: other });
  }
  return list;
});

/** Splits at semicolons that are neither quoted, escaped nor in brackets. */
export const sections = oncePerFormat((format): readonly string[] =>
  [...format.matchAll(/(?:^|;)((?:"[^"]*"?|[\\!_*][\s\S]|\[[^\]]*\]|[^;])*)/g)].map(
    (match) => match[1] ?? "",
  ),
);

/** Of positive numbers. */
function firstTokens(format: string): readonly FormatToken[] {
  return isGeneral(format) ? [] : tokens(sections(format)[0] ?? "");
}

export const isPercentFormat = oncePerFormat((format) =>
  firstTokens(format).some((token) => token.kind === "percent"),
);

/** Days or times of day, elapsed hours too: the number is not a quantity. */
export const isDateFormat = oncePerFormat((format) =>
  firstTokens(format).some(
    (token) => token.kind === "date" || (token.kind === "bracket" && /^(?:h+|m+|s+)$/i.test(token.text)),
  ),
);

export function isTextFormat(format: string): boolean {
  return format.trim() === "@";
}

export interface NumberShape {
  /** Digits shown behind the point at the most; null when the format does not fix them (General). */
  readonly places: number | null;
  /** Of these so many (# and ?) are shown only where the number has them. */
  readonly optionalPlaces: number;
  readonly grouped: boolean;
  /**
   * The number in the cell divided by this is the number shown: 10000 for «0!.0,» (万) or «0!.0000», 1 for most.
   * The percent sign is not counted.
   */
  readonly scale: Decimal;
}

/** # and ? at the end of the digits behind the point. */
function optionalAtEnd(list: readonly FormatToken[], pointAt: number): number {
  if (pointAt < 0) return 0;
  const behind = list.slice(pointAt).flatMap((token) => (token.kind === "digit" ? [token.text] : []));
  return behind.length - (behind.lastIndexOf("0") + 1);
}

/** Digits behind the point that a number shows in a format: as many as it has where the format does not fix them. */
export function placesShown({ places, optionalPlaces }: NumberShape, shown: Decimal): number {
  const own = decimalPlaces(shown);
  return places === null ? own : Math.max(places - optionalPlaces, Math.min(places, own));
}

export const numberShape = oncePerFormat((format): NumberShape => {
  const list = firstTokens(format);
  const digitAt = list.flatMap((token, index) => (token.kind === "digit" ? [index] : []));
  if (digitAt.length === 0) return { places: null, optionalPlaces: 0, grouped: false, scale: ONE };
  const pointAt = list.findIndex((token) => token.kind === "point");
  const before = pointAt < 0 ? digitAt : digitAt.filter((index) => index < pointAt);
  const lastBefore = before.at(-1) ?? -1;
  const lastDigit = digitAt.at(-1)!;
  const commas = list.flatMap((token, index) => (token.kind === "comma" ? [index] : []));
  const trailing = commas.filter(
    (index) => index > lastDigit || (pointAt >= 0 && index > lastBefore && index < pointAt),
  );
  // A literal point among the whole digits («0!.0000») shows the number divided by a power of ten.
  const fakePoint = list.findIndex((t, i) => t.kind === "literal" && t.text === "." && i < lastBefore);
  const behindFake = fakePoint < 0 ? 0 : before.filter((index) => index > fakePoint).length;
  return {
    places: behindFake + digitAt.length - before.length,
    optionalPlaces: optionalAtEnd(list, pointAt),
    grouped: commas.some((index) => index > (before[0] ?? lastBefore) && index < lastBefore),
    scale: decimal(10).pow(3 * trailing.length + behindFake),
  };
});
