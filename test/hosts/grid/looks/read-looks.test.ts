import { readLooks } from "../../../../src/hosts/grid/looks/read-looks";
import { readConditions } from "../../../../src/hosts/grid/looks/conditions";
import { readDefinedNames, readDropDowns } from "../../../../src/hosts/grid/looks/drop-downs";
import { markFormula } from "../../../../src/hosts/mark-look";
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

describe("drop-down lists", () => {
  const names = readDefinedNames(
    `<workbook><definedNames><definedName name="能否">选项!$A$1:$A$3</definedName>` +
      `<definedName name="局部" localSheetId="0">选项!$B$1:$B$3</definedName></definedNames></workbook>`,
  );
  const read = (xml: string) => readDropDowns(`<dataValidations>${xml}</dataValidations></worksheet>`, names);
  const list = (formula: string, attributes = "") =>
    read(
      `<dataValidation type="list" ${attributes} sqref="A1:A9 C3"><formula1>${formula}</formula1></dataValidation>`,
    );

  test.each([
    ['"能,有可能, 否"', ["能", "有可能", "否"]],
    ['"A&amp;B,&lt;5"', ["A&B", "<5"]],
    ["$D$1:$D$3", { range: "$D$1:$D$3" }],
    ["选项!$A$1:$A$3", { range: "选项!$A$1:$A$3" }],
    ["'表 1'!$A$1:$A$3", { range: "'表 1'!$A$1:$A$3" }],
    ["能否", { range: "选项!$A$1:$A$3" }],
  ])("%s", (formula, source) => {
    expect(list(formula)).toEqual([
      {
        ranges: [
          { top: 0, bottom: 8, left: 0, right: 0 },
          { top: 2, bottom: 2, left: 2, right: 2 },
        ],
        source,
        strict: false,
      },
    ]);
  });

  test.each([
    ["a relative range means another list in every cell", "D1:D3"],
    ["another workbook cannot be read", "[1]选项!$A$1:$A$3"],
    ["a formula is not worked out", "INDIRECT($A$1)"],
    ["a name of one sheet only", "局部"],
  ])("are left out: %s", (_, formula) => {
    expect(list(formula)).toEqual([]);
  });

  test("strict ones keep what they say", () => {
    expect(list('"是,否"', 'showErrorMessage="1" error="只能填是或否。"')).toMatchObject([
      { strict: true, refusal: "只能填是或否。" },
    ]);
    expect(list('"是,否"', 'showErrorMessage="1" errorStyle="warning"')).toMatchObject([{ strict: false }]);
  });

  test("no arrow, no list; other kinds of validation are none", () => {
    expect(list('"是,否"', 'showDropDown="1"')).toEqual([]);
    expect(read(`<dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation>`)).toEqual(
      [],
    );
  });

  test("those of extensions", () => {
    const xml =
      `<extLst><ext><x14:dataValidations><x14:dataValidation type="list" showErrorMessage="1"><x14:formula1>` +
      `<xm:f>选项!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B2:B5</xm:sqref></x14:dataValidation>` +
      `</x14:dataValidations></ext></extLst></worksheet>`;
    expect(readDropDowns(xml, names)).toMatchObject([
      {
        ranges: [{ top: 1, bottom: 4, left: 1, right: 1 }],
        source: { range: "选项!$A$1:$A$2" },
        strict: true,
      },
    ]);
  });
});

describe("conditional formats", () => {
  const red = { fill: "#FF0000" };
  const read = (...rules: string[]) =>
    readConditions(
      rules.map((rule) => `<conditionalFormatting sqref="B2:B9">${rule}</conditionalFormatting>`).join("") +
        "</worksheet>",
      [red],
    ).map(({ formula }) => formula);
  const rule = (attributes: string, ...formulas: string[]) =>
    `<cfRule dxfId="0" ${attributes}>${formulas.map((text) => `<formula>${text}</formula>`).join("")}</cfRule>`;

  test.each([
    [rule('type="cellIs" operator="lessThan"', "0.5"), "=B2<(0.5)"],
    [rule('type="cellIs" operator="equal"', '"完成"'), '=B2=("完成")'],
    [rule('type="cellIs" operator="between"', "1", "2"), "=AND(B2>=(1),B2<=(2))"],
    [rule('type="expression"', "$C2&gt;1"), "=$C2>1"],
    [
      rule('type="containsText" operator="containsText" text="未"', 'NOT(ISERROR(SEARCH("未",B2)))'),
      '=NOT(ISERROR(SEARCH("未",B2)))',
    ],
  ])("%s", (xml, formula) => {
    expect(read(xml)).toEqual([formula]);
  });

  test("come in the order of their priority", () => {
    expect(
      read(rule('type="expression" priority="2"', "二"), rule('type="expression" priority="1"', "一")),
    ).toEqual(["=一", "=二"]);
  });

  test("marks of ours, bars and scales are none of them", () => {
    expect(
      read(
        rule('type="expression"', markFormula("error").replace(/"/g, "&quot;").replace(">", "&gt;")),
        '<cfRule type="colorScale" priority="1"><colorScale/></cfRule>',
      ),
    ).toEqual([]);
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
