/** What a clerk types into the grid, and what must not be done there. */
import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { describeInBrowser } from "../../support/browser";
import { openGridPage, remoteHost, type GridPage } from "./support/grid-page";

jest.setTimeout(60_000);

const bytes = createWorkbook([
  {
    name: "表",
    styles: [],
    columnWidths: {},
    rowHeights: {},
    merges: [],
    cells: [
      { row: 0, column: 0, value: 4 },
      { row: 0, column: 1, value: 8, formula: "=A1*2" },
    ],
  },
]);

describeInBrowser("typing in the grid", () => {
  let page: GridPage;
  beforeAll(async () => {
    page = await openGridPage();
  });
  afterAll(() => page?.close());
  beforeEach(() => page.open(bytes));

  const type = (row: number, column: number, value: object) =>
    page.call("run", "sheet.command.set-range-values", {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value,
    });
  const cells = async (read: XlsxHost | ReturnType<typeof remoteHost>) =>
    (await read.read("workbook")).sheets[0]!.values;

  test("is heard, calculated, and saved with fresh results", async () => {
    await page.call("listen");
    await type(0, 0, { v: 5 });
    expect(await page.call("heard")).toEqual(["表"]);
    expect(await cells(remoteHost(page))).toEqual([[5, 10]]);
    expect(await cells(XlsxHost.open(await page.save()))).toEqual([[5, 10]]);
  });

  test("a function younger than the file format is typed by its name, and saved so that Excel knows it", async () => {
    await type(0, 1, { f: "=IFS(A1>3,7,TRUE,0)" });
    expect(await cells(remoteHost(page))).toEqual([[4, 7]]);
    const saved = await page.save();
    const { formulas } = (await XlsxHost.open(saved).read("workbook")).sheets[0]!;
    expect([...formulas.values()]).toEqual(["=_xlfn.IFS(A1>3,7,TRUE,0)"]);
    await page.open(saved);
    await type(0, 0, { v: 1 });
    expect(await cells(remoteHost(page))).toEqual([[1, 0]]);
  });

  test("taken back in the grid is taken back in the file", async () => {
    await type(0, 0, { v: 5 });
    expect(await cells(remoteHost(page))).toEqual([[5, 10]]);
    await page.call("run", "univer.command.undo", {});
    expect(await cells(remoteHost(page))).toEqual([[4, 8]]);
    expect(await cells(XlsxHost.open(await page.save()))).toEqual([[4, 8]]);
  });

  test("Ctrl+Z and Ctrl+Y after a patch leave grid and file in step", async () => {
    const at = { sheet: "表", row: 0, column: 0 };
    const next = { value: 0.5, numberFormat: "0.00%", fill: "#FFFF00" };
    const applied = await page.call("apply", { edits: [{ at, expected: 4, next }] });
    for (const [command, value, format] of [
      ["univer.command.undo", 4, "General"],
      ["univer.command.redo", 0.5, "0.00%"],
      ["univer.command.undo", 4, "General"],
    ] as const) {
      await page.call("run", command, {});
      expect(await cells(remoteHost(page))).toEqual([[value, value * 2]]);
      const file = XlsxHost.open(await page.save());
      expect(await cells(file)).toEqual([[value, value * 2]]);
      expect((await file.read("workbook")).sheets[0]!.formats[0]?.[0] ?? "General").toBe(format);
      expect(await page.call("shownFill", at)).toBe(file.fill(at));
    }
    // The pane's own taking back finds the cell changed by then and says so instead of writing over it.
    if (applied.outcome !== "applied") throw new Error("the patch was refused");
    const again = await page.call("apply", applied.inverse);
    expect(again).toMatchObject({ outcome: "refused", conflicts: [{ reason: "changed" }] });
  });

  test.each([
    "sheet.command.insert-row",
    "sheet.command.add-worksheet-merge",
    "sheet.command.set-range-bold",
    "sheet.command.remove-sheet",
  ])("%s is refused with a word", async (command) => {
    await page.call("run", command, {});
    const [refusal] = await page.call("refusals");
    expect(refusal).toMatch(/只能修改单元格的内容.*。$/);
    expect(Buffer.compare(await page.save(), bytes)).toBe(0);
  });
});
