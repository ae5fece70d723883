/** A row taken out and brought back in WPS keeps its own borders, lists and hints, not those of its neighbour. */
import type { RowChange } from "../../../src/model/row-change";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { wpsUnderTest } from "../../support/wps/wps-under-test";

const SHEET = "表";
const draft: SheetDraft = {
  name: SHEET,
  styles: [
    { border: "thin", fill: "#E2EFDA", numberFormat: "0.00%", locked: false },
    { font: { name: "黑体", size: 14 }, wrap: true },
  ],
  columnWidths: {},
  rowHeights: { 2: 40 },
  merges: [],
  validations: [
    { range: { top: 1, left: 2, bottom: 4, right: 2 }, list: ["是", "否"], strict: true },
    {
      range: { top: 2, left: 1, bottom: 2, right: 1 },
      list: ["甲", "乙"],
      strict: false,
      prompt: { title: "类别", text: "从列表选择" },
    },
    { range: { top: 3, left: 0, bottom: 3, right: 0 }, list: ["丙"], strict: true },
    {
      range: { top: 2, left: 3, bottom: 2, right: 3 },
      list: [],
      strict: false,
      prompt: { title: "提示", text: "填金额" },
    },
  ],
  cells: [1, 2, 3, 4].flatMap((row) => [
    { row, column: 0, value: `第${row}项`, style: row === 2 ? 0 : 1 },
    { row, column: 1, style: row === 2 ? 0 : 1 },
    { row, column: 2, value: 1, style: row === 2 ? 1 : 0 },
    { row, column: 3 },
  ]),
};

function removal(row: number): RowChange {
  return {
    kind: "delete",
    sheet: SHEET,
    row,
    count: 1,
    model: row + 1,
    expected: [
      { at: { sheet: SHEET, row, column: 0 }, value: `第${row}项`, formula: null },
      { at: { sheet: SHEET, row, column: 2 }, value: 1, formula: null },
    ],
    merges: { dissolved: [], made: [] },
    writes: [],
  };
}

test.each([1, 2, 3])("row %d", async (row) => {
  const { host, data, layout } = wpsUnderTest([draft]);
  const border = data.sheetNamed(SHEET)!.make(row, 1).look;
  border.set("Borders.9.LineStyle", 1).set("Borders.9.Weight", 4).set("Borders.9.Color", 255);
  const before = await layout(SHEET);
  const rulesAt = () =>
    [0, 1, 2, 3].map((column) =>
      data
        .sheetNamed(SHEET)!
        .validations.filter(
          ({ range }) =>
            range.top <= row && range.bottom >= row && range.left <= column && range.right >= column,
        )
        .map(({ part, value }) => `${part} ${String(value)}`)
        .sort(),
    );
  const rules = rulesAt();
  const taken = await host.changeRows(removal(row));
  if (taken.outcome === "refused") throw new Error(taken.message);
  expect(await layout(SHEET)).not.toEqual(before);
  const back = await host.changeRows(JSON.parse(JSON.stringify(taken.inverse)) as RowChange);
  expect(back).toMatchObject({ outcome: "applied" });
  const after = await layout(SHEET);
  expect(after.looks).toEqual(before.looks);
  expect(after.heights).toEqual(before.heights);
  expect(rulesAt()).toEqual(rules);
});
