import { readWorkbook } from "../../../src/hosts/xlsx";
import { filledFormula } from "../../../src/model/references/filled-formula";
import { plainSheet, plainWorkbook, richWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { zipOf, type Parts } from "../../support/zip-parts";

const read = (parts: Parts) => readWorkbook(zipOf(parts)).snapshot;
const only = (rows: string, tail = "") => read(plainWorkbook(plainSheet(rows, tail))).sheets[0]!;

describe("reading a rich workbook", () => {
  const workbook = read(richWorkbook);
  const [sheet, summary, hidden] = workbook.sheets;

  it("lists worksheets only, and knows the active and the hidden ones", () => {
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["监控表", false],
      ["汇总", false],
      ["参数", true],
    ]);
    expect(workbook.activeSheet).toBe("监控表");
    expect(workbook.notices.map(({ code, cells }) => [code, cells])).toEqual([
      ["formulas-without-results", ["F6"]],
    ]);
    expect(summary?.values[0]).toEqual(["类别", "金额"]);
    expect([sheet?.protected, hidden?.protected]).toEqual([false, true]);
  });

  it("reads every type of cell", () => {
    expect(sheet?.origin).toEqual({ row: 0, column: 0 });
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([8, 6]);
    expect(sheet?.values[2]).toEqual(["重点 项目", 981.26, 577.5, 0.588529]);
    expect(sheet?.values[4]).toEqual(["一&二\n三\r", 0, 3, { error: "#DIV/0!" }]);
    expect(sheet?.values[5]).toEqual([44196, 44197, true, "资金x", "行内", null]);
    expect(sheet?.values[6]).toEqual([577.5, 40.1, null, ""]);
    expect(sheet?.values[7]).toEqual([{ error: "#N/A" }]);
  });

  it("moves shared formulas along, and keeps formulas without a result", () => {
    expect(Object.fromEntries(sheet!.formulas)).toEqual({
      "2,3": "=C3/B3",
      "3,3": "=C4/B4",
      "4,3": "=C5/B5",
      "3,5": "=B4*2",
      "5,3": '=A2&"x"',
      "5,5": "=NOW()",
      "6,0": "=TRANSPOSE(C3:C4)",
    });
  });

  it("gives number formats, built in and of the workbook's own", () => {
    expect(sheet?.formats[2]?.[1]).toBe("0.00_ ;[Red]\\-0.00\\ ");
    expect(sheet?.formats[2]?.[3]).toBe("0.00%");
    expect(sheet?.formats[5]?.slice(0, 2)).toEqual(["yyyy/m/d", 'm"月"d"日"']);
    expect(sheet?.formats[1]).toBeUndefined();
  });

  it("gives merges and what is hidden", () => {
    expect(sheet?.merges).toEqual([{ sheet: "监控表", top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[4], [4]]);
  });
});

