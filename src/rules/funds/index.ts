/** 资金勾稽 */
import { fnd01 } from "./fnd-01-rate-matches-amounts";
import { fnd02 } from "./fnd-02-total-equals-sources";
import { fnd03 } from "./fnd-03-items-add-up";
import { fnd04 } from "./fnd-04-unit-scale";
import { fnd05 } from "./fnd-05-within-budget";
import { fnd06 } from "./fnd-06-forecast";
import { fnd07 } from "./fnd-07-quantity-times-price";
import { fnd08 } from "./fnd-08-levied-charges";
import { fnd09 } from "./fnd-09-within-received";
import { fnd10 } from "./fnd-10-ticked-consistent";
import { fnd11 } from "./fnd-11-one-denominator";
import { fnd12 } from "./fnd-12-rate-missing";
import { fnd13 } from "./fnd-13-two-places";
import { fnd14 } from "./fnd-14-source-incomplete";
import { fnd15 } from "./fnd-15-shares-add-up";
import { fnd16 } from "./fnd-16-budget-usable";

export const fundRules = [
  fnd01,
  fnd02,
  fnd03,
  fnd04,
  fnd05,
  fnd06,
  fnd07,
  fnd08,
  fnd09,
  fnd10,
  fnd11,
  fnd12,
  fnd13,
  fnd14,
  fnd15,
  fnd16,
] as const;
