/** TXT: running text against the tables. `textChecks` serve a report's paragraphs as well as the cells of a workbook. */
import type { TextRule } from "./define-text-rule";
import { txt01 } from "./txt-01-amounts-agree";
import { txt02 } from "./txt-02-counts-agree";
import { txt03 } from "./txt-03-not-started-but-done";
import { txt04 } from "./txt-04-all-done-claimed";
import { txt05 } from "./txt-05-contradictions";
import { txt06 } from "./txt-06-names-agree";
import { txt07 } from "./txt-07-parts-make-whole";
import { txt08 } from "./txt-08-subprojects";
import { txt09 } from "./txt-09-numbering";
import { txt10 } from "./txt-10-strictly-by-budget";
import { txt11 } from "./txt-11-sums-in-sentences";
import { txt12 } from "./txt-12-title-time";

const textChecks: readonly TextRule[] = [
  txt01,
  txt02,
  txt03,
  txt04,
  txt05,
  txt06,
  txt07,
  txt08,
  txt09,
  txt10,
  txt11,
  txt12,
];

export const textRules = textChecks.map(({ rule }) => rule);

export type { TextBlock, TextIssue, TextScope } from "./blocks";
