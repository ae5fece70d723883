import { planRow } from "../../../src/engine/rows/plan-rows";
import { readForms } from "../../../src/forms";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { createWorkbook } from "../../../src/hosts/xlsx";
import { rangeA1 } from "../../../src/model/address";
import type { Host } from "../../../src/hosts/host";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import { samples } from "../../../src/tools/samples";

const hosts: [string, (drafts: SheetDraft[]) => Host][] = [
  ["memory", (drafts) => MemoryHost.ofDrafts(drafts)],
  ["xlsx", (drafts) => XlsxHost.open(createWorkbook(drafts))],
];
const sheets = Object.values(samples).flatMap((sample) =>
  sample().filter((draft) => {
    const [form] = readForms(workbookOfDrafts([draft])).forms;
    // Tables of one sentence a row have no levels to keep.
    return form !== undefined && form.kind !== "stage-completion" && form.indicators.length > 2;
  }),
);

/** Labels and names, row by row. */
function rowsOf(workbook: WorkbookSnapshot) {
  return readForms(workbook).forms.flatMap(({ indicators }) =>
    indicators.map(({ level1, level2, name }) => [level1?.value, level2?.value, name.value]),
  );
}

function picture(workbook: WorkbookSnapshot) {
  return workbook.sheets.map(({ values, formulas, merges, formats }) => ({
    values: values.map((row) => [...row]),
    formulas: [...formulas].sort(),
    merges: merges.map(rangeA1).sort(),
    formats: formats.map((row) => [...(row ?? [])]),
  }));
}

test("there are samples to try it on", () => {
  expect(sheets.length).toBeGreaterThan(2);
});

describe.each(hosts)("on a form in %s", (_, open) => {
  it.each(sheets.map((draft) => [draft.name, draft] as const))(
    "%s: a row below each indicator belongs to its levels, and undoing leaves nothing behind",
    async (_name, draft) => {
      const host = open([draft]);
      const before = await host.read("workbook");
      const [form] = readForms(before).forms;
      const wanted = rowsOf(before);
      for (const [index, { name }] of form!.indicators.entries()) {
        const plan = planRow("insert", before, name.cell.at);
        if (plan.outcome === "refused") throw new Error(plan.message);
        const result = await host.changeRows(plan.change);
        if (result.outcome === "refused") throw new Error(result.message);
        const at = { ...name.cell.at, row: name.cell.at.row + 1 };
        await host.apply({ edits: [{ at, expected: null, next: { value: "新加的指标" } }] });
        const [level1, level2] = wanted[index]!;
        expect(rowsOf(await host.read("workbook"))).toEqual([
          ...wanted.slice(0, index + 1),
          [level1, level2, "新加的指标"],
          ...wanted.slice(index + 1),
        ]);
        await host.apply({ edits: [{ at, expected: "新加的指标", next: { value: null } }] });
        expect(await host.changeRows(result.inverse)).toMatchObject({ outcome: "applied" });
        expect(picture(await host.read("workbook"))).toEqual(picture(before));
      }
    },
  );

  it.each(sheets.map((draft) => [draft.name, draft] as const))(
    "%s: each indicator can go without the others losing their levels, and comes back",
    async (_name, draft) => {
      const host = open([draft]);
      const before = await host.read("workbook");
      const [form] = readForms(before).forms;
      const wanted = rowsOf(before);
      for (const [index, { name }] of form!.indicators.entries()) {
        const plan = planRow("delete", before, name.cell.at);
        if (plan.outcome === "refused") throw new Error(plan.message);
        const result = await host.changeRows(plan.change);
        if (result.outcome === "refused") {
          expect(result.message).toMatch(/单独引用/);
          continue;
        }
        expect(rowsOf(await host.read("workbook"))).toEqual(wanted.filter((_row, other) => other !== index));
        expect(await host.changeRows(result.inverse)).toMatchObject({ outcome: "applied" });
        expect(picture(await host.read("workbook"))).toEqual(picture(before));
      }
    },
  );
});
