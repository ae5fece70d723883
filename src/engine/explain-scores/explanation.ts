/** What is said of one score. */
import type { CellAddress } from "../../model/address";

/**
 * agrees: as computed, or as a rounding of it · differs · missing: can be computed, but the cell is blank
 * · judged: a person gives the points, within a band · unknown: nothing can be derived.
 */
export type ScoreVerdict = "agrees" | "differs" | "missing" | "judged" | "unknown";

export interface ScoreExplanation {
  /** The score's cell; the row's name where there is none. */
  readonly at: CellAddress;
  readonly subject: string;
  readonly verdict: ScoreVerdict;
  /** One sentence: «完成83，上限80，超出3.75%，反向指标按 (1 − (83 − 80) ÷ 80) × 10 = 9.63分；表中10分，多0.37分。» */
  readonly how: string;
}
