/** Each rule on a correct form, on the form with one mistake, and on the correct one again: silent, reported, silent. */
import fc from "fast-check";
import { runRules } from "../../src/engine/check";
import { nationalProfile } from "../../src/profile/profile";
import { rules } from "../../src/rules";
import { moneyMutations } from "./mutations/money";
import { indicatorMutations } from "./mutations/indicators";
import { scoreMutations } from "./mutations/scores";
import { wordMutations } from "./mutations/words";
import type { Made } from "./mutations/mutation";

const mutations = [...moneyMutations, ...indicatorMutations, ...scoreMutations, ...wordMutations];

/** Rules without a figure or a text to vary freely; their tables of cases speak for them. */
const FIXED: Readonly<Record<string, string>> = {
  "FND-11": "needs a rate that only another budget column explains",
  "IND-01": "what cannot be read is a matter of words",
  "IND-11": "looks at all rows of a form together",
  "IND-17": "rests on the definitions of one tracking form",
  "STR-02": "a missing column is found by recognition",
  "STR-03": "a missing row is found by recognition",
  "STR-06": "compares the names of a form",
  "SCR-12": "a missing column is found by recognition",
  "RSN-12": "a dictionary of empty phrases",
  "FMT-07": "a dictionary of misspellings",
  "FMT-12": "a dictionary of broken words",
  "TXT-03": "a sentence and the row it speaks of",
  "TXT-04": "a sentence and the row it speaks of",
  "TXT-05": "pairs of contradicting words",
  "TXT-06": "pairs of names",
  "TXT-08": "a pair of statements",
  "TXT-09": "a sequence of headings",
  "TXT-10": "a promise in words",
};

function reports(id: string, made: Made): number {
  const rule = rules.find((one) => one.id === id)!;
  const workbook = "forms" in made ? made : { forms: [made], prose: [] };
  const { findings, ruleFailures } = runRules(workbook, [rule], nationalProfile);
  expect(ruleFailures).toEqual([]);
  return findings.length;
}

describe.each(mutations)("$rule", ({ rule, pairs }) => {
  test("is silent, reports the mistake, and is silent again", () => {
    fc.assert(
      fc.property(pairs, ([correct, mistaken]) => {
        expect(reports(rule, correct)).toBe(0);
        expect(reports(rule, mistaken)).toBeGreaterThan(0);
        expect(reports(rule, correct)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

test("every rule is mutated, or it is said why not", () => {
  const known = [...new Set(mutations.map(({ rule }) => rule)), ...Object.keys(FIXED)];
  expect(known.sort()).toEqual(rules.map(({ id }) => id).sort());
});
