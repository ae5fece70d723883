/** Writes to many rows: what the grid measures and looks up again, and what it must not leave out. */
import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import type { CellEdit, Mark } from "../../../src/model/finding";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { describeInBrowser } from "../../support/browser";
import { openGridPage, type GridPage } from "./support/grid-page";

jest.setTimeout(60_000);

const SHEET = "台账";
const ROWS = 400;
const at = (row: number, column: number) => ({ sheet: SHEET, row, column });
const REASON = "截至7月31日只支付了首付款，验收后支付其余款项；请补充具体原因、责任科室和完成时间。";

const draft: SheetDraft = {
  name: SHEET,
  styles: [{ wrap: true }],
  columnWidths: { 0: 12, 1: 12 },
  rowHeights: {},
  merges: [],
  cells: Array.from({ length: ROWS }, (_, row) => [
    { row, column: 0, value: 0.5 },
    { row, column: 1, style: 0 },
  ]).flat(),
};

const edit = (
  row: number,
  column: number,
  expected: CellEdit["expected"],
  value: string | number | null,
): CellEdit => ({
  at: at(row, column),
  expected,
  next: { value },
});

describeInBrowser("writes to many rows of the grid", () => {
  let grid: GridPage;
  beforeAll(async () => {
    grid = await openGridPage();
  });
  afterAll(() => grid?.close());
  beforeEach(() => grid.open(createWorkbook([draft])));

  const height = async (row: number) => (await grid.call("rowHeight", SHEET, row))!;

  test("a row grows with the text written into it, and shrinks when that is undone", async () => {
    const before = await height(7);
    const written = await grid.call("apply", {
      edits: [edit(2, 0, 0.5, 0.6), edit(7, 1, null, REASON), edit(ROWS - 1, 0, 0.5, 0.7)],
    });
    if (written.outcome !== "applied") throw new Error("refused");
    expect(await height(7)).toBeGreaterThan(before * 2);
    expect(await height(6)).toBe(before);
    await grid.call("apply", written.inverse);
    expect(await height(7)).toBe(before);
    expect(await grid.call("shownText", at(7, 1))).toBeNull();
    expect(grid.complaints).toEqual([]);
  });

  test("numbers from the first row to the last change no height", async () => {
    const before = await Promise.all([0, 1, ROWS - 1].map(height));
    await grid.call("apply", { edits: [edit(0, 0, 0.5, 0.6), edit(ROWS - 1, 0, 0.5, 0.7)] });
    expect(await Promise.all([0, 1, ROWS - 1].map(height))).toEqual(before);
    expect(await grid.call("shownText", at(ROWS - 1, 0))).toBe(0.7);
  });

  test("every note shows at its cell, also when it is replaced, and goes with its mark", async () => {
    const mark = (row: number, note: string): Mark => ({ at: at(row, 0), severity: "error", note });
    await grid.call("mark", [mark(1, "一"), mark(300, "二")]);
    expect(await grid.call("shownNote", at(300, 0))).toContain("二");
    await grid.call("mark", [mark(1, "三"), mark(200, "四")]);
    expect(await grid.call("shownNote", at(1, 0))).toContain("三");
    expect(await grid.call("shownNote", at(200, 0))).toContain("四");
    expect(await grid.call("shownNote", at(300, 0))).toBeNull();
    const corners = [1, 200, 300, 2].map((row) => grid.call("hasNoteCorner", at(row, 0)));
    expect(await Promise.all(corners)).toEqual([true, true, false, false]);
    await grid.call("clearMarks");
    expect(await grid.call("hasNoteCorner", at(1, 0))).toBe(false);
  });
});
