/** The clerk's own drop-down lists and conditional formats, as the grid shows them and as choosing from them works. */
import { WorkbookPackage } from "../../../src/hosts/xlsx/package/workbook-package";
import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { describeInBrowser } from "../../support/browser";
import { choose, middleOf } from "./support/choose";
import { eventually } from "../../support/eventually";
import { openGridPage, remoteHost, type GridPage } from "./support/grid-page";

jest.setTimeout(60_000);

const draft: SheetDraft = {
  name: "表",
  styles: [],
  columnWidths: { 0: 20 },
  rowHeights: {},
  merges: [],
  cells: [
    { row: 0, column: 0, value: "确定能" },
    { row: 0, column: 2, value: 0.2 },
    { row: 1, column: 2, value: 0.9 },
    { row: 0, column: 3, value: "甲" },
    { row: 1, column: 3, value: "乙" },
  ],
  validations: [
    {
      range: { top: 0, bottom: 5, left: 0, right: 0 },
      list: ["确定能", "有可能", "完全不可能"],
      strict: true,
    },
  ],
};

/** With a list from a range, and a red fill below one half. */
function workbook(): Uint8Array {
  const pack = new WorkbookPackage(createWorkbook([draft]));
  const part = pack.sheets()[0]!.part;
  const range = `<dataValidation type="list" allowBlank="1" sqref="B1:B3"><formula1>$D$1:$D$2</formula1></dataValidation>`;
  const rule =
    `<conditionalFormatting sqref="C1:C2"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan">` +
    `<formula>0.5</formula></cfRule></conditionalFormatting>`;
  pack.setText(
    part,
    pack
      .text(part)
      .replace("<dataValidations", `${rule}<dataValidations`)
      .replace("</dataValidations>", `${range}</dataValidations>`),
  );
  const styles = pack.workbookPart("styles")!;
  const dxf = `<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF8080"/></patternFill></fill></dxf></dxfs>`;
  pack.setText(styles, pack.text(styles).replace(/<dxfs[^>]*?(\/>|>.*?<\/dxfs>)|(?=<\/styleSheet>)/, dxf));
  return pack.archive.save();
}

describeInBrowser("the clerk's own rules in the grid", () => {
  let grid: GridPage;
  const bytes = workbook();
  beforeAll(async () => {
    grid = await openGridPage();
  });
  afterAll(() => grid?.close());
  beforeEach(() => grid.open(bytes));

  const cells = async (read: XlsxHost | ReturnType<typeof remoteHost>, sheet = 0) =>
    (await read.read("workbook")).sheets[sheet]!.values;

  test("a value chosen from a literal list is heard and saved", async () => {
    await grid.call("listen");
    await choose(grid, { sheet: "表", row: 0, column: 0 }, "有可能");
    expect(await grid.call("heard")).toContain("表");
    expect((await cells(remoteHost(grid)))[0]![0]).toBe("有可能");
    expect((await cells(XlsxHost.open(await grid.save())))[0]![0]).toBe("有可能");
  });

  test("a list from a range offers what stands there", async () => {
    await choose(grid, { sheet: "表", row: 1, column: 1 }, "乙");
    expect((await cells(XlsxHost.open(await grid.save())))[1]![1]).toBe("乙");
  });

  test("an inserted sheet shows its lists at once", async () => {
    const name = await grid.call("insertSheet", { ...draft, name: "模板" });
    await choose(grid, { sheet: name, row: 3, column: 0 }, "完全不可能");
    expect((await cells(XlsxHost.open(await grid.save()), 1))[3]![0]).toBe("完全不可能");
    expect(await grid.call("refusals")).toEqual([]);
  });

  test("a strict list refuses what is not in it, in Chinese", async () => {
    await grid.call("reveal", { sheet: "表", row: 0, column: 0 });
    await grid.page.mouse.click(80, middleOf(0));
    await grid.page.keyboard.type("也许");
    await grid.page.keyboard.press("Enter");
    const dialog = grid.page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/[一-鿿]/);
    await dialog.getByRole("button", { name: "确定" }).click();
    await dialog.waitFor({ state: "hidden" });
    await grid.page.keyboard.press("Escape");
    expect((await cells(remoteHost(grid)))[0]![0]).toBe("确定能");
    expect(Buffer.compare(await grid.save(), bytes)).toBe(0);
  });

  test("filling down takes the value along and leaves the list behind", async () => {
    const range = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 0 });
    await grid.call("run", "sheet.command.auto-fill", {
      unitId: "workbook",
      subUnitId: "表",
      sourceRange: range(0, 0),
      targetRange: range(0, 7),
    });
    const values = await cells(XlsxHost.open(await grid.save()));
    expect(values[7]?.[0]).toBe("确定能");
    expect(await grid.call("refusals")).toEqual([]);
    expect(await grid.call("hasDropDown", { sheet: "表", row: 7, column: 0 })).toBe(false);
  });

  test("conditional formats are drawn, and marks over them", async () => {
    const low = { sheet: "表", row: 0, column: 2 };
    const isDrawn = (fill: string) => eventually(async () => (await grid.call("drawnFill", low)) === fill);
    await isDrawn("#FF8080");
    expect(await grid.call("drawnFill", { ...low, row: 1 })).toBeNull();
    await grid.call("mark", [{ at: low, severity: "error" }]);
    expect(await grid.call("drawnFill", low)).toBe("#FFC7CE");
    await grid.call("clearMarks");
    await isDrawn("#FF8080");
  });

  test("marks count as changes of the file, clearing where there are none does not", async () => {
    await grid.call("clearMarks");
    expect(await grid.call("modified")).toBe(0);
    await grid.call("mark", [
      { at: { sheet: "表", row: 0, column: 0 }, severity: "error", note: "请核对。" },
    ]);
    await grid.call("clearMarks");
    expect(await grid.call("modified")).toBe(2);
  });

  test("what is put off until the browser is idle does no harm when the file is closed meanwhile", async () => {
    await grid.page.evaluate(() => {
      const held = new Map<number, IdleRequestCallback>();
      const original = { requestIdleCallback, cancelIdleCallback };
      // Numbers of their own: the browser's are still in use.
      window.requestIdleCallback = (callback) => -held.set(-1 - held.size, callback).size;
      window.cancelIdleCallback = (handle) =>
        handle < 0 ? held.set(handle, () => undefined) : original.cancelIdleCallback.call(window, handle);
      Object.assign(window, {
        isChecking: () => [...held.values()].some((callback) => String(callback).includes("validator")),
        becomeIdle: () => {
          Object.assign(window, original);
          for (const callback of held.values()) callback({ didTimeout: false, timeRemaining: () => 10 });
        },
      });
    });
    const ask = (name: "isChecking" | "becomeIdle") =>
      grid.page.evaluate(
        (asked) => (window as unknown as Record<string, () => boolean>)[asked]!(),
        name as string,
      );
    await grid.open(createWorkbook([draft, { ...draft, name: "另一张" }]));
    await eventually(() => ask("isChecking"));
    await grid.open(bytes);
    await ask("becomeIdle");
    await grid.call("read", "workbook");
    expect(grid.complaints).toEqual([]);
  });

  test("nothing of it changes the file", async () => {
    await grid.call("read", "workbook");
    expect(Buffer.compare(await grid.save(), bytes)).toBe(0);
    expect(grid.complaints).toEqual([]);
  });
});
