/** Sums, differences and shares that a sentence works out itself. */
import { sentences } from "../han";
import { comparedOtherwise } from "./compared";
import { figuresOf, prepared, type Figure } from "./figures";
import { leftoversOtherwise, yearsOtherwise } from "./leftovers";
import { pointsOtherwise } from "./points";
import type { Miscounted } from "./said";
import { sharesOtherwise } from "./shares";
import { totalsOtherwise } from "./totals";

export type { Miscounted, SumMessage } from "./said";

/** Without two figures of the same kind nothing can be worked out. */
const FIGURES = /\d[^\d]*[^\d.,，][\d.,]*\d/u;

/** @param monthsOf up to which months a sentence may count, by the text before it */
export function miscountedIn(text: string, monthsOf: (sofar: string) => readonly number[]): Miscounted[] {
  if (!FIGURES.test(text)) return [];
  let sofar = "";
  const earlier: Figure[] = [];
  return sentences(text).flatMap((written) => {
    const sentence = prepared(written);
    const figures = figuresOf(sentence);
    sofar += `${sentence}\n`;
    const found = [
      ...comparedOtherwise(sentence, figures, earlier),
      ...sharesOtherwise(sentence, figures),
      ...totalsOtherwise(sentence, figures, earlier),
      ...leftoversOtherwise(written, sentence, figures, sofar),
      ...yearsOtherwise(sentence, figures),
      ...(sentence.includes("进度") ? pointsOtherwise(sentence, figures, monthsOf(sofar)) : []),
    ];
    earlier.push(...figures);
    return found.filter(({ figure }, index) => found.findIndex((one) => one.figure === figure) === index);
  });
}
