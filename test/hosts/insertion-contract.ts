/** What every adapter must do alike when a draft is drawn on a sheet in use, and taken off it again. */
import type { CellAddress } from "../../src/model/address";
import type { SheetDraft } from "../../src/model/sheet-draft";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import type { Insertion } from "../../src/hosts/host";
import type { HostUnderTest } from "./contract";

const SHEET = "第二张";
const AT: CellAddress = { sheet: SHEET, row: 11, column: 1 };

/** A small form with everything that belongs to cells. */
const template: SheetDraft = {
  name: "模板",
  styles: [
    { font: { name: "黑体", size: 16, bold: true, color: "#1F3864" }, horizontal: "center", border: "thin" },
    { numberFormat: "0.00%", border: "thin", fill: "#E2EFDA", wrap: true, vertical: "top" },
    { numberFormat: "#,##0.00", border: "thin", locked: false },
  ],
  columnWidths: { 0: 33, 4: 27 },
  rowHeights: { 0: 41 },
  merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
  validations: [
    {
      range: { top: 2, left: 3, bottom: 3, right: 3 },
      list: ["确定能", "有可能", "完全不可能"],
      strict: true,
      prompt: { title: "可能性", text: "请从列表选择" },
    },
  ],
  freeze: { rows: 1, columns: 0 },
  hiddenRows: [3],
  print: { landscape: true, fitToWidth: true, area: { top: 0, left: 0, bottom: 3, right: 4 } },
  cells: [
    { row: 0, column: 0, value: "资金情况", style: 0 },
    ...[1, 2, 3, 4].map((column) => ({ row: 0, column, style: 0 })),
    { row: 1, column: 0, value: "1-7" },
    { row: 1, column: 1, value: 200, style: 2 },
    { row: 1, column: 2, value: 100, style: 2 },
    { row: 1, column: 3, value: 0.5, formula: "=C2/$B$2", style: 1 },
    { row: 2, column: 3, style: 2, note: "请从列表选择" },
    { row: 3, column: 3, style: 2 },
  ],
};

const styledPlaces = template.cells.flatMap(({ row, column, style }) =>
  style === undefined ? [] : [{ sheet: SHEET, row: AT.row + row, column: AT.column + column }],
);

function sheetIn(workbook: WorkbookSnapshot, name = SHEET) {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

function valueAt(workbook: WorkbookSnapshot, row: number, column: number) {
  const { values, origin, formulas, formats } = sheetIn(workbook);
  return {
    value: values[row - origin.row]?.[column - origin.column] ?? null,
    formula: formulas.get(`${row},${column}`)?.replaceAll(" ", "") ?? null,
    format: formats[row - origin.row]?.[column - origin.column] ?? "General",
  };
}

/** All that holds something, and the merges: WPS tells of the merges in titles only. */
function everything(workbook: WorkbookSnapshot) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).sort(),
    cells: sheet.values.flatMap((row, y) =>
      row.flatMap((value, x) => {
        const at = `${y + sheet.origin.row},${x + sheet.origin.column}`;
        const formula = sheet.formulas.get(at) ?? null;
        return value === null && formula === null
          ? []
          : [[at, value, formula, sheet.formats[y]?.[x] ?? "General"]];
      }),
    ),
  }));
}

