/** Worksheets whose rows and cells do not stand where their numbers say, and remarks that look like rows. */
import type { CellEdit } from "../../../src/model/finding";
import type { RowChange } from "../../../src/model/row-change";
import { readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import { plainSheet, plainWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { textOf, zipOf } from "../../support/zip-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const cell = (reference: string, value: number) => `<c r="${reference}"><v>${value}</v></c>`;
const edit = (row: number, column: number, value: number): CellEdit => ({
  at: { sheet: "表", row, column },
  expected: null,
  compareValue: false,
  next: { value },
});

function contents(bytes: Uint8Array): (readonly unknown[])[] {
  const [sheet] = readWorkbook(bytes).snapshot.sheets;
  return sheet!.values.flatMap((row, y) =>
    row.flatMap((value, x) =>
      value === null ? [] : [[y + sheet!.origin.row, x + sheet!.origin.column, value]],
    ),
  );
}

async function edited(sheet: string, ...edits: CellEdit[]): Promise<Uint8Array> {
  const host = XlsxHost.open(zipOf(plainWorkbook(sheet)));
  const result = await host.apply({ edits });
  expect(result.outcome).toBe("applied");
  return host.save();
}

const ROW_IN: RowChange = {
  kind: "insert",
  sheet: "表",
  row: 3,
  count: 1,
  model: null,
  expected: [],
  merges: { dissolved: [], made: [] },
  writes: [],
};

describe("rows without numbers", () => {
  const rows =
    `<row>${cell("A3", 1)}</row><row hidden="1">${cell("A7", 2)}${cell("C7", 3)}</row>` +
    `<row r="9">${cell("A9", 9)}</row><row><c><v>10</v></c></row>`;

  it("stand where their first cell says", () => {
    const [sheet] = readWorkbook(zipOf(plainWorkbook(plainSheet(rows)))).snapshot.sheets;
    expect(sheet!.hiddenRows).toEqual([6]);
    expect(contents(zipOf(plainWorkbook(plainSheet(rows))))).toEqual([
      [2, 0, 1],
      [6, 0, 2],
      [6, 2, 3],
      [8, 0, 9],
      [9, 0, 10],
    ]);
  });

  it("are written where they stand, and new ones between them", async () => {
    const saved = await edited(
      plainSheet(rows),
      edit(2, 0, 11),
      edit(4, 1, 55),
      edit(6, 1, 77),
      edit(9, 0, 100),
      edit(11, 0, 12),
    );
    expect(contents(saved)).toEqual([
      [2, 0, 11],
      [4, 1, 55],
      [6, 0, 2],
      [6, 1, 77],
      [6, 2, 3],
      [8, 0, 9],
      [9, 0, 100],
      [11, 0, 12],
    ]);
    const numbered = [...textOf(saved, SHEET).matchAll(/<row[^>]* r="(\d+)"[^>]*><c r="[A-Z](\d+)"/g)];
    expect(numbered.map(([, row, cell]) => row === cell)).toEqual([true, true, true, true, true, true]);
    const numbers = [...textOf(saved, SHEET).matchAll(/<c r="[A-Z]+(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});

describe("rows and cells in disorder", () => {
  it.each([
    ["rows", `<row r="5">${cell("A5", 5)}</row><row r="2">${cell("A2", 2)}</row>`],
    ["a row twice", `<row r="2">${cell("A2", 1)}</row><row r="2">${cell("B2", 2)}</row>`],
    ["cells", `<row r="2">${cell("C2", 3)}${cell("A2", 1)}</row>`],
    ["a cell twice", `<row r="2">${cell("A2", 1)}${cell("A2", 2)}</row>`],
    ["a cell in another row", `<row r="2">${cell("A2", 1)}${cell("B3", 2)}</row><row r="3"/>`],
  ])("%s: are read, and nothing is written where it would not be found again", async (_, rows) => {
    const bytes = zipOf(plainWorkbook(plainSheet(rows)));
    const host = XlsxHost.open(bytes);
    expect(contents(bytes).length).toBeGreaterThan(0);
    await expect(host.apply({ edits: [edit(1, 0, 7)] })).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringContaining("另存") as string,
    });
    expect(await host.save()).toBe(bytes);
  });

  it("takes no rows in among them", async () => {
    const rows = `<row r="5">${cell("A5", 5)}</row><row r="2">${cell("A2", 2)}</row>`;
    const host = XlsxHost.open(zipOf(plainWorkbook(plainSheet(rows))));
    const result = await host.changeRows(ROW_IN);
    expect(result).toMatchObject({ outcome: "refused", message: expect.stringContaining("次序") as string });
  });
});

it("takes rows in although two far corners share one formula", async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row>' +
    '<row r="1000000"><c r="XFD1000000"><f t="shared" si="0"/><v>1</v></c></row>';
  const host = XlsxHost.open(zipOf(plainWorkbook(plainSheet(rows))));
  const result = await host.changeRows(ROW_IN);
  expect(result.outcome).toBe("applied");
});

describe("remarks and texts that look like rows", () => {
  const rows =
    `<!-- <row r="1">${cell("A1", 9)}</row> --><row r="2"><!-- </row> -->${cell("A2", 1)}` +
    '<c r="B2" t="inlineStr"><is><t><![CDATA[</row></c><c r="C2">]]></t></is></c><!-- <c r="C2"/> --></row>' +
    `<!-- </sheetData> --><row r="3">${cell("A3", 2)}</row>`;
  const sheet = plainSheet(rows, "<!-- </sheetData> <row/> -->");

  it("are passed over in writing as in reading", async () => {
    const saved = await edited(sheet, edit(0, 0, 1), edit(1, 0, 11), edit(2, 1, 22), edit(4, 0, 5));
    expect(contents(saved)).toEqual([
      [0, 0, 1],
      [1, 0, 11],
      [1, 1, '</row></c><c r="C2">'],
      [2, 0, 2],
      [2, 1, 22],
      [4, 0, 5],
    ]);
    for (const remark of ["<!-- </row> -->", "<!-- </sheetData> <row/> -->", '<!-- <c r="C2"/> -->'])
      expect(textOf(saved, SHEET)).toContain(remark);
  });
});
