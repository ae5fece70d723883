/** What an undone edit brings back beyond values: runs, pictures in cells, styles that still mean what they meant. */
import type { CellEdit, Patch } from "../../../src/model/finding";
import { XlsxHost } from "../../../src/hosts/xlsx";
import { plainSheet, plainWorkbook, richWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { textOf, zipOf } from "../../support/zip-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const edit = (column: number, next: CellEdit["next"], sheet = "表"): CellEdit => ({
  at: { sheet, row: 0, column },
  expected: null,
  compareValue: false,
  next,
});

async function applied(host: XlsxHost, patch: Patch): Promise<Patch> {
  const result = await host.apply(patch);
  if (result.outcome === "refused") throw new Error(JSON.stringify(result.conflicts));
  return result.inverse;
}

const runs =
  '<c r="A1" t="inlineStr"><is><r><t xml:space="preserve">普通 </t></r><r><rPr><b/></rPr><t>加粗&amp;_x000A_</t></r>' +
  '<rPh sb="0" eb="1"><t>pu</t></rPh></is></c>';
const picture = '<c r="B1" s="0" t="e" vm="3"><v>#VALUE!</v></c>';

it.each([
  ["the runs of an inline string", 0, runs],
  ["the picture in a cell", 1, picture],
])("brings back %s", async (_, column, cell) => {
  const original = zipOf(plainWorkbook(plainSheet(`<row r="1">${runs}${picture}</row>`)));
  const host = XlsxHost.open(original);
  const inverse = await applied(host, { edits: [edit(column, { value: "改" })] });
  expect(textOf(await host.save(), SHEET)).not.toContain(cell);
  await applied(host, JSON.parse(JSON.stringify(inverse)) as Patch);
  expect(textOf(await host.save(), SHEET)).toBe(textOf(original, SHEET));
});

it.each([
  ["another text", "xlsx:0;<is><t>别的</t></is>"],
  ["no string", "xlsx:0;<v>文字</v>"],
  ["broken XML", "xlsx:0;<is><t>文字</is>"],
  ["more than a string", "xlsx:0;<is><t>文字</t></is><v>1</v>"],
])("writes the value plainly when what is remembered is %s", async (_, style) => {
  const host = XlsxHost.open(zipOf(plainWorkbook(plainSheet(""))));
  await applied(host, { edits: [edit(0, { value: "文字", style })] });
  expect(textOf(await host.save(), SHEET)).toContain('<c r="A1" t="inlineStr"><is><t>文字</t></is></c>');
});

describe("a remembered style", () => {
  it("that the file has not got is left out", async () => {
    const host = XlsxHost.open(zipOf(richWorkbook));
    await applied(host, { edits: [edit(6, { value: 1, style: "xlsx:99999" }, "监控表")] });
    expect(textOf(await host.save(), SHEET)).toContain('<c r="G1" s="2"><v>1</v></c>');
  });

  it("that has come to mean something else gives way to the format and the fill", async () => {
    const host = XlsxHost.open(zipOf(richWorkbook));
    await applied(host, {
      edits: [edit(6, { numberFormat: "0.000", fill: "#FFEB9C", style: "xlsx:1" }, "监控表")],
    });
    const [sheet] = (await host.read("workbook")).sheets;
    expect(host.fill({ sheet: sheet!.name, row: 0, column: 6 })).toBe("#FFEB9C");
    expect(textOf(await host.save(), "xl/styles.xml")).toContain('formatCode="0.000"');
  });
});
