import { readLooks } from "../../../../src/hosts/grid/looks/read-looks";
import { palette, resolveColor } from "../../../../src/hosts/grid/looks/colors";
import { parseXml } from "../../../../src/hosts/grid/looks/xml-tree";
import { WorkbookPackage } from "../../../../src/hosts/xlsx/package/workbook-package";
import { createWorkbook } from "../../../../src/hosts/xlsx/write/create-workbook";

const bytes = createWorkbook([
  {
    name: "表",
    styles: [
      {
        font: { name: "宋体", size: 12, bold: true, color: "#9C0006" },
        fill: "#D9E1F2",
        border: "thin",
        horizontal: "center",
        vertical: "center",
        wrap: true,
        numberFormat: "0.00%",
      },
    ],
    cells: [
      { row: 1, column: 2, value: 0.5, style: 0 },
      { row: 2, column: 2, style: 0 },
    ],
    merges: [],
    columnWidths: { 2: 20 },
    rowHeights: { 1: 30 },
    hiddenRows: [3],
    hiddenColumns: [4],
    freeze: { rows: 2, columns: 1 },
  },
]);

describe("looks of a workbook", () => {
  const { looks, sheets } = readLooks(new WorkbookPackage(bytes));
  const sheet = sheets.get("表")!;

  test("cells, blank ones included, have all that the grid shows", () => {
    const look = looks[sheet.cells[1]![2]!]!;
    expect(look).toMatchObject({
      font: { name: "宋体", size: 12, bold: true, color: "#9C0006" },
      fill: "#D9E1F2",
      horizontal: "center",
      vertical: "center",
      wrap: true,
      numberFormat: "0.00%",
    });
    expect(Object.keys(look.borders!).sort()).toEqual(["bottom", "left", "right", "top"]);
    expect(looks[sheet.cells[2]![2]!]).toEqual(look);
  });

  test("widths, heights, hidden parts and frozen panes", () => {
    expect(sheet.columns.find(({ first }) => first === 2)).toMatchObject({
      last: 2,
      width: 145,
      hidden: false,
    });
    expect(sheet.columns.find(({ first }) => first === 4)?.hidden).toBe(true);
    expect(sheet.rows.get(1)).toMatchObject({ height: 40, hidden: false });
    expect(sheet.rows.get(3)?.hidden).toBe(true);
    expect(sheet.freeze).toEqual({ rows: 2, columns: 1 });
  });
});

describe("colours", () => {
  const colors = palette(
    parseXml(
      `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1>` +
        `<a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
    ),
    undefined,
  );
  const color = (attributes: string) => resolveColor(parseXml(`<color ${attributes}/>`), colors);

  test.each([
    ['rgb="FF9C0006"', "#9C0006"],
    ['theme="0"', "#FFFFFF"],
    ['theme="1"', "#000000"],
    ['theme="4"', "#4472C4"],
    // As Excel shows «accent 1, lighter 80 %» and «darker 25 %», up to rounding.
    ['theme="4" tint="0.8"', "#DAE3F3"],
    ['theme="4" tint="-0.25"', "#2F5597"],
    ['theme="0" tint="-0.5"', "#808080"],
    ['indexed="2"', "#FF0000"],
    ['indexed="10"', "#FF0000"],
    ['indexed="22"', "#C0C0C0"],
    ['indexed="63"', "#333333"],
    ['indexed="64"', undefined],
    ['auto="1"', undefined],
  ])("%s is %s", (attributes, expected) => {
    expect(color(attributes)).toBe(expected);
  });
});
