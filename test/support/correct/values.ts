/** Target and result of an indicator in the notations clerks use; both always say the same thing in the same measure. */
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";
import { grouped } from "./figures";

export type Sign = "≥" | "≤" | "=" | ">" | "<" | "";

/** A measured target: «≥95%», «240台», «≤80.5万元». */
export interface Measure {
  readonly sign: Sign;
  /** In the last place written. */
  readonly minor: number;
  readonly places: number;
  /** «%», a counting word, or nothing where the name has it. */
  readonly unit: string;
}

export function plain({ minor, places }: Pick<Measure, "minor" | "places">): string {
  return String(minor / 10 ** places);
}

const WORDS: Readonly<Record<Sign, readonly (readonly [before: string, after: string])[]>> = {
  "≥": [
    ["≥", ""],
    ["≥", ""],
    [">=", ""],
    ["不低于", ""],
    ["", "以上"],
    ["不少于", ""],
    ["≥ ", ""],
  ],
  "≤": [
    ["≤", ""],
    ["≤", ""],
    ["<=", ""],
    ["不超过", ""],
    ["", "以内"],
    ["不高于", ""],
    ["≤ ", ""],
  ],
  "=": [
    ["=", ""],
    ["＝", ""],
    ["", ""],
  ],
  ">": [
    ["＞", ""],
    [">", ""],
    ["大于", ""],
  ],
  "<": [
    ["＜", ""],
    ["<", ""],
    ["低于", ""],
  ],
  "": [["", ""]],
};

/** As a target. */
export function targetCell(measure: Measure, random: Random): Written {
  const [before, after] = random.pick(WORDS[measure.sign]);
  if (before === "" && after === "") return resultCell(measure, random);
  const digits =
    measure.minor >= 1000 && measure.unit !== "%" && random.chance(0.2)
      ? grouped(measure.minor, measure.places)
      : plain(measure);
  return `${before}${digits}${measure.unit}${after}`;
}

/** As a result: bare figures are numbers, percentages formatted numbers or text. */
export function resultCell(measure: Pick<Measure, "minor" | "places" | "unit">, random: Random): Written {
  const { minor, places, unit } = measure;
  const digits = plain(measure);
  if (unit === "%") {
    const tail = (digits.split(".")[1] ?? "").length;
    const format = tail === 0 ? "0%" : `0.${"0".repeat(tail)}%`;
    return random.chance(0.4) ? { value: minor / 10 ** (places + 2), format } : `${digits}%`;
  }
  if (unit !== "") return `${digits}${unit}`;
  return random.chance(0.8) ? Number(digits) : digits;
}

/** The bare figure, for forms with sign and unit in columns of their own. */
export function bareCell({ minor, places }: Measure): number {
  return minor / 10 ** places;
}
