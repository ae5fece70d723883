/** Mistakes that only recognition can see: a column or a row that is not on the sheet, drawn in every layout. */
import fc from "fast-check";
import { readForms } from "../../../src/forms";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import { projectLayout, type Kind } from "../../support/layouts";
import { mutation, type Made } from "./mutation";

const seeds = fc.integer({ min: 1, max: 1_000_000 });
/** A column of the form as printed that a clerk might delete, with the kind of form it is on. */
const COLUMNS = [
  ["monitoring", "rate"],
  ["monitoring", "executed"],
  ["monitoring", "target"],
  ["monitoring", "actual"],
  ["self-evaluation", "rate"],
  ["self-evaluation", "actual"],
] as const;

function drawn(seed: number, kind: Kind, ...without: readonly string[]): Made {
  return readForms(workbookOfDrafts([projectLayout(seed, kind, true, without).draft]));
}

export const sheetMutations = [
  mutation(
    "STR-02",
    fc.tuple(seeds, fc.constantFrom(...COLUMNS)),
    ([seed, [kind]]) => drawn(seed, kind),
    ([seed, [kind, column]]) => drawn(seed, kind, column),
  ),
  mutation(
    "STR-03",
    seeds,
    (seed) => drawn(seed, "self-evaluation"),
    (seed) => drawn(seed, "self-evaluation", "total"),
  ),
  mutation(
    "SCR-12",
    seeds,
    (seed) => drawn(seed, "self-evaluation"),
    (seed) => drawn(seed, "self-evaluation", "weight"),
  ),
];
