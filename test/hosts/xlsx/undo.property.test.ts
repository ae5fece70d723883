/** Whatever is edited, undoing it gives the contents back, and nothing else ever changes. */
import fc from "fast-check";
import type { CellChange, CellEdit } from "../../../src/model/finding";
import { createWorkbook, readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import { richWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { changedParts, zipOf } from "../../support/zip-parts";

const rich = zipOf(richWorkbook);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("=1+1", "_x000A_", "\n", " 前后 ", "<&>\"'", "007"),
);
const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
);
const change: fc.Arbitrary<CellChange> = fc.record(
  {
    value,
    formula: fc.constantFrom("=B3*2", '=IF(A1="x",1,"<&>")', "=SUM('汇总'!B2:B3)"),
    numberFormat: fc.constantFrom("0.00%", "General", "#,##0.00", '0"万元"', "@"),
    fill: fc.constantFrom(null, "#FFC7CE", "#00ff00"),
    note: fc.constantFrom("请核对\n第二行", "<注>"),
  },
  { requiredKeys: [] },
);
const edits = fc.uniqueArray(
  fc.record({
    at: fc.record({ sheet: fc.constantFrom("监控表", "汇总"), row: fc.nat(14), column: fc.nat(9) }),
    next: change,
  }),
  { minLength: 1, maxLength: 12, selector: ({ at }) => JSON.stringify(at) },
);

const contents = (bytes: Uint8Array) =>
  readWorkbook(bytes).snapshot.sheets.map(({ name, values, formulas, formats, origin, merges }) => ({
    name,
    cells: values.flatMap((row, y) =>
      row.flatMap((held, x) =>
        held === null || held === ""
          ? []
          : [[y + origin.row, x + origin.column, held, formats[y]?.[x] ?? "General"]],
      ),
    ),
    formulas: [...formulas].sort(),
    merges,
  }));

it("undoing any patch restores the contents, in the file as in memory", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (chosen) => {
      const host = XlsxHost.open(rich);
      const patch = {
        edits: chosen.map((edit): CellEdit => ({ ...edit, expected: null, compareValue: false })),
      };
      const result = await host.apply(patch);
      if (result.outcome === "refused") {
        expect(await host.save()).toBe(rich);
        return;
      }
      const edited = await host.save();
      const now = await XlsxHost.open(edited).read("workbook");
      expect(now).toEqual(await host.read("workbook"));
      for (const { at, next } of chosen) {
        if (next.value === undefined || next.formula !== undefined) continue;
        const sheet = now.sheets.find(({ name }) => name === at.sheet)!;
        const held = sheet.values[at.row - sheet.origin.row]?.[at.column - sheet.origin.column] ?? null;
        const written =
          next.value === "" || Object.is(next.value, -0) ? (next.value === "" ? null : 0) : next.value;
        expect(held).toEqual(
          typeof written === "string" ? written.replace(/[\ud800-\udfff]/gu, "\ufffd") : written,
        );
      }
      const undone = await host.apply(result.inverse);
      expect(undone.outcome).toBe("applied");
      expect(contents(await host.save())).toEqual(contents(rich));
      const allowed =
        /^(xl\/(workbook|styles|comments\d|worksheets\/sheet[12])\.xml|xl\/(_rels\/workbook|worksheets\/_rels\/sheet[12])\.xml\.rels|xl\/drawings\/vmlDrawing\d\.vml|xl\/calcChain\.xml|\[Content_Types\]\.xml)$/;
      for (const part of changedParts(rich, edited)) expect(part).toMatch(allowed);
    }),
    { numRuns: 40 },
  );
});

it("reads back any text and number that a draft holds", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()), {
          maxLength: 5,
        }),
        { maxLength: 6 },
      ),
      (rows) => {
        const cells = rows.flatMap((row, y) => row.map((held, x) => ({ row: y, column: x, value: held })));
        const bytes = createWorkbook([
          { name: "表", cells, styles: [], merges: [], columnWidths: {}, rowHeights: {} },
        ]);
        const [sheet] = readWorkbook(bytes).snapshot.sheets;
        for (const { row, column, value: held } of cells) {
          const found = sheet!.values[row - sheet!.origin.row]?.[column - sheet!.origin.column] ?? null;
          expect(found).toEqual(held === "" ? null : Object.is(held, -0) ? 0 : held);
        }
        expect(
          createWorkbook([{ name: "表", cells, styles: [], merges: [], columnWidths: {}, rowHeights: {} }]),
        ).toEqual(bytes);
      },
    ),
    { numRuns: 30 },
  );
});
