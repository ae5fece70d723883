/** Exact arithmetic and notations for figures that are right by construction, independent of the product's own. */
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";

/** a ÷ b rounded half up, of whole numbers from zero on. */
export function quotient(a: number, b: number): number {
  const [x, y] = [BigInt(a), BigInt(b)];
  return Number((2n * x + y) / (2n * y));
}

/** 58.85 for 5885 and two places, with all its digits. */
export function digitsOf(minor: number, places: number): string {
  return (minor / 10 ** places).toFixed(places);
}

/** How a form writes money. */
export interface MoneyStyle {
  readonly unit: "元" | "千元" | "万元" | "亿元";
  /** Digits behind the point. */
  readonly places: number;
  readonly notation: "number" | "padded" | "grouped" | "grouped text";
}

const STYLES: readonly MoneyStyle[] = [
  { unit: "万元", places: 2, notation: "number" },
  { unit: "万元", places: 2, notation: "padded" },
  { unit: "万元", places: 2, notation: "grouped" },
  { unit: "万元", places: 2, notation: "grouped text" },
  { unit: "元", places: 2, notation: "grouped" },
  { unit: "元", places: 0, notation: "number" },
  { unit: "千元", places: 2, notation: "number" },
  { unit: "亿元", places: 4, notation: "number" },
];

export function moneyStyle(random: Random): MoneyStyle {
  return random.chance(0.4) ? STYLES[0]! : random.pick(STYLES);
}

/** Budgets of projects, from a few thousand 元 to 900 million: they stand together in one ledger. */
const SIZES: readonly (readonly [least: number, most: number, yuan: number])[] = [
  [2, 90, 1000],
  [10, 900, 1000],
  [100, 9000, 10_000],
  [1000, 90_000, 10_000],
];

/** A budget in minor units of the style. */
export function budgetIn({ unit, places }: MoneyStyle, random: Random): number {
  const [from, to, each] = random.pick(SIZES);
  const yuan = random.int(from, to) * each;
  const least = unit === "亿元" ? Math.max(yuan, 5_000_000) : yuan;
  const uneven = random.chance(0.5) ? random.int(1, 99) * 100 : 0;
  const minor = { 元: 1, 千元: 1000, 万元: 10_000, 亿元: 100_000_000 }[unit] / 10 ** places;
  return Math.max(10, Math.round((least + uneven) / minor));
}

export function money(minor: number, { places, notation }: MoneyStyle): Written {
  const plain = minor / 10 ** places;
  const zeros = places > 0 ? `.${"0".repeat(places)}` : "";
  switch (notation) {
    case "number":
      return plain;
    case "padded":
      return { value: plain, format: `0${zeros}` };
    case "grouped":
      return { value: plain, format: `#,##0${zeros}` };
    case "grouped text":
      return grouped(minor, places);
  }
}

export function grouped(minor: number, places: number): string {
  const [whole, part] = digitsOf(minor, places).split(".");
  const split = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? split : `${split}.${part}`;
}

export type RateNotation = "format" | "text" | "whole" | "one place" | "bare";

export const RATE_NOTATIONS: readonly RateNotation[] = [
  "format",
  "format",
  "text",
  "text",
  "whole",
  "one place",
];

/** A rate in the notation of its form, rounded once; of nothing, what is written there. */
export function percent(part: number, whole: number, notation: RateNotation, none: string): Written {
  if (whole <= 0) return none;
  const places = { format: 2, text: 2, bare: 2, "one place": 1, whole: 0 }[notation];
  const minor = quotient(part * 100 * 10 ** places, whole);
  switch (notation) {
    case "format":
    case "one place":
      return { value: minor / 10 ** (places + 2), format: places === 2 ? "0.00%" : "0.0%" };
    case "bare":
      return minor / 100;
    default:
      return `${digitsOf(minor, places)}%`;
  }
}

/** So many whole parts, each at least one, that make up the whole. */
export function parts(random: Random, whole: number, count: number): number[] {
  const cuts = Array.from({ length: count }, () => random.int(1, 9));
  const all = cuts.reduce((sum, cut) => sum + cut, 0);
  const shares = cuts.map((cut) => Math.max(1, Math.floor((whole * cut) / all)));
  shares[0]! += whole - shares.reduce((sum, share) => sum + share, 0);
  return shares;
}
