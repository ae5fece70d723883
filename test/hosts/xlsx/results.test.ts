/** Formulas that a program wrote without results are read as if it had calculated them. */
import { readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import type { CellValue } from "../../../src/model/snapshot";
import { escapeXml } from "../../../src/hosts/xlsx/xml/entities";
import { plainSheet, plainWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { zipOf } from "../../support/zip-parts";

/** A1 = 981.26, B1 = 577.5, C1 = "无", D1 blank, E1 = #N/A, F1 = true. */
const data =
  '<c r="A1"><v>981.26</v></c><c r="B1"><v>577.5</v></c><c r="C1" t="inlineStr"><is><t>无</t></is></c>' +
  '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="b"><v>1</v></c>';

function bookOf(formulas: readonly string[], more = "") {
  const rows = formulas
    .map(
      (formula, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f>${escapeXml(formula)}</f></c></row>`,
    )
    .join("");
  return zipOf(plainWorkbook(plainSheet(`<row r="1">${data}</row>${rows}${more}`)));
}

function read(...formulas: string[]) {
  const { sheets, notices } = readWorkbook(bookOf(formulas)).snapshot;
  return { values: formulas.map((_, index) => sheets[0]!.values[index + 1]![0]), notices };
}

const known: readonly [formula: string, result: CellValue][] = [
  ["B1/A1", 577.5 / 981.26],
  ['ROUND(B1/A1*100,2)&"%"', "58.85%"],
  ["0.1+0.2", 0.3],
  ["2+3*2^2", 14],
  ["-2^2", 4],
  ["10-4-3", 3],
  ["(1+2)*-50%", -1.5],
  ["SUM(A1:D1)", 1558.76],
  ["SUM($A1:$A$1,B1,1)", 1559.76],
  ["SUM(A1:E1)", { error: "#N/A" }],
  ["AVERAGE(A1:C1)", 779.38],
  ["AVERAGE(C1:D1)", { error: "#DIV/0!" }],
  ["MAX(A1:C1)-MIN(A1:C1)", 403.76],
  ["MIN(C1:D1)", 0],
  ["COUNT(A1:F1)+COUNTA(A1:F1)*10", 52],
  ['IF(COUNT(A2:A3)>1,"是","否")', "是"],
  ["IF(D1=0,0,A1/D1)", 0],
  ['IF(D1="","",1)', ""],
  ["A1/D1", { error: "#DIV/0!" }],
  ['IFERROR(A1/D1,"—")', "—"],
  ["IFERROR(E1,0)", 0],
  ["E1+1", { error: "#N/A" }],
  ["C1*2", { error: "#VALUE!" }],
  ['IF(N(D1)*ISNUMBER(B1)=0,"",B1/D1)', ""],
  ['IF(AND(A1>=B1,OR(C1="无",FALSE)),1,2)', 1],
  ['IF(NOT(ISBLANK(C1)),C1<>"无",1)', false],
  ["IF(ISERROR(E1),ABS(-2.5))", 2.5],
  ["IF(A1<B1,1)", false],
  ['IF(D1="","",SUMIF(INDIRECT("A:A"),D1))', ""],
  ["D1", 0],
  ["表!A1+'表'!B1", 1558.76],
  ["SUM(B:B)", 577.5],
  ["#REF!+1", { error: "#REF!" }],
];

it.each(known)("%s", (formula, result) => {
  // The formulas stand in rows 2 and 3: those that look at them find numbers there.
  const { values, notices } = read("1", "2", formula);
  const value = values[2];
  expect(typeof value === "number" ? Number(value.toPrecision(15)) : value).toEqual(
    typeof result === "number" ? Number(result.toPrecision(15)) : result,
  );
  expect(notices).toEqual([]);
});

it.each([
  "VLOOKUP(A1,A1:B1,2)",
  'TEXT(A1,"0.00")',
  "[1]预算!C4",
  "'[1]预算'!C4",
  "别处!A1",
  "SUM(A1:B1 A1:C1)",
  "A1:B1+1",
  '"１２"+1',
  'C1<"有"',
  "IF(A1,,1)",
  "IF(A1",
  "ROUND(A1,-1)",
  "OFFSET(A1,0,1)",
  "IFERROR(VLOOKUP(A1,A1:B1,2),0)",
  "A2",
])("%s is left to a spreadsheet, and said so", (formula) => {
  const { values, notices } = read(formula);
  expect(values).toEqual([null]);
  expect(notices).toEqual([
    {
      code: "formulas-without-results",
      message: "工作表“表”有1个公式没有计算结果，暂按空白读取；请用 Excel 或 WPS 打开并保存一次，再校核。",
      sheet: "表",
      cells: ["A2"],
    },
  ]);
});

it("goes from result to result, whichever way they stand, and never in a circle", () => {
  expect(read("A3+1", "A4+1", "1").values).toEqual([3, 2, 1]);
  expect(read("A3", "A2", "A3+1").values).toEqual([null, null, null]);
});

it("trusts a result that is there, and leaves array formulas alone", () => {
  const stored = '<row r="3"><c r="A3"><f>1+1</f><v>7</v></c><c r="B3" t="str"><f>1+1</f><v></v></c></row>';
  const array = '<row r="4"><c r="A4"><f t="array" ref="A4:A5">A1*2</f></c></row>';
  const [sheet] = readWorkbook(bookOf(["A3*2"], stored + array)).snapshot.sheets;
  expect(sheet!.values.slice(1)).toEqual([[14], [7, ""], [null]]);
});

it("is compared with, worked out anew after an edit, and brought back by undoing", async () => {
  const host = XlsxHost.open(bookOf(["B1/A1", "A2*2"]));
  const at = (row: number, column: number) => ({ sheet: "表", row, column });
  const results = async () =>
    (await host.read("workbook")).sheets[0]!.values.slice(1).map(([value]) => value);
  expect((await results())[1]).toBeCloseTo((2 * 577.5) / 981.26, 14);
  await host.apply({ edits: [{ at: at(0, 0), expected: 981.26, next: { value: 1155 } }] });
  expect(await results()).toEqual([0.5, 1]);
  const rate = await host.apply({ edits: [{ at: at(1, 0), expected: 0.5, next: { value: 0.25 } }] });
  expect(await results()).toEqual([0.25, 0.5]);
  await host.apply(rate.outcome === "applied" ? rate.inverse : { edits: [] });
  expect(await results()).toEqual([0.5, 1]);
  expect((await host.read("workbook")).sheets[0]!.formulas.get("1,0")).toBe("=B1/A1");
});