describe("reading what other programs write", () => {
  it("counts rows and cells that do not say where they are", () => {
    const sheet = only(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c/><c t='str'><v>x</v></c></row>",
    );
    expect(sheet.values).toEqual([[1, 2], [], [], [null, "x"]]);
  });

  it("starts where the content starts, whatever the dimension says", () => {
    const sheet = only('<row r="3"><c r="D3"><v>7</v></c></row><row r="4"><c r="F4"><v>8</v></c></row>');
    expect(sheet.origin).toEqual({ row: 2, column: 3 });
    expect(sheet.values).toEqual([[7], [null, null, 8]]);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([2, 3]);
  });

  it("gives an empty sheet for no rows", () => {
    const empty = { rowCount: 0, columnCount: 0, values: [], origin: { row: 0, column: 0 } };
    expect(only("")).toMatchObject(empty);
    expect(
      read(plainWorkbook(plainSheet("").replace("<sheetData></sheetData>", "<sheetData/>"))).sheets[0],
    ).toMatchObject(empty);
  });

  it("reads prefixed names, comments, CDATA and single quotes", () => {
    const prefixed = plainSheet(
      "<row r='1'><c r='A1' t='str'><v><![CDATA[a<b]]>&lt;</v></c><!-- <c r='Z9'/> --><c r='B1'><v> 5 </v></c></row>",
    )
      .replace("xmlns=", "xmlns:x=")
      .replace(/<(\/?)(worksheet|sheetData|row|c|v)(?=[\s>/])/g, "<$1x:$2");
    expect(read(plainWorkbook(prefixed)).sheets[0]?.values).toEqual([["a<b<", 5]]);
  });

  it("reads UTF-16 parts and the strict namespace", () => {
    const text = plainSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>执行率</t></is></c></row>')
      .replace('encoding="UTF-8"', 'encoding="UTF-16"')
      .replace(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      );
    const bytes = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), true);
    const parts = plainWorkbook("", { "xl/worksheets/sheet1.xml": bytes });
    parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] as string).replace(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
    expect(read(parts).sheets[0]?.values).toEqual([["执行率"]]);
  });

  it("reads ISO dates, exponents, long numbers and the calendar of 1904", () => {
    const parts = plainWorkbook(
      plainSheet(
        '<row r="1"><c r="A1" t="d"><v>2020-12-31</v></c><c r="B1"><v>1.5E-3</v></c><c r="C1"><v>0.58852900000000005</v></c><c r="D1"><v>-12345678901234567890</v></c><c r="E1"><v>abc</v></c></row>',
      ),
    );
    expect(read(parts).sheets[0]?.values).toEqual([
      [44196, 0.0015, Number("0.58852900000000005"), -12345678901234567890],
    ]);
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace(
      "<sheets>",
      '<workbookPr date1904="1"/><sheets>',
    );
    const sheet = read(parts).sheets[0];
    expect([sheet?.date1904, sheet?.values[0]?.[0]]).toEqual([true, 44196 - 1462]);
  });

  it("takes huge merges and a far cell without filling the sheet in between", () => {
    const sheet = only(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    expect([sheet.rowCount, sheet.columnCount, sheet.merges[0]?.right]).toEqual([1_048_576, 1, 16_383]);
  });

  it("says so when a sheet is too large to be read whole", () => {
    const rows = Array.from(
      { length: 1600 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    );
    const { sheets, notices } = read(
      plainWorkbook(plainSheet(`<row r="1"><c r="A1"><v>1</v></c></row>${rows.join("")}`)),
    );
    expect(sheets[0]?.rowCount).toBeLessThan(1600);
    expect(notices).toMatchObject([{ code: "sheet-truncated", sheet: "表" }]);
    expect(notices[0]?.message).toContain(`前${sheets[0]?.rowCount}行`);
  });
});

describe("shared formulas", () => {
  it.each([
    ["C3/B3", 1, 0, "C4/B4"],
    ["$C3/B$3", 1, 1, "$C4/C$3"],
    ['SUM(A1:A9)&"A1"', 2, 0, 'SUM(A3:A11)&"A1"'],
    ["'A1 表'!B2+表2!C3", 1, 1, "'A1 表'!C3+表2!D4"],
    ["LOG10(A1)+A1B", 1, 0, "LOG10(A2)+A1B"],
    ["SUM(A:A,1:1)", 1, 1, "SUM(B:B,2:2)"],
    ["B1", -1, 0, "#REF!"],
    ["1E5+A1", 1, 0, "1E5+A2"],
    ["表1[金额]+B1", 1, 0, "表1[金额]+B2"],
    ["[1]表!B1+'[其他.xlsx]表'!$B1", 1, 1, "[1]表!C2+'[其他.xlsx]表'!$B2"],
    ["[1]表!单价*B1+一月:三月!B1", 1, 0, "[1]表!单价*B2+一月:三月!B2"],
    ["SUM(A1:B9)+XFD1", -1, 1, "SUM(#REF!)+#REF!"],
  ])("%s moved by %i, %i is %s", (formula, rows, columns, moved) => {
    expect(filledFormula(formula, rows, columns)).toBe(moved);
  });
});
