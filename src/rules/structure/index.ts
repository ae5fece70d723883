/** STR: rows, columns, levels, and what stands where it does not belong. */
import { str01 } from "./str-01-required-cells";
import { str02 } from "./str-02-columns-there";
import { str03 } from "./str-03-rows-there";
import { str04 } from "./str-04-levels";
import { str05 } from "./str-05-placeholder-rows";
import { str06 } from "./str-06-title-fits-content";
import { str07 } from "./str-07-seal";
import { str08 } from "./str-08-quantity-has-unit";
import { str09 } from "./str-09-indicator-twice";
import { str10 } from "./str-10-copied-goals";
import { str11 } from "./str-11-result-copies-goal";
import { str12 } from "./str-12-plan-holds-plans";
import { str13 } from "./str-13-type-of-column";
import { str14 } from "./str-14-row-twice";

export const structureRules = [
  str01,
  str02,
  str03,
  str04,
  str05,
  str06,
  str07,
  str08,
  str09,
  str10,
  str11,
  str12,
  str13,
  str14,
] as const;
