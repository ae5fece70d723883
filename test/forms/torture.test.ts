import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import { readForms } from "../../src/forms";
import { differences, ledgerLayout, projectLayout, type Kind } from "../support/layouts";
import { ledgerDifferences } from "../support/layouts/compare-ledger";

/** All 1,000 of a kind take minutes on a busy machine: `npm run torture` reads them, every test run the first 200. */
const LAYOUTS = Number(process.env["LAYOUTS"] ?? 200);
/** Spreads the seeds so that neighbouring layouts have little in common. */
const STEP = 7_919;

function projectFaults(seed: number, kind: Kind): string[] {
  const layout = projectLayout(seed, kind);
  const { forms } = readForms(workbookOfDrafts([layout.draft]));
  const ordered = [...forms].sort((a, b) => a.range.left - b.range.left);
  const read = layout.arrangement === "side by side" ? ordered : forms;
  const faults = layout.forms.flatMap(({ form, style }, i) => differences(read[i], form, style));
  if (read.length !== layout.forms.length)
    faults.push(`${read.length} forms instead of ${layout.forms.length}`);
  if (read.some((form) => form.kind !== kind))
    faults.push(`kinds ${read.map((form) => form.kind).join(" ")}`);
  return faults;
}

function ledgerFaults(seed: number): string[] {
  const layout = ledgerLayout(seed);
  const { forms } = readForms(workbookOfDrafts([layout.draft]));
  return forms.length === 1 ? ledgerDifferences(forms[0]!, layout) : [`${forms.length} forms`];
}

/** Faulty layouts by seed, with their first fault. */
function faulty(faultsOf: (seed: number) => string[]): string[] {
  return Array.from({ length: LAYOUTS }, (_, i) => i * STEP + 1).flatMap((seed) => {
    const [first] = faultsOf(seed);
    return first === undefined ? [] : [`${seed}: ${first}`];
  });
}

describe("generated layouts are read with every cell in its field", () => {
  test.each(["monitoring", "self-evaluation"] as const)(
    "%s",
    (kind) => {
      expect(faulty((seed) => projectFaults(seed, kind)).slice(0, LAYOUTS / 100 + 1)).toEqual([]);
    },
    600_000,
  );

  test("ledger", () => {
    expect(faulty(ledgerFaults)).toEqual([]);
  }, 300_000);
});
