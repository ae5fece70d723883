/** Rows put into a workbook full of things that name rows, and taken out: everything follows, nothing else changes. */
import { XlsxHost } from "../../../src/hosts/xlsx";
import type { RowChange } from "../../../src/model/row-change";
import { rowWorkbook } from "../../fixtures/xlsx/row-workbook";
import { hasLibreOffice, readInLibreOffice } from "../../support/libreoffice";
import { changedParts, partsOf, zipOf } from "../../support/zip-parts";

const SHEET = "监控表";
const original = zipOf(rowWorkbook((row) => row));
/** Results are computed anew when the file is opened. */
const RECALCULATED = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';

const nothing = { expected: [], merges: { dissolved: [], made: [] }, writes: [] };
/** Between rows 5 and 6 of the sheet. */
const inserted: RowChange = { kind: "insert", sheet: SHEET, row: 5, count: 1, model: 4, ...nothing };
const belowTheLast: RowChange = { kind: "insert", sheet: SHEET, row: 9, count: 2, model: 8, ...nothing };

const blankRow = (number: number): string =>
  `<row r="${number}" ht="24" customHeight="1"><c r="B${number}" s="1"/><c r="C${number}" s="1"/><c r="D${number}" s="2"/></row>`;

async function deletion(row: number): Promise<RowChange> {
  const host = XlsxHost.open(original);
  const sheet = (await host.read("workbook")).sheets[0]!;
  const expected = [0, 1, 2, 3].map((column) => ({
    at: { sheet: SHEET, row, column },
    value: sheet.values[row]![column]!,
    formula: sheet.formulas.get(`${row},${column}`) ?? null,
  }));
  return { ...nothing, kind: "delete", sheet: SHEET, row, count: 1, model: row + 1, expected };
}

async function changed(host: XlsxHost, change: RowChange): Promise<RowChange> {
  const result = await host.changeRows(change);
  if (result.outcome === "refused") throw new Error(result.message);
  return result.inverse;
}

/** Part → its elements one a line, so that a difference can be read. */
function lines(parts: Record<string, string>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, text.split(/(?<=>)(?=<)/)]));
}

/** The same file written with its rows elsewhere. */
function moved(to: (row: number) => number, between = ""): Uint8Array {
  const parts = rowWorkbook(to, between);
  const workbook = (parts["xl/workbook.xml"] as string).replace('<calcPr calcId="191029"/>', RECALCULATED);
  return zipOf({ ...parts, "xl/workbook.xml": workbook });
}

test("a row put in between moves every reference to the rows below, and nothing else", async () => {
  const host = XlsxHost.open(original);
  await changed(host, inserted);
  expect(lines(partsOf(await host.save()))).toEqual(
    lines(partsOf(moved((row) => (row > 5 ? row + 1 : row), blankRow(6)))),
  );
});

test("a row taken out moves every reference to the rows below, and nothing else", async () => {
  const host = XlsxHost.open(original);
  await changed(host, await deletion(6));
  const now = partsOf(await host.save());
  const wanted = partsOf(moved((row) => (row > 7 ? row - 1 : row)));
  const rows = /<row r="7"[^]*?<\/row>/;
  // The same text written for the file without row 7 still holds that row.
  wanted["xl/worksheets/sheet1.xml"] = wanted["xl/worksheets/sheet1.xml"]!.replace(rows, "");
  expect(lines(now)).toEqual(lines(wanted));
});

test("boxes of notes follow whatever prefixes their writer chose", async () => {
  const box = "xl/drawings/vmlDrawing1.vml";
  const renamed = (text: string) => text.replace(/(<\/?|xmlns:)([vx])(?=[:=])/g, "$1n_$2");
  const host = XlsxHost.open(
    zipOf({ ...rowWorkbook((row) => row), [box]: renamed(partsOf(original)[box]!) }),
  );
  await changed(host, inserted);
  const wanted = partsOf(moved((row) => (row > 5 ? row + 1 : row), blankRow(6)))[box]!;
  expect(partsOf(await host.save())[box]).toBe(renamed(wanted));
});

