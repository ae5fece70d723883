/** The same worksheet as different programs write it: read alike, edited alike, and undone to the same contents. */
import type { CellEdit } from "../../../src/model/finding";
import { readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import { plainSheet, plainWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { changedParts, zipOf, type Parts } from "../../support/zip-parts";

const STRINGS = "xl/sharedStrings.xml";
const TABLE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Text, amounts, a formula with its result, a text that is empty. */
const cell = {
  label: (text = '<c r="A1" t="inlineStr"><is><t>执行率</t></is></c>') => text,
  amounts: '<c r="B1"><v>981.26</v></c><c r="C1"><v>577.5</v></c>',
  rate: '<c r="D1"><f>C1/B1</f><v>0.588529</v></c>',
};
const usual = `<row r="1">${cell.label()}${cell.amounts}${cell.rate}</row>`;

function withStrings(rows: string, strings: string): Parts {
  const parts = plainWorkbook(plainSheet(rows));
  const relations = "xl/_rels/workbook.xml.rels";
  const relation = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>`;
  return {
    ...parts,
    [relations]: String(parts[relations]).replace("</Relationships>", `${relation}</Relationships>`),
    [STRINGS]: `<sst xmlns="${TABLE}">${strings}</sst>`,
  };
}

const shared = (value: string) => `<row r="1"><c r="A1" t="s">${value}</c>${cell.amounts}${cell.rate}</row>`;
const sheet = (rows: string, tail?: string) => plainWorkbook(plainSheet(rows, tail));
const wholeSheet = (change: (xml: string) => string) => plainWorkbook(change(plainSheet(usual)));

const writings: Readonly<Record<string, Parts>> = {
  "shared strings with runs and readings": withStrings(
    shared("<v>0</v>"),
    '<si><r><rPr><sz val="11"/></rPr><t xml:space="preserve">执行</t></r><r><t>率</t></r><rPh sb="0" eb="1"><t>シッコウ</t></rPh><phoneticPr fontId="1"/></si>',
  ),
  "an index in a CDATA section": withStrings(
    shared("<v><![CDATA[1]]></v>"),
    "<si><t>别的</t></si><si><t>执行率</t></si>",
  ),
  "an amount beside a comment": sheet(usual.replace("<v>981.26", "<v><!-- 万元 -->981.26")),
  "a text without a formula": sheet(usual.replace(cell.label(), '<c r="A1" t="str"><v>执行率</v></c>')),
  "character references": sheet(usual.replace("执行率", "&#x6267;&#x884C;&#29575;")),
  "no addresses": sheet(usual.replace(/ r="[A-D]?1"/g, "")),
  "blanks in closing tags": sheet(usual.replace(/<\/(c|v|f|row)>/g, "</$1 >")),
  "attributes in another order and in single quotes": sheet(
    usual.replace(/<c r="A1" t="inlineStr">/, "<c t = 'inlineStr'\n r = 'A1' >"),
  ),
  "cells in a comment": sheet(usual.replace("<c r=", '<!-- <c r="Z9"><v>1</v></c> --><c r=')),
  "rows in a comment before the rows": wholeSheet((xml) =>
    xml.replace(
      "<sheetData>",
      '<!-- <sheetData> --><cols><col min="1" max="2" width="9"/></cols><sheetData>',
    ),
  ),
  "rows in an instruction before the rows": wholeSheet((xml) =>
    xml.replace("<sheetData>", "<?note <sheetData> ?><sheetData>"),
  ),
  "tags in a text": sheet(
    usual.replace("<is><t>执行率</t></is>", "<is><t><![CDATA[执行率]]></t><!-- </c> --></is>"),
  ),
};

const at = (row: number, column: number) => ({ sheet: "表", row, column });
const edits: CellEdit[] = [
  { at: at(0, 0), expected: "执行率", next: { value: "预算执行率", fill: "#FFEB9C" } },
  { at: at(0, 1), expected: 981.26, next: { value: 1000, numberFormat: "0.00" } },
  { at: at(0, 3), expected: 0.588529, next: { value: 0.5775 } },
  { at: at(0, 5), expected: null, next: { value: "备注", note: "请核对" } },
];

describe.each(Object.entries(writings))("a worksheet with %s", (_, parts) => {
  const original = zipOf(parts);
  const contents = (bytes: Uint8Array) => {
    const [only] = readWorkbook(bytes).snapshot.sheets;
    return { values: only!.values, formulas: [...only!.formulas] };
  };
  const usually = { values: [["执行率", 981.26, 577.5, 0.588529]], formulas: [["0,3", "=C1/B1"]] };

  it("is read as ever", () => {
    expect(contents(original)).toEqual(usually);
  });

  it("takes edits, and gives them back", async () => {
    const host = XlsxHost.open(original);
    const result = await host.apply({ edits });
    const edited = await host.save();
    expect(contents(edited)).toEqual({
      values: [["预算执行率", 1000, 577.5, 0.5775, null, "备注"]],
      formulas: [],
    });
    expect(changedParts(original, edited)).not.toContain(STRINGS);
    const again = XlsxHost.open(edited);
    await again.apply(result.outcome === "applied" ? result.inverse : { edits: [] });
    expect(contents(await again.save())).toEqual(usually);
    expect([again.notes(), again.fill(at(0, 0))]).toEqual([[], null]);
  });
});

it("brings back a text that is empty, which is not the same as a blank cell", async () => {
  const original = zipOf(withStrings(shared("<v>0</v>"), "<si><t/></si>"));
  const host = XlsxHost.open(original);
  const result = await host.apply({ edits: [{ at: at(0, 0), expected: null, next: { value: "甲" } }] });
  await host.apply(result.outcome === "applied" ? result.inverse : { edits: [] });
  expect((await host.read("workbook")).sheets[0]!.values[0]![0]).toBe("");
});
