/** SCR: points, totals and grades of self-evaluations. */
import { scr01 } from "./scr-01-weights-make-100";
import { scr02 } from "./scr-02-level-weights";
import { scr03 } from "./scr-03-scores-make-total";
import { scr04 } from "./scr-04-score-within-weight";
import { scr05 } from "./scr-05-full-marks-undeserved";
import { scr06 } from "./scr-06-score-by-formula";
import { scr07 } from "./scr-07-qualitative-band";
import { scr08 } from "./scr-08-budget-score";
import { scr09 } from "./scr-09-lost-points-explained";
import { scr10 } from "./scr-10-grade-matches-score";
import { scr11 } from "./scr-11-all-full-marks";
import { scr12 } from "./scr-12-weight-column";
import { scr13 } from "./scr-13-grade-given";
import { scr14 } from "./scr-14-weight-positive";

export const scoreRules = [
  scr01,
  scr02,
  scr03,
  scr04,
  scr05,
  scr06,
  scr07,
  scr08,
  scr09,
  scr10,
  scr11,
  scr12,
  scr13,
  scr14,
] as const;