test.each([
  ["put in between", () => Promise.resolve(inserted)],
  ["put in below the last project", () => Promise.resolve(belowTheLast)],
  ["taken out", () => deletion(6)],
  ["taken out with its note", () => deletion(4)],
])("a row %s comes back: only the calculation's settings differ", async (_, make) => {
  const host = XlsxHost.open(original);
  const undo = await changed(host, await make());
  await changed(host, JSON.parse(JSON.stringify(undo)) as RowChange);
  const saved = await host.save();
  expect(changedParts(original, saved)).toEqual(["xl/workbook.xml"]);
  expect(partsOf(saved)["xl/workbook.xml"]!.replace(RECALCULATED, '<calcPr calcId="191029"/>')).toBe(
    partsOf(original)["xl/workbook.xml"],
  );
});

test.each([
  ["a name and a data bar point at", 3, "名称、图表或图形"],
  ["a link points at", 8, "条件格式、下拉列表、链接或方案"],
  ["a scenario changes", 7, "条件格式、下拉列表、链接或方案"],
])("the row that %s is not taken out", async (_, row, what) => {
  const host = XlsxHost.open(original);
  const result = await host.changeRows(await deletion(row));
  expect(result).toEqual({
    outcome: "refused",
    message: `有${what}单独引用了要删除的行，删行后会出错；请先改写再删。`,
  });
  expect(await host.save()).toBe(original);
});

test.each([
  ["a table", { ...inserted, row: 21, model: 20 }],
  ["the end of a table", { ...inserted, row: 22, model: 21 }],
  ["a pivot table", { ...inserted, row: 26, model: 25 }],
])("rows that go through %s are refused", async (_, change) => {
  const host = XlsxHost.open(original);
  const result = await host.changeRows(change);
  expect(result).toMatchObject({
    outcome: "refused",
    message: expect.stringContaining("“表格”或数据透视表"),
  });
  expect(await host.save()).toBe(original);
});

(hasLibreOffice() ? test : test.skip)(
  "LibreOffice opens the shifted files and computes the same",
  async () => {
    const saved = async (change: RowChange): Promise<Uint8Array> => {
      const host = XlsxHost.open(original);
      await changed(host, change);
      return host.save();
    };
    const files = readInLibreOffice({
      original,
      inserted: await saved(inserted),
      below: await saved(belowTheLast),
      without: await saved(await deletion(6)),
    });
    const figures = (name: string, by: number) => {
      const { [SHEET]: sheet, "汇总 表": summary } = files[name]!;
      return {
        totals: ["B", "C"].map((_, column) => sheet![`${9 + by},${column + 1}`]),
        property: sheet![`${11 + by},1`],
        table: sheet![`${20 + by},1`],
        summary: ["1,1", "1,2", "2,1", "2,2", "4,0", "6,0"].map((key) => summary![key]),
      };
    };
    const before = figures("original", 0);
    expect(before).toEqual({
      totals: [1142, expect.closeTo(659.2, 9)],
      property: expect.closeTo(305.5, 9),
      table: expect.closeTo(659.2, 9),
      summary: [659.2, 1, 659.2, 1, 24.6, 305.5].map((value) => expect.closeTo(value, 9)),
    });
    expect(figures("inserted", 1)).toEqual(before);
    expect(figures("below", 2)).toEqual(before);
    const paid = 659.2 - 55.8;
    expect(figures("without", -1)).toEqual({
      ...before,
      totals: [1142 - 96, expect.closeTo(paid, 9)],
      table: expect.closeTo(paid, 9),
      summary: [paid, 1, paid, 1, 24.6, 305.5].map((value) => expect.closeTo(value, 9)),
    });
  },
  300_000,
);
