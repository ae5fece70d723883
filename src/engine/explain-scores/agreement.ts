/** The last half of the sentence: what the table says, and whether it is the same. */
import { decimal, within, type Decimal } from "../../model/decimal";
import type { Sourced } from "../../model/sourced";
import type { Profile } from "../../profile/profile";
import { plain } from "../../rules/judgement";
import type { ScoreVerdict } from "./explanation";

export interface Agreement {
  readonly verdict: ScoreVerdict;
  /** «表中10分，多0.37分» */
  readonly words: string;
}

export function agreement(
  stated: Sourced<Decimal> | null,
  expected: Decimal,
  /** The table is written in whole points, and rounding explains a difference. */
  mayRound: boolean,
  { tolerance }: Profile,
): Agreement {
  if (!stated) return { verdict: "unknown", words: "表中没有得分栏" };
  if (stated.value === null) {
    const words = stated.issue ? `表中“${stated.cell.text}”读不出分数` : "表中没有填";
    return { verdict: stated.issue ? "unknown" : "missing", words };
  }
  const own = `表中${plain(stated.value)}分`;
  if (within(stated.value, expected, decimal(tolerance.score)))
    return { verdict: "agrees", words: `${own}，一致` };
  if (mayRound && within(stated.value, expected, decimal(tolerance.wholeScore)))
    return { verdict: "agrees", words: `${own}，是取整的结果` };
  const difference = stated.value.minus(expected);
  const words = `${own}，${difference.gt(0) ? "多" : "少"}${plain(difference.abs())}分`;
  return { verdict: "differs", words };
}
