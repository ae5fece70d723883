/** «自评得分96分»: overall scores stated in running text. */
import { decimal, type Decimal } from "../../model/decimal";
import { sentences } from "../text/han";

export interface StatedScore {
  readonly score: Decimal;
  readonly sentence: string;
}

const STATED =
  /(?:自评|评价|综合|绩效)(?:总)?(?:得分|评分|分值)(?:为|是|[:：])?\s*(\d{1,3}(?:\.\d{1,4})?)\s*分/u;

/** Overall scores between 0 and 100, one a sentence. */
export function statedScores(text: string): StatedScore[] {
  return sentences(text).flatMap((sentence) => {
    const written = STATED.exec(sentence)?.[1];
    const score = written ? decimal(written) : null;
    return score?.lte(100) ? [{ score, sentence }] : [];
  });
}
