/** The mechanical part of a readable message; whether it is understood, people judge by docs/findings.md. */
import type { Finding } from "../../src/model/finding";

/** Longer than this nobody reads in a list. */
const LONGEST = 160;

/** What cells hold is quoted as it stands. */
const QUOTED = /“[^“”]*”/gu;
/** A cell's address, an indicator's code (A21), an error value: Latin letters that are names, not words. */
const NAMES = /(?<![A-Za-z])[A-Z]{1,3}\d{1,7}(?![A-Za-z\d])|#[A-Z/\d]+[!?]?/gu;
/** A point or a comma between digits is part of the figure. */
const FIGURES = /\d[\d,.]*/gu;

/** Rules that say something about figures: their sentences name them. */
const COMPARES = /^(FND|PRG|SCR)-/u;
/** … except about what is not there, or what cannot be read. */
const WITHOUT_FIGURES: readonly string[] = ["FND-14", "FND-16", "SCR-12", "SCR-14"];

/** What is wrong with the sentence; empty when it can be shown to a clerk. */
export function wordingFaults({ rule, message }: Pick<Finding, "rule" | "message">): string[] {
  const own = message.replace(QUOTED, "“”");
  const words = own.replace(NAMES, "").replace(FIGURES, "0");
  const checks: readonly (readonly [string, boolean])[] = [
    ["is not one sentence with a full stop", !/^[^。！？\n]+。$/u.test(own)],
    ["has quotation marks that do not pair", /[“”"]/u.test(message.replace(QUOTED, ""))],
    ["has Latin words", /[A-Za-z]/u.test(words)],
    ["has half-width punctuation", /[,;:!?()[\]]|\.(?!\d)/u.test(words)],
    ["has blanks", /\s/u.test(own)],
    ["has an unfilled place", /[{}]|undefined|NaN|null|Infinity|\[object/u.test(message)],
    ["names a unit twice", /(万元|亿元|元|分|%|％|月|年|项|倍)\1|万元元|%分/u.test(own)],
    ["has marks side by side", /[，、；：]{2}|[，、；：]。|（）/u.test(own)],
    ["is too long", [...message].length > LONGEST],
    ["has no figure", COMPARES.test(rule) && !WITHOUT_FIGURES.includes(rule) && !/\d/u.test(message)],
  ];
  return checks.flatMap(([fault, found]) => (found ? [`«${message}» ${fault}`] : []));
}