export function insertionContract(tested: () => HostUnderTest): void {
  describe("drawing on a sheet in use", () => {
    const state = async () => {
      const { host, notes, layout } = tested();
      return {
        contents: everything(await host.read("workbook")),
        notes: (await notes?.())?.map(({ at, text }) => `${at.sheet} ${at.row},${at.column} ${text}`).sort(),
        layout: await layout?.(SHEET),
      };
    };
    async function inserted(): Promise<Insertion> {
      const result = await tested().host.insertAt(template, AT);
      if (result.outcome !== "inserted") throw new Error(result.message);
      return JSON.parse(JSON.stringify(result.insertion)) as Insertion;
    }

    it("draws cells, formulas, merges, notes and lists there, and nothing elsewhere", async () => {
      const { host, notes, fill, layout, reread } = tested();
      const before = await state();
      await inserted();
      for (const workbook of [await host.read("workbook"), ...(reread ? [await reread()] : [])]) {
        expect(valueAt(workbook, 11, 1).value).toBe("资金情况");
        expect(valueAt(workbook, 12, 1).value).toBe("1-7");
        expect(valueAt(workbook, 12, 2)).toEqual({ value: 200, formula: null, format: "#,##0.00" });
        expect(valueAt(workbook, 12, 4)).toEqual({
          value: 0.5,
          formula: "=D13/$C$13",
          format: "0.00%",
        });
        const others = everything(workbook).map((sheet) => ({
          ...sheet,
          merges: sheet.merges.filter((merge) => merge !== "11,1,11,5"),
          cells: sheet.cells.filter(([at]) => sheet.name !== SHEET || Number(String(at).split(",")[0]) < 11),
        }));
        expect(others).toEqual(before.contents);
      }
      expect((await notes?.())?.map(({ text }) => text) ?? ["请从列表选择"]).toContain("请从列表选择");
      expect((await fill?.({ ...AT, row: 12, column: 4 })) ?? "#E2EFDA").toBe("#E2EFDA");
      if (!layout) return;
      const drawn = await layout(SHEET);
      expect(drawn.merges).toContain("B12:F12");
      expect(drawn.lists).toEqual(["E14:E15 确定能,有可能,完全不可能"]);
      // Something stands in column B; nothing does in column F.
      expect(drawn.widths[1]).toBeCloseTo(before.layout!.widths[1]!, 1);
      expect(drawn.widths[5]).toBeGreaterThan(26);
      expect(drawn.heights[11]).toBeCloseTo(41, 0);
      expect(drawn.looks["B12"]).not.toEqual(before.layout!.looks["B12"]);
    });

    it("takes it back whole, looks, sizes, lists and notes included", async () => {
      const before = await state();
      const insertion = await inserted();
      expect(await state()).not.toEqual(before);
      expect(await tested().host.removeInsertion(insertion)).toEqual({ outcome: "removed" });
      expect(await state()).toEqual(before);
      // And once more, on what is left behind.
      await tested().host.removeInsertion(await inserted());
      expect(await state()).toEqual(before);
    });

    it("gives cells that were dressed before their former looks back", async () => {
      const { host, fill } = tested();
      const edits = styledPlaces.slice(0, 7).map((at, index) => ({
        at,
        expected: null,
        next: { numberFormat: index % 2 ? "0.000" : "@", fill: index % 3 ? "#FFEB9C" : null },
      }));
      expect(await host.apply({ edits })).toMatchObject({ outcome: "applied" });
      const before = await state();
      const fills = fill && (await Promise.all(styledPlaces.map(fill)));
      await host.removeInsertion(await inserted());
      expect(await state()).toEqual(before);
      expect(fill && (await Promise.all(styledPlaces.map(fill)))).toEqual(fills);
    });

    it("takes nothing back once something has been filled in", async () => {
      const { host } = tested();
      const insertion = await inserted();
      const at = { sheet: SHEET, row: 13, column: 4 };
      await host.apply({ edits: [{ at, expected: null, next: { value: "有可能" } }] });
      const before = await state();
      const result = await host.removeInsertion(insertion);
      expect(result).toMatchObject({
        outcome: "refused",
        message: expect.stringMatching(/E14已有改动.*。$/),
      });
      expect(await state()).toEqual(before);
      expect(
        (await host.removeInsertion({ ...insertion, area: { ...insertion.area, sheet: "无" } })).outcome,
      ).toBe("refused");
    });

    it.each<[string, CellAddress, RegExp]>([
      ["cells that hold something", { ...AT, row: 4 }, /B7已有内容/],
      ["merged cells", { ...AT, row: 0, column: 2 }, /C2已有内容|合并单元格A1:D1/],
      ["the sheet's end", { ...AT, row: 1_048_573 }, /放不下/],
      ["no such sheet", { ...AT, sheet: "没有的表" }, /找不到工作表/],
      ["hidden columns", { ...AT, sheet: "监控表" }, /隐藏的行或列/],
    ])("draws nothing over %s", async (_what, at, message) => {
      const before = await state();
      const result = await tested().host.insertAt(template, at);
      expect(result).toMatchObject({ outcome: "refused", message: expect.stringMatching(message) });
      expect(await state()).toEqual(before);
    });
  });
}
