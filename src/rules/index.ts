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

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Null for an id that the catalogue does not know. */
export function ruleById(id: string): Rule | null {
  return byId.get(id) ?? null;
}
