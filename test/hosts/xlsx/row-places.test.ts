import { XlsxHost } from "../../../src/hosts/xlsx";
import { plainSheet, plainWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { zipOf } from "../../support/zip-parts";
import { strFromU8, unzipSync } from "fflate";

const row = (number: number, value: number) =>
  `<row r="${number}"><c r="A${number}"><v>${value}</v></c></row>`;

/** The rows of the sheet once A3 to A6 have been written where they were blank or 1. */
async function written(rows: string): Promise<string> {
  const host = XlsxHost.open(zipOf(plainWorkbook(plainSheet(rows))));
  const { sheets } = await host.read("workbook");
  const { name: sheet, origin, values } = sheets[0]!;
  const edits = [5, 3, 4, 2].map((index) => ({
    at: { sheet, row: index, column: 0 },
    expected: values[index - origin.row]?.[0] ?? null,
    next: { value: index + 1 },
  }));
  const result = await host.apply({ edits });
  expect(result.outcome).toBe("applied");
  const xml = strFromU8(unzipSync(await host.save())["xl/worksheets/sheet1.xml"]!);
  return xml.slice(xml.indexOf("<sheetData>") + 11, xml.indexOf("</sheetData>"));
}

test.each([
  [
    "between rows and behind them",
    row(2, 9) + row(4, 1),
    row(2, 9) + row(3, 3) + row(4, 4) + row(5, 5) + row(6, 6),
  ],
  [
    "behind a comment",
    `${row(2, 9)}<!-- r="4" -->${row(4, 1)}`,
    `${row(2, 9)}<!-- r="4" -->${row(3, 3)}${row(4, 4)}${row(5, 5)}${row(6, 6)}`,
  ],
  [
    "behind characters of several bytes",
    `${row(1, 8)}<!--绩效-->${row(6, 1)}`,
    `${row(1, 8)}<!--绩效-->${row(3, 3)}${row(4, 4)}${row(5, 5)}${row(6, 6)}`,
  ],
])("rows are written %s", async (_, before, after) => {
  expect(await written(before)).toBe(after);
});
