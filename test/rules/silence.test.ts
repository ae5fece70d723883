/**
 * 500 correct forms in the layouts of the torture test, read as from a worksheet and checked by every rule: a single
 * error or warning would be a false alarm.
 */
import { review } from "../../src/engine/review";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import type { SheetDraft } from "../../src/model/sheet-draft";
import { nationalProfile } from "../../src/profile/profile";
import { ledgerLayout, projectLayout } from "../support/layouts";

/** Spreads the seeds so that neighbouring layouts have little in common. */
const STEP = 7_919;

interface Layout {
  readonly draft: SheetDraft;
  readonly forms: number;
}

/** Errors and warnings by seed on so many forms, drawn one to three on a sheet. */
function alarms(count: number, layoutOf: (seed: number) => Layout): string[] {
  const found: string[] = [];
  let forms = 0;
  for (let seed = 1; forms < count; seed += STEP) {
    const layout = layoutOf(seed);
    const { findings, ruleFailures, ...result } = review(workbookOfDrafts([layout.draft]), nationalProfile);
    if (result.forms.length !== layout.forms) found.push(`${seed}: ${result.forms.length} forms`);
    for (const { message } of ruleFailures) found.push(`${seed}: ${message}`);
    for (const { rule, severity, message } of findings)
      if (severity !== "info") found.push(`${seed}: ${rule} ${message}`);
    forms += layout.forms;
  }
  return found;
}

test.each(["monitoring", "self-evaluation"] as const)(
  "200 forms: %s",
  (kind) => {
    const layoutOf = (seed: number): Layout => {
      const { draft, forms } = projectLayout(seed, kind, true);
      return { draft, forms: forms.length };
    };
    expect(alarms(200, layoutOf)).toEqual([]);
  },
  120_000,
);

test("100 ledgers", () => {
  expect(alarms(100, (seed) => ({ draft: ledgerLayout(seed).draft, forms: 1 }))).toEqual([]);
}, 120_000);
