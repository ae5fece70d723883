/** Irregular notations visible in the characters themselves. */
import type { Irregularity } from "../../model/values";

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％＋．]|[０-９\d]，[０-９\d]/;
const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/;

export function irregularCharacters(text: string): Irregularity[] {
  const found: Irregularity[] = [];
  if (FULL_WIDTH.test(text)) found.push("full-width");
  if (INVISIBLE.test(text)) found.push("invisible");
  return found;
}

/** Letters that are taken for figures, in a run that begins with a figure or (l, I) follows a sign. */
const RUN = /(?<=^|[≥≤<>=±])[lI]?\d[\d.OoＯｏ〇○lI]*(?=$|[%\p{Script=Han}])/gu;

/** «1OO%» → «100%»; null when no letter stands in for a figure. */
export function withoutLookAlikes(text: string): string | null {
  const replaced = text.replace(RUN, (run) => run.replace(/[OoＯｏ〇○]/g, "0").replace(/[lI]/g, "1"));
  return replaced === text ? null : replaced;
}
