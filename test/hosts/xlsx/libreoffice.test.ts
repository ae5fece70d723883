/** Another program reads every kind of file that is written, and sees the same contents. */
import { isCellError, type WorkbookSnapshot } from "../../../src/model/snapshot";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { createWorkbook, readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import { plainSheet, plainWorkbook, richWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { hasLibreOffice, readInLibreOffice, type SheetContents } from "../../support/libreoffice";
import { zipOf } from "../../support/zip-parts";

const draft: SheetDraft = {
  name: "台账 '甲' 表",
  styles: [
    {
      font: { name: "黑体", size: 16, bold: true, color: "#1F4E79" },
      fill: "#DDEBF7",
      border: "thin",
      horizontal: "center",
      vertical: "center",
      wrap: true,
    },
    { numberFormat: "0.00%", border: "thin", locked: false },
    { numberFormat: 'yyyy"年"m"月"d"日"', verticalText: true },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  columnWidths: { 0: 20.5, 2: 8 },
  rowHeights: { 0: 36, 9: 20 },
  hiddenRows: [8],
  hiddenColumns: [7],
  freeze: { rows: 2, columns: 1 },
  print: {
    landscape: true,
    fitToWidth: true,
    area: { top: 0, left: 0, bottom: 9, right: 6 },
    titleRows: [0, 1],
  },
  validations: [
    {
      range: { top: 2, left: 4, bottom: 9, right: 4 },
      list: ["确定能", "有可能"],
      strict: true,
      prompt: { title: "完成可能性", text: "请选择" },
    },
    {
      range: { top: 2, left: 5, bottom: 9, right: 5 },
      list: [],
      strict: false,
      prompt: { title: "提示", text: "可填多项" },
    },
  ],
  cells: [
    { row: 0, column: 0, value: "项目绩效监控台账", style: 0, note: "按季填报\n第二行" },
    { row: 1, column: 0, value: "项目名称", style: 0 },
    { row: 2, column: 0, value: '引号"<&>\n第二行' },
    { row: 2, column: 1, value: 981.26 },
    { row: 2, column: 2, value: 577.5 },
    { row: 2, column: 3, value: 0.588528, formula: "=C3/B3", style: 1 },
    { row: 3, column: 0, value: "_x0041_ 与 =1+1" },
    { row: 3, column: 1, value: 44196, style: 2 },
    { row: 3, column: 2, value: false },
    { row: 3, column: 3, value: 1e-7 },
    { row: 4, column: 0, value: -123456789.125 },
  ],
};

/** B7 of the rich workbook holds no formula, yet belongs to the array formula in A7. */
const ARRAY_RESULT = "6,1";

/** In the shape in which LibreOffice gives them; formulas are left out, as it calculates them itself. */
function contentsOf(workbook: WorkbookSnapshot): SheetContents {
  return Object.fromEntries(
    workbook.sheets.map((sheet) => {
      const cells: SheetContents[string] = {};
      sheet.values.forEach((row, y) =>
        row.forEach((value, x) => {
          const key = `${y + sheet.origin.row},${x + sheet.origin.column}`;
          const isResult = sheet.formulas.has(key) || (sheet.name === "监控表" && key === ARRAY_RESULT);
          if (value === null || value === "" || isResult) return;
          // A carriage return is a line end there.
          if (typeof value === "string") cells[key] = value.replaceAll("\r", "\n");
          else
            cells[key] = isCellError(value)
              ? value.error
              : typeof value === "boolean"
                ? Number(value)
                : value;
        }),
      );
      return [sheet.name, cells];
    }),
  );
}

const isHere = hasLibreOffice();

(isHere ? describe : describe.skip)("LibreOffice", () => {
  const files: Record<string, Uint8Array> = {};
  let seen: Record<string, SheetContents>;

  beforeAll(async () => {
    files.created = createWorkbook([draft, { ...draft, name: "第二张" }]);
    files.bare = createWorkbook([
      { ...draft, styles: [], cells: [], merges: [], print: undefined, validations: [] },
    ]);
    files.rich = zipOf(richWorkbook);
    for (const base of ["created", "rich"]) {
      const host = XlsxHost.open(files[base]!);
      const [first] = (await host.read("workbook")).sheets;
      const at = (row: number, column: number) => ({ sheet: first!.name, row, column });
      const any = { expected: null, compareValue: false } as const;
      const result = await host.apply({
        edits: [
          { at: at(2, 1), ...any, next: { value: 1000.01, numberFormat: "#,##0.00", fill: "#FFC7CE" } },
          { at: at(2, 2), ...any, next: { value: "文本\n第二行", note: "来自批复" } },
          { at: at(11, 9), ...any, next: { value: 0.1 } },
          { at: at(12, 0), ...any, next: { formula: "=B3*2", value: 2000.02 } },
          { at: at(3, 2), ...any, next: { value: null } },
        ],
      });
      expect(result.outcome).toBe("applied");
      files[`${base}-edited`] = await host.save();
      await host.mark([
        { at: at(2, 3), severity: "error", note: "执行率有误" },
        { at: at(3, 0), severity: "warning" },
      ]);
      await host.insertSheet({ ...draft, name: "问题清单" });
      await host.writeSetting("profile", "national");
      files[`${base}-marked`] = await host.save();
      await host.clearMarks();
      files[`${base}-cleared`] = await host.save();
      if (result.outcome === "applied") await host.apply(result.inverse);
      files[`${base}-undone`] = await host.save();
    }
    const plain = XlsxHost.open(zipOf(plainWorkbook(plainSheet('<row r="2"><c r="B2"><v>5</v></c></row>'))));
    await plain.apply({
      edits: [
        {
          at: { sheet: "表", row: 0, column: 0 },
          expected: null,
          next: { value: "新", fill: "#FFEB9C", note: "批注" },
        },
      ],
    });
    await plain.mark([{ at: { sheet: "表", row: 1, column: 1 }, severity: "info", note: "标记" }]);
    files.unstyled = await plain.save();
    seen = readInLibreOffice(files);
  }, 300_000);

  it("opens every file and reads the same contents as we do", () => {
    expect(Object.keys(seen)).toEqual(Object.keys(files));
    for (const [name, bytes] of Object.entries(files)) {
      const ours = contentsOf(readWorkbook(bytes).snapshot);
      for (const [sheet, cells] of Object.entries(ours)) {
        const theirs = seen[name]?.[sheet];
        const found = Object.fromEntries(Object.keys(cells).map((key) => [key, theirs?.[key]]));
        expect({ name, sheet, found }).toEqual({ name, sheet, found: cells });
      }
    }
  });

  it("reads formulas with the results that were written beside them", () => {
    expect(seen["rich-edited"]?.["监控表"]?.["12,0"]).toBe(2000.02);
    expect(seen.created?.["第二张"]?.["2,3"]).toBe(0.588528);
  });

  it("finds nothing in cells that were cleared", () => {
    expect(seen["created-edited"]?.[draft.name]).not.toHaveProperty(["3,2"]);
    expect(seen["created-edited"]?.[draft.name]?.["11,9"]).toBe(0.1);
  });
});
