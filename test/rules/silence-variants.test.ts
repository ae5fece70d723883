/**
 * 1,000 correct forms of all variants, units and profiles, read as from a worksheet and checked by every rule: a single
 * error or warning would be a false alarm, a form not recognised a misreading.
 */
import fc from "fast-check";
import { review } from "../../src/engine/review";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import { profiles, variants, type CorrectWorkbook } from "../support/correct";
import { misread } from "../support/correct/misread";
import { Random } from "../support/layouts/random";
import type { Profile } from "../../src/profile/profile";

/** «FORMS=20000 jest …» draws so many instead, each time other ones. */
const FORMS = Number(process.env["FORMS"] ?? 1000);
const names = Object.keys(variants);
const runs = Math.ceil(FORMS / names.length);
const seed = process.env["FORMS"] === undefined ? { seed: 6 } : {};

function complaints({ drafts, kinds, projects }: CorrectWorkbook, profile: Profile): string[] {
  const { forms, nearMisses, notices, findings, ruleFailures } = review(workbookOfDrafts(drafts), profile);
  const read = forms.map(({ kind }) => kind);
  return [
    ...(read.sort().join() === [...kinds].sort().join() ? [] : [`read as ${read.join()}`]),
    ...(projects ?? []).flatMap((project, index) => (forms[index] ? misread(forms[index], project) : [])),
    ...nearMisses.map(({ reason }) => reason),
    ...notices.filter(({ code }) => code === "unit-assumed").map(({ message }) => message),
    ...ruleFailures.map(({ message }) => message),
    ...findings
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, message }) => `${rule} ${message}`),
  ];
}

test.each(names)(
  "%s",
  (name) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.constantFrom(...Object.keys(profiles)),
        (start, id) => {
          const profile = profiles[id]!;
          expect(complaints(variants[name]!(new Random(start), profile), profile)).toEqual([]);
        },
      ),
      { ...seed, numRuns: runs },
    );
  },
  120_000,
);
