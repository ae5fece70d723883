/** FMT: how things are written. */
import { fmt01 } from "./fmt-01-brackets-paired";
import { fmt02 } from "./fmt-02-brackets-one-width";
import { fmt03 } from "./fmt-03-doubled-signs";
import { fmt04 } from "./fmt-04-numbers-as-numbers";
import { fmt05 } from "./fmt-05-characters-mixed-up";
import { fmt06 } from "./fmt-06-leading-punctuation";
import { fmt07 } from "./fmt-07-typos";
import { fmt08 } from "./fmt-08-unit-in-value";
import { fmt09 } from "./fmt-09-one-style";
import { fmt10 } from "./fmt-10-thousands-separators";
import { fmt11 } from "./fmt-11-comparison-sign";
import { fmt12 } from "./fmt-12-broken-sentences";

export const formatRules = [
  fmt01,
  fmt02,
  fmt03,
  fmt04,
  fmt05,
  fmt06,
  fmt07,
  fmt08,
  fmt09,
  fmt10,
  fmt11,
  fmt12,
] as const;
