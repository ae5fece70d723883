/** What is particular to Excel, beyond the contract of all hosts. */
import { ExcelHost } from "../../../src/hosts/excel/excel-host";
import type { CellValue } from "../../../src/model/snapshot";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { excelUnderTest } from "../../support/officejs/excel-under-test";
import { stateOf } from "../../support/officejs/state-of";

const at = (row: number, column: number) => ({ sheet: "表", row, column });
const plain: Omit<SheetDraft, "cells"> = {
  name: "表",
  styles: [],
  merges: [],
  columnWidths: {},
  rowHeights: {},
};
const draft: SheetDraft = {
  ...plain,
  cells: [
    { row: 0, column: 0, value: "预算" },
    { row: 1, column: 0, value: 100 },
    { row: 2, column: 0, value: 200 },
  ],
};
const change = (row: number, expected: CellValue, value: CellValue) => ({
  at: at(row, 0),
  expected,
  next: { value },
});

function opened() {
  const excel = excelUnderTest([draft]);
  return { ...excel, sheet: excel.book.sheets[0]! };
}

describe("cells that must not be written", () => {
  const reasons = async ({ host }: { host: ExcelHost }, row: number, expected: CellValue) => {
    const result = await host.apply({ edits: [change(row, expected, 1)] });
    return result.outcome === "refused" ? result.conflicts.map(({ reason }) => reason) : result.outcome;
  };

  it("refuses locked cells of a protected sheet and writes unlocked ones", async () => {
    const excel = opened();
    excel.sheet.isProtected = true;
    excel.sheet.at(2, 0)!.look.set("Protection.Locked", false);
    expect(await reasons(excel, 1, 100)).toEqual(["protected"]);
    expect(await reasons(excel, 2, 200)).toBe("applied");
    // Locked and unlocked cells in one request are told apart as well.
    const mixed = await excel.host.apply({ edits: [change(1, 100, 1), change(2, 1, 2)] });
    expect(mixed).toMatchObject({ outcome: "refused", conflicts: [{ reason: "protected" }] });
  });

  it("refuses cells a formula spills into, and headers of tables", async () => {
    const excel = opened();
    excel.sheet.spills = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    excel.sheet.tables = [{ name: "表1", header: { top: 0, left: 0, bottom: 0, right: 3 } }];
    expect(await reasons(excel, 2, 200)).toEqual(["array-formula"]);
    expect(await reasons(excel, 0, "预算")).toEqual(["table-header"]);
  });

  it("refuses everything in a file that is read-only", async () => {
    const excel = opened();
    const host = new ExcelHost({ ...excel.api, isReadOnly: () => true });
    await expect(host.apply({ edits: [change(1, 100, 1)] })).rejects.toMatchObject({ code: "read-only" });
  });
});

describe("number formats", () => {
  it("keeps a number a number in a cell formatted as text, and the format as it is", async () => {
    const excel = opened();
    excel.sheet.at(1, 0)!.numberFormat = "@";
    excel.sheet.at(1, 0)!.value = "100";
    await excel.host.apply({ edits: [change(1, "100", 100)] });
    expect(excel.sheet.at(1, 0)).toMatchObject({ value: 100, numberFormat: "@" });
  });

  it("does not let Excel change the format of a cell that gets a formula", async () => {
    const excel = opened();
    excel.sheet.at(1, 0)!.numberFormat = "0.00%";
    await excel.host.apply({ edits: [{ at: at(5, 5), expected: null, next: { formula: "=A2*2" } }] });
    expect(excel.sheet.at(5, 5)).toMatchObject({ value: 200, numberFormat: "General" });
  });
});

describe("marks", () => {
  const mark = { at: at(1, 0), severity: "error" as const, note: "不符。" };

  it("does without a note where one of the old kind stands, which Excel hides from add-ins", async () => {
    const excel = opened();
    excel.book.oldNotes = [at(1, 0)];
    await excel.host.mark([mark, { ...mark, at: at(2, 0) }]);
    expect(await excel.marks()).toHaveLength(2);
    expect(await excel.notes()).toEqual([]);
  });

  it("finds its formats by their ids where Excel cannot list them, also after the file was opened again", async () => {
    const excel = opened();
    excel.sheet.formats = [{ id: "other", type: "Custom", areas: [], formula: "=TRUE", look: new Map() }];
    await excel.host.mark([mark]);
    await excel.host.apply({ edits: [change(2, 200, 3)] });
    excel.sheet.cannotListFormats = true;
    await new ExcelHost(excel.api).clearMarks();
    expect(excel.sheet.formats.map(({ id }) => id)).toEqual(["other"]);
  });

  it("marks a thousand cells with few formats", async () => {
    const excel = opened();
    await excel.host.mark(
      Array.from({ length: 1000 }, (_, index) => ({
        at: at(index * 2, index % 7),
        severity: "error" as const,
      })),
    );
    expect(await excel.marks()).toHaveLength(1000);
    expect(excel.sheet.formats.length).toBeLessThanOrEqual(2);
  });
});

