/** RSN: reasons for deviations and the likelihood of reaching the target. */
import { rsn01 } from "./rsn-01-reason-given";
import { rsn02 } from "./rsn-02-no-null-words";
import { rsn03 } from "./rsn-03-reason-long-enough";
import { rsn04 } from "./rsn-04-not-only-figures";
import { rsn05 } from "./rsn-05-reason-and-measures";
import { rsn06 } from "./rsn-06-reason-differs-from-problem";
import { rsn07 } from "./rsn-07-no-shortfall-claimed";
import { rsn08 } from "./rsn-08-category-chosen";
import { rsn09 } from "./rsn-09-likelihood-chosen";
import { rsn10 } from "./rsn-10-remark-for-doubt";
import { rsn11 } from "./rsn-11-likelihood-fits-forecast";
import { rsn12 } from "./rsn-12-cliches";
import { rsn13 } from "./rsn-13-header-words-left";

export const reasonRules = [
  rsn01,
  rsn02,
  rsn03,
  rsn04,
  rsn05,
  rsn06,
  rsn07,
  rsn08,
  rsn09,
  rsn10,
  rsn11,
  rsn12,
  rsn13,
] as const;
