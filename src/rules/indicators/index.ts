/** 指标 */
import { ind01 } from "./ind-01-readable-value";
import { ind02 } from "./ind-02-words-against-figures";
import { ind03 } from "./ind-03-figures-expected";
import { ind04 } from "./ind-04-same-unit";
import { ind05 } from "./ind-05-target-missed";
import { ind06 } from "./ind-06-limit-exceeded";
import { ind07 } from "./ind-07-outside-interval";
import { ind08 } from "./ind-08-zero-target";
import { ind09 } from "./ind-09-target-copied";
import { ind10 } from "./ind-10-percent-possible";
import { ind11 } from "./ind-11-suspiciously-equal";
import { ind12 } from "./ind-12-threshold-in-name";
import { ind13 } from "./ind-13-satisfaction-measured";
import { ind14 } from "./ind-14-one-target";
import { ind15 } from "./ind-15-far-above-target";
import { ind16 } from "./ind-16-expression";
import { ind17 } from "./ind-17-rate-by-definition";
import { ind18 } from "./ind-18-date-expected";
import { ind19 } from "./ind-19-costs-equal-spending";
import { ind20 } from "./ind-20-saving-is-unspent";
import { ind21 } from "./ind-21-target-missing";
import { ind22 } from "./ind-22-completion-rate";

export const indicatorRules = [
  ind01,
  ind02,
  ind03,
  ind04,
  ind05,
  ind06,
  ind07,
  ind08,
  ind09,
  ind10,
  ind11,
  ind12,
  ind13,
  ind14,
  ind15,
  ind16,
  ind17,
  ind18,
  ind19,
  ind20,
  ind21,
  ind22,
] as const;
