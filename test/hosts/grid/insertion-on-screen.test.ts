/** What a clerk sees in the grid of a template drawn at a cell: merges and lists come, work, follow rows, and go again. */
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { describeInBrowser } from "../../support/browser";
import { choose } from "./support/choose";
import { openGridPage, remoteHost, type GridPage } from "./support/grid-page";

jest.setTimeout(60_000);

const SHEET = "表";
const at = (row: number, column: number) => ({ sheet: SHEET, row, column });

const draft: SheetDraft = {
  name: SHEET,
  styles: [],
  columnWidths: { 0: 20 },
  rowHeights: {},
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  cells: [{ row: 0, column: 0, value: "项目支出绩效自评表" }],
};

/** Title over three columns, a label over two rows, a list beside it. */
const template: SheetDraft = {
  ...draft,
  name: "模板",
  styles: [{ border: "thin", fill: "#E2EFDA" }],
  columnWidths: {},
  merges: [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 2, right: 0 },
  ],
  validations: [
    { range: { top: 1, left: 2, bottom: 2, right: 2 }, list: ["确定能", "有可能"], strict: true },
  ],
  cells: [
    { row: 0, column: 0, value: "完成可能性", style: 0 },
    { row: 1, column: 0, value: "产出指标", style: 0 },
    { row: 1, column: 1, value: "供餐人次", style: 0 },
    { row: 1, column: 2, style: 0 },
    { row: 2, column: 1, value: "宣传场次", style: 0 },
    { row: 2, column: 2, style: 0 },
  ],
};

describeInBrowser("a template drawn at a cell, on screen", () => {
  let grid: GridPage;
  beforeAll(async () => {
    grid = await openGridPage();
  });
  afterAll(() => grid?.close());
  beforeEach(() => grid.open(createWorkbook([draft])));

  const lists = async (...places: readonly [number, number][]) =>
    Promise.all(places.map(([row, column]) => grid.call("hasDropDown", at(row, column))));
  const merges = () => grid.call("shownMerges", SHEET);

  async function inserted() {
    const result = await grid.call("insertAt", template, at(4, 1));
    if (result.outcome === "refused") throw new Error(result.message);
    return result.insertion;
  }

  test("shows its merges and lists at once, beside those that were there", async () => {
    await inserted();
    expect(await merges()).toEqual(["A1:D1", "B5:D5", "B6:B7"]);
    expect(await lists([5, 3], [6, 3], [4, 3], [7, 3], [5, 2])).toEqual([true, true, false, false, false]);
    expect(await grid.call("shownText", at(4, 1))).toBe("完成可能性");
    expect(await grid.call("drawnFill", at(5, 3))).toBe("#E2EFDA");
  });

  test("a value chosen from its list is saved", async () => {
    await inserted();
    await choose(grid, at(6, 3), "有可能");
    const { sheets } = await XlsxHost.open(await grid.save()).read("workbook");
    expect(sheets[0]!.values[6]![3]).toBe("有可能");
    expect(await grid.call("refusals")).toEqual([]);
  });

  test("follows rows put in above it and between its own", async () => {
    await inserted();
    const row = { kind: "insert", sheet: SHEET, count: 1, expected: [], writes: [] } as const;
    const none = { dissolved: [], made: [] };
    expect(await remoteHost(grid).changeRows({ ...row, row: 2, model: null, merges: none })).toMatchObject({
      outcome: "applied",
    });
    expect(await merges()).toEqual(["A1:D1", "B6:D6", "B7:B8"]);
    expect(await lists([6, 3], [7, 3], [5, 3], [8, 3])).toEqual([true, true, false, false]);
    await remoteHost(grid).changeRows({ ...row, row: 7, model: 6, merges: none });
    expect(await merges()).toEqual(["A1:D1", "B6:D6", "B7:B9"]);
    expect(await lists([6, 3], [7, 3], [8, 3], [9, 3])).toEqual([true, true, true, false]);
    await choose(grid, at(7, 3), "确定能");
  });

  test("takes its merges and lists away with it", async () => {
    const insertion = await inserted();
    expect(await grid.call("removeInsertion", insertion)).toEqual({ outcome: "removed" });
    expect(await merges()).toEqual(["A1:D1"]);
    expect(await lists([5, 3], [6, 3])).toEqual([false, false]);
    expect(await grid.call("shownText", at(4, 1))).toBeNull();
    expect(await grid.call("drawnFill", at(5, 3))).toBeNull();
    expect(grid.complaints).toEqual([]);
  });
});
