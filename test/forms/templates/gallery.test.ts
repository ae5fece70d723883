/**
 * Every template of the gallery filled in with contents of our own, calculated by LibreOffice: what is right raises
 * nothing but hints, and each flaw is reported by its rule at its cell.
 */
import { review } from "../../../src/engine/review";
import { drawTemplate, templatesFor } from "../../../src/forms/templates";
import { createWorkbook } from "../../../src/hosts/xlsx";
import { a1 } from "../../../src/model/address";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { Finding } from "../../../src/model/finding";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { nationalProfile } from "../../../src/profile/profile";
import { Filling } from "../../../src/tools/acceptance/filling";
import { hasLibreOffice, readInLibreOffice, type SheetContents } from "../../support/libreoffice";
import type { Fixture, Flaw } from "./filled/fixture";
import { monitoringFixtures } from "./filled/monitoring";
import { selfEvaluationFixtures } from "./filled/self-evaluation";
import { tableFixtures } from "./filled/tables";
import { trackingFixtures } from "./filled/tracking";

const TODAY = { year: 2026, month: 8 };
const fixtures = [...monitoringFixtures, ...selfEvaluationFixtures, ...tableFixtures, ...trackingFixtures];

function filled({ template, values = {}, fill }: Fixture): Filling {
  const form = new Filling(drawTemplate(template, values, TODAY));
  fill(form);
  return form;
}

function flawed(fixture: Fixture, { cell, typed }: Flaw): Filling {
  const form = filled(fixture);
  const { row, column } = cell(form);
  if (typed === "") form.clear(row, column);
  else form.put(row, column, typed);
  return form;
}

/** All of them as sheets of one workbook: LibreOffice starts once. */
const cases = fixtures.flatMap((fixture, index) => [
  { fixture, flaw: null, draft: filled(fixture).draft(`表${index}`) },
  ...fixture.flaws.map((flaw, at) => ({
    fixture,
    flaw,
    draft: flawed(fixture, flaw).draft(`表${index}之${at + 1}`),
  })),
]);

/** Formulas with what LibreOffice made of them. */
function calculated(draft: SheetDraft, contents: SheetContents[string]): SheetDraft {
  const cells = draft.cells.map((cell) =>
    cell.formula === undefined ? cell : { ...cell, value: contents[`${cell.row},${cell.column}`] ?? "" },
  );
  return { ...draft, cells };
}

test("no template of the gallery is left out", () => {
  const ids = templatesFor(TODAY).map(({ id }) => id);
  expect(new Set(fixtures.map(({ template }) => template))).toEqual(new Set(ids));
});

(hasLibreOffice() ? describe : describe.skip)("filled in", () => {
  let contents: SheetContents;
  beforeAll(() => {
    const workbook = createWorkbook(cases.map(({ draft }) => draft));
    contents = readInLibreOffice({ all: workbook })["all"]!;
  }, 300_000);

  const findings = (draft: SheetDraft): readonly Finding[] =>
    review(workbookOfDrafts([calculated(draft, contents[draft.name]!)]), nationalProfile).findings;
  const shown = ({ rule, at, message }: Finding): string => `${rule} ${at.map(a1).join(" ")} ${message}`;

  it.each(cases.filter(({ flaw }) => flaw === null).map((one) => [one.fixture.title, one] as const))(
    "%s raises nothing but hints",
    (_title, { draft }) => {
      expect(
        findings(draft)
          .filter(({ severity }) => severity !== "info")
          .map(shown),
      ).toEqual([]);
    },
  );

  it.each(
    cases.flatMap((one) =>
      one.flaw ? [[one.flaw.rule, one.fixture.title, one.flaw.typed, one.flaw, one] as const] : [],
    ),
  )("%s is reported in %s for “%s”", (rule, _title, _typed, flaw, { fixture, draft }) => {
    const { row, column } = (flaw.at ?? flaw.cell)(filled(fixture));
    const at = a1({ row, column });
    expect(findings(draft).map(shown)).toContainEqual(
      expect.stringMatching(new RegExp(`^${rule} (\\S+ )*?${at} `)),
    );
  });
});
