import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import { readForms } from "../../src/forms";
import type { PerformanceForm } from "../../src/model/form";
import { differences, ledgerLayout, projectLayout, type Kind, type ProjectLayout } from "../support/layouts";
import { ledgerDifferences } from "../support/layouts/compare-ledger";

/** All 1,000 of a kind take minutes on a busy machine: `npm run torture` reads them, every test run the first 200. */
const LAYOUTS = Number(process.env["LAYOUTS"] ?? 200);
/** Spreads the seeds so that neighbouring layouts have little in common. */
const STEP = 7_919;

function projectFaults(seed: number, kind: Kind): string[] {
  const layout = projectLayout(seed, kind);
  return faultsIn(layout, kind, readForms(workbookOfDrafts([layout.draft])).forms);
}

function faultsIn(layout: ProjectLayout, kind: Kind, forms: readonly PerformanceForm[]): string[] {
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

/** Layouts of all kinds, each on a sheet of its own in one workbook. */
function workbookFaults(seed: number): string[] {
  const kinds: readonly Kind[] = ["monitoring", "self-evaluation"];
  const layouts = [0, 1, 2, 3].map((i) => projectLayout(seed + i, kinds[i % 2]!));
  const ledger = ledgerLayout(seed);
  const drafts = [...layouts, ledger].map(({ draft }, i) => ({ ...draft, name: `表${i + 1}` }));
  const { forms } = readForms(workbookOfDrafts(drafts));
  const on = (i: number) => forms.filter(({ range }) => range.sheet === `表${i + 1}`);
  return [
    ...layouts.flatMap((layout, i) => faultsIn(layout, kinds[i % 2]!, on(i))),
    ...on(layouts.length).flatMap((form) => ledgerDifferences(form, ledger)),
    ...(on(layouts.length).length === 1 ? [] : ["the ledger is not one"]),
  ];
}

/** Faulty layouts by seed, with their first fault. */
function faulty(name: string, faultsOf: (seed: number) => string[], count = LAYOUTS): string[] {
  const faults = Array.from({ length: count }, (_, i) => i * STEP + 1).flatMap((seed) => {
    const [first] = faultsOf(seed);
    return first === undefined ? [] : [`${seed}: ${first}`];
  });
  if (process.env["LAYOUTS"])
    process.stdout.write(`${name}: ${count - faults.length} of ${count} layouts read right\n`);
  return faults;
}

describe("generated layouts are read with every cell in its field", () => {
  test.each(["monitoring", "self-evaluation"] as const)(
    "%s",
    (kind) => {
      expect(faulty(kind, (seed) => projectFaults(seed, kind)).slice(0, LAYOUTS / 100 + 1)).toEqual([]);
    },
    600_000,
  );

  test("ledger", () => {
    expect(faulty("ledger", ledgerFaults)).toEqual([]);
  }, 300_000);

  test("many sheets in one workbook", () => {
    expect(faulty("workbook", workbookFaults, LAYOUTS / 5)).toEqual([]);
  }, 300_000);
});
