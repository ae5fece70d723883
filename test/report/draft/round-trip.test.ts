/** The draft of a correct workbook, saved as a Word file and laid against that workbook: nothing to complain of. */
import fc from "fast-check";
import { readDocument } from "../../../src/hosts/docx";
import { review } from "../../../src/engine/review";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import { reviewReport } from "../../../src/report/against-tables";
import { docxOf } from "../../../src/report/docx/docx";
import { draftReport } from "../../../src/report/draft/draft";
import { profiles, variants } from "../../support/correct";
import { Random } from "../../support/layouts/random";

const FORMS = Number(process.env["FORMS"] ?? 100);
const names = Object.keys(variants);
const seed = process.env["FORMS"] === undefined ? { seed: 6 } : {};

async function complaints(name: string, start: number, id: string): Promise<string[]> {
  const profile = profiles[id]!;
  const workbook = workbookOfDrafts(variants[name]!(new Random(start), profile).drafts);
  const reviewed = review(workbook, profile);
  const projects = reviewed.forms.filter(({ funds }) => funds.length > 0);
  const titles = projects.flatMap(({ fields }) => fields.projectName?.value ?? []);
  // Projects of nearly one name cannot be told apart by what a sentence calls them.
  fc.pre(titles.every((one, i) => titles.every((other, j) => i === j || !other.includes(one))));
  const draft = draftReport(reviewed, profile)!;
  const document = readDocument(await docxOf(draft));
  const { findings, ruleFailures } = reviewReport(document, workbook, profile);
  return [
    ...ruleFailures.map(({ message }) => message),
    // Hints about how the table is written hold for the report as well.
    ...findings
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, severity, message }) => `${rule} ${severity} ${message}`),
  ];
}

test.each(names)(
  "%s",
  async (name) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.constantFrom(...Object.keys(profiles)),
        async (start, id) => {
          expect(await complaints(name, start, id)).toEqual([]);
        },
      ),
      { ...seed, numRuns: Math.ceil(FORMS / names.length), endOnFailure: true },
    );
  },
  120_000,
);