describe("reading", () => {
  it("asks for smaller pieces when an answer grows too large", async () => {
    const cells = Array.from({ length: 3000 }, (_, row) => ({
      row,
      column: 0,
      value: `第${row}行的一段文字`,
    }));
    const excel = excelUnderTest([{ ...plain, cells }]);
    const whole = await excel.host.read("workbook");
    excel.interpreter.responseLimit = 60_000;
    for (const scope of ["workbook", "active-sheet"] as const)
      expect((await excel.host.read(scope)).sheets).toEqual(whole.sheets);
  });

  it("knows sheets that came, went or were renamed since", async () => {
    const excel = opened();
    await excel.host.read("workbook");
    excel.book.addSheet("新表");
    excel.sheet.name = "改名";
    const names = async () => (await excel.host.read("workbook")).sheets.map(({ name }) => name);
    expect(await names()).toEqual(["改名", "新表"]);
    excel.book.remove(excel.sheet);
    expect(await names()).toEqual(["新表"]);
  });
});

it("tells listeners what a person changes, not what it writes itself", async () => {
  const excel = opened();
  const heard: string[] = [];
  await excel.host.read("workbook");
  const stop = excel.host.onChange((sheet) => heard.push(sheet));
  await new Promise((done) => setTimeout(done, 50));
  excel.type(at(1, 0), 5);
  await new Promise((done) => setTimeout(done, 20));
  stop();
  expect(heard).toEqual(["表"]);
});

it("inserts a sheet with all that its draft says", async () => {
  const excel = opened();
  await excel.host.insertSheet({
    name: "监控表",
    cells: [
      { row: 0, column: 0, value: "标题", style: 0 },
      { row: 1, column: 0, value: "=1+1", style: 1 },
      { row: 1, column: 1, style: 1 },
    ],
    styles: [
      { font: { name: "黑体", size: 16, bold: true, color: "#FF0000" }, horizontal: "center", wrap: true },
      { border: "thin", numberFormat: "0.00%", fill: "#D9E1F2", locked: false, verticalText: true },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    columnWidths: { 0: 20 },
    rowHeights: { 0: 30 },
    validations: [
      {
        range: { top: 1, left: 1, bottom: 9, right: 1 },
        list: ["确定能", "有可能"],
        strict: true,
        prompt: { title: "可能性", text: "请选择" },
      },
    ],
    freeze: { rows: 2, columns: 1 },
    print: {
      landscape: true,
      fitToWidth: true,
      area: { top: 0, left: 0, bottom: 9, right: 1 },
      titleRows: [0, 1],
    },
    hiddenRows: [8],
    hiddenColumns: [5],
  });
  const sheet = excel.book.sheetNamed("监控表")!;
  expect(excel.book.active).toBe(sheet);
  const title = sheet.at(0, 0)!;
  expect(title.look).toEqual(
    new Map<string, unknown>([
      ["Font.Name", "黑体"],
      ["Font.Size", 16],
      ["Font.Bold", true],
      ["Font.Color", "#FF0000"],
      ["HorizontalAlignment", "Center"],
      ["WrapText", true],
    ]),
  );
  const body = sheet.at(1, 1)!;
  expect(sheet.at(1, 0)!.value).toBe("=1+1");
  expect(body.numberFormat).toBe("0.00%");
  expect(Object.fromEntries(body.look)).toMatchObject({
    "Fill.Color": "#D9E1F2",
    "Protection.Locked": false,
    TextOrientation: 180,
    "Borders.Top.Style": "Continuous",
    "Borders.Right.Weight": "Thin",
  });
  expect(sheet.columnWidths.get(0)).toBeCloseTo(108.75, 2);
  expect(sheet.rowHeights.get(0)).toBe(30);
  expect(sheet.validations.map(({ part }) => part)).toEqual(["Rule", "ErrorAlert", "Prompt"]);
  expect(sheet.validations[0]!.value).toEqual({ list: { inCellDropDown: true, source: "确定能,有可能" } });
  expect(sheet.frozen).toBe("2,1");
  expect(Object.fromEntries(sheet.page)).toEqual({
    Orientation: "Landscape",
    Zoom: { horizontalFitToPages: 1 },
    PrintArea: { top: 0, left: 0, bottom: 9, right: 1 },
    PrintTitleRows: "$1:$2",
  });
  expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[8], [5]]);
  expect(excel.interpreter.unknownMembers).toEqual([]);
});

it("leaves no trace of a check: marks set and cleared", async () => {
  const excel = opened();
  const before = stateOf(excel.book);
  await excel.host.mark([{ at: at(1, 0), severity: "info", note: "提示。" }]);
  expect(stateOf(excel.book)).not.toEqual(before);
  await excel.host.clearMarks();
  expect(stateOf(excel.book)).toEqual(before);
});

it("tells of no cell when a picture or a chart is selected", async () => {
  const excel = opened();
  await excel.host.reveal(at(1, 0));
  expect(await excel.host.selection()).toEqual(at(1, 0));
  excel.book.shape = true;
  expect(await excel.host.selection()).toBeNull();
  expect(excel.interpreter.unknownMembers).toEqual([]);
});
