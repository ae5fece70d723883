/**
 * Each rule on a correct form, on the form with one mistake, and on the correct one again: silent, reported, silent; and
 * nobody else speaks of the mistake but who is told in the mutation.
 */
import fc from "fast-check";
import { runRules } from "../../src/engine/check";
import type { RecognisedWorkbook } from "../../src/model/recognised";
import { nationalProfile } from "../../src/profile/profile";
import { rules } from "../../src/rules";
import { wordingFaults } from "../support/wording";
import { carriers } from "./mutations/carriers";
import { indicatorMutations } from "./mutations/indicators";
import { moneyMutations } from "./mutations/money";
import { scoreMutations } from "./mutations/scores";
import { sheetMutations } from "./mutations/sheets";
import { textMutations } from "./mutations/texts";
import { wordMutations } from "./mutations/words";
import { workbookMutations } from "./mutations/workbooks";

const mutations = [
  ...moneyMutations,
  ...indicatorMutations,
  ...scoreMutations,
  ...wordMutations,
  ...sheetMutations,
  ...textMutations,
  ...workbookMutations,
];

/** How often each rule speaks. */
function reports(workbook: RecognisedWorkbook): Map<string, number> {
  const { findings, ruleFailures } = runRules(workbook, rules, nationalProfile);
  expect(ruleFailures).toEqual([]);
  expect(findings.flatMap(wordingFaults)).toEqual([]);
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

describe.each(mutations)("$rule", ({ rule, pairs, consequences }) => {
  const own = rules.find(({ id }) => id === rule)!;

  test("is silent, reports the mistake, and is silent again", () => {
    fc.assert(
      fc.property(pairs, ([correct, mistaken]) => {
        const twins = carriers(correct, own);
        carriers(mistaken, own).forEach((wrong, index) => {
          const before = reports(twins[index]!);
          const told = reports(wrong);
          expect(before.get(rule) ?? 0).toBe(0);
          expect(told.get(rule) ?? 0).toBeGreaterThan(0);
          const also = [...told].filter(([id, times]) => id !== rule && times > (before.get(id) ?? 0));
          expect(also.map(([id]) => id).filter((id) => !consequences.includes(id))).toEqual([]);
          expect(reports(twins[index]!).get(rule) ?? 0).toBe(0);
        });
      }),
      { numRuns: 40 },
    );
  });
});

test("every rule is mutated", () => {
  const known = new Set(mutations.map(({ rule }) => rule));
  expect([...known].sort()).toEqual(rules.map(({ id }) => id).sort());
});
