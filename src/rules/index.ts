/** Every rule of the catalogue, in its order. A new rule: its file, its test, one line in its group, `npm run catalogue`. */
import { formatRules } from "./format";
import { fundRules } from "./funds";
import { indicatorRules } from "./indicators";
import { progressRules } from "./progress";
import { reasonRules } from "./reasons";
import type { Rule } from "./rule";
import { scoreRules } from "./scores";
import { structureRules } from "./structure";
import { textRules } from "./text";

export const rules: readonly Rule[] = [
  ...fundRules,
  ...progressRules,
  ...indicatorRules,
  ...scoreRules,
  ...reasonRules,
  ...structureRules,
  ...formatRules,
  ...textRules,
];
