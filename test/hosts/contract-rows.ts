/** What every adapter must do alike when rows are put in or taken out. Part of the contract of hosts. */
import type { CellAddress, CellRange } from "../../src/model/address";
import type { CellChange } from "../../src/model/finding";
import type { ExpectedCell, RowChange } from "../../src/model/row-change";
import type { CellStyle, SheetDraft } from "../../src/model/sheet-draft";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import type { Host } from "../../src/hosts/host";
import { withAllMerges } from "../../src/hosts/rows/all-merges";
import type { HostUnderTest, MakeHost } from "./contract";

const TABLE = "自评表";
const SUMMARY = "汇总 表";
const at = (row: number, column: number, sheet = TABLE): CellAddress => ({ sheet, row, column });

const styles: CellStyle[] = [
  { font: { name: "宋体", size: 12, bold: true }, horizontal: "center", border: "thin", wrap: true },
  { numberFormat: "0.00", border: "thin" },
  { numberFormat: "0.00%", border: "thin", fill: "#DDEBF7" },
];

/** Two groups under one first level, a single row, a total; another sheet that refers to it. */
function table(): SheetDraft {
  const rows = [
    ["产出指标", "数量指标", "面积", 10, 9],
    [null, null, "次数", 10, 8],
    [null, null, "人数", 10, 10],
    [null, "质量指标", "合格率", 20, 20],
    [null, null, "达标率", 20, 15],
    ["效益指标", "社会效益", "满意度", 30, 30],
  ];
  return {
    name: TABLE,
    styles,
    columnWidths: { 0: 12, 2: 20 },
    rowHeights: { 3: 36 },
    merges: [
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 2, left: 0, bottom: 6, right: 0 },
      { top: 2, left: 1, bottom: 4, right: 1 },
      { top: 5, left: 1, bottom: 6, right: 1 },
      { top: 8, left: 0, bottom: 8, right: 2 },
    ],
    hiddenRows: [9],
    cells: [
      { row: 0, column: 0, value: "项目支出绩效自评表", style: 0 },
      ...["一级指标", "二级指标", "三级指标", "分值", "得分", "得分率"].map((value, column) => ({
        row: 1,
        column,
        value,
        style: 0,
      })),
      ...rows.flatMap((cells, index) => [
        ...cells.flatMap((value, column) => [
          { row: index + 2, column, ...(value !== null && { value }), style: column < 3 ? 0 : 1 },
        ]),
        {
          row: index + 2,
          column: 5,
          value: Number(cells[4]) / Number(cells[3]),
          formula: `=E${index + 3}/D${index + 3}`,
          style: 2,
        },
      ]),
      { row: 8, column: 0, value: "合计", style: 0 },
      { row: 8, column: 3, value: 100, formula: "=SUM(D3:D8)", style: 1 },
      { row: 8, column: 4, value: 92, formula: "=SUM(E$3:E$8)", style: 1 },
      { row: 9, column: 0, value: "隐藏的说明" },
      { row: 10, column: 0, value: "备注", note: "请按季度填写" },
      { row: 10, column: 3, value: 0.92, formula: "=E9/D9", style: 2 },
    ],
  };
}

const summary: SheetDraft = {
  name: SUMMARY,
  // Some spreadsheets let a formula without a format look like the cells it refers to.
  styles: [{ numberFormat: "0" }],
  columnWidths: {},
  rowHeights: {},
  merges: [],
  cells: [
    { row: 0, column: 0, value: 92, formula: `=${TABLE}!E9`, style: 0 },
    { row: 1, column: 0, value: 50, formula: `=SUM(${TABLE}!D3:D6)`, style: 0 },
    { row: 2, column: 0, value: 9, formula: `=IF(${TABLE}!E3>1,${TABLE}!$E$3,"见${TABLE}!E3")`, style: 0 },
    { row: 3, column: 0, value: 12, formula: "=SUM(1,2,9)", style: 0 },
  ],
};

function change(more: Partial<RowChange> & Pick<RowChange, "kind" | "row" | "model">): RowChange {
  return {
    sheet: TABLE,
    count: 1,
    expected: [],
    merges: { dissolved: [], made: [] },
    writes: [],
    ...more,
  };
}

const write = (address: CellAddress, next: CellChange) => ({ at: address, next });

/** Everything of a row, as it must be named before it is taken out. */
function contentsOf(row: number, cells: readonly [number, ExpectedCell["value"], string?][]): ExpectedCell[] {
  return cells.map(([column, value, formula]) => ({ at: at(row, column), value, formula: formula ?? null }));
}

interface Picture {
  readonly cells: Record<string, unknown>;
  readonly merges: readonly string[];
  readonly hidden: readonly number[];
}

/** Results of formulas are left out: not every host calculates. */
function picture(workbook: WorkbookSnapshot): Record<string, Picture> {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, pictureOf(sheet)]));
}

function pictureOf(sheet: SheetSnapshot): Picture {
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < 14; row++)
    for (let column = 0; column < 7; column++) {
      const value = sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
      const formula = sheet.formulas.get(`${row},${column}`) ?? null;
      const format = sheet.formats[row - sheet.origin.row]?.[column - sheet.origin.column] ?? "General";
      if (value !== null || formula !== null)
        cells[`${row},${column}`] = { [formula ?? "value"]: formula === null ? value : "", format };
    }
  const merges = sheet.merges.map(({ top, left, bottom, right }) => `${top},${left}:${bottom},${right}`);
  return { cells, merges: merges.sort(), hidden: sheet.hiddenRows };
}

export function rowContract(makeHost: MakeHost): void {
  describe("putting rows in and taking them out", () => {
    let tested: HostUnderTest;
    let host: Host;
    beforeEach(async () => {
      tested = await makeHost([table(), summary]);
      host = tested.host;
    });

    const seen = async () => {
      const all: CellRange = { sheet: TABLE, top: 0, left: 0, bottom: 13, right: 6 };
      const now = picture(await withAllMerges(host, await host.read("workbook"), all));
      if (tested.reread) expect(picture(await tested.reread())).toEqual(now);
      return now;
    };
    const formulas = (pictured: Record<string, Picture>, sheet = TABLE) =>
      Object.fromEntries(
        Object.entries(pictured[sheet]!.cells).flatMap(([key, cell]) => {
          const [text] = Object.keys(cell as object);
          return text!.startsWith("=") ? [[key, text]] : [];
        }),
      );
    const names = (pictured: Record<string, Picture>) =>
      [2, 3, 4, 5, 6, 7, 8].map(
        (row) => (pictured[TABLE]!.cells[`${row},2`] as { value?: unknown } | undefined)?.value ?? null,
      );
    async function done(wanted: RowChange) {
      const result = await host.changeRows(wanted);
      if (result.outcome === "refused") throw new Error(result.message);
      return result.inverse;
    }
    async function refusal(wanted: RowChange) {
      const before = await seen();
      const result = await host.changeRows(wanted);
      expect(result).toEqual({ outcome: "refused", message: expect.stringMatching(/[一-鿿].*。$/) });
      expect(await seen()).toEqual(before);
      return result.outcome === "refused" ? result.message : "";
    }

    const inTheMiddle = change({
      kind: "insert",
      row: 4,
      model: 3,
      expected: [{ at: at(3, 2), value: "次数", formula: null }],
      writes: [
        write(at(4, 2), { value: "新指标" }),
        write(at(4, 3), { value: 10 }),
        write(at(4, 4), { value: 5 }),
        write(at(4, 5), { formula: "=E5/D5", value: 0.5 }),
      ],
    });
    const atTheEnd = change({
      kind: "insert",
      row: 5,
      model: 4,
      merges: {
        dissolved: [{ top: 2, left: 1, bottom: 4, right: 1 }],
        made: [{ top: 2, left: 1, bottom: 5, right: 1 }],
      },
    });
    const belowTheLast = change({
      kind: "insert",
      row: 8,
      count: 2,
      model: 7,
      merges: { dissolved: [], made: [{ top: 7, left: 1, bottom: 9, right: 1 }] },
      writes: [
        write(at(10, 3), { formula: "=SUM(D3:D10)", value: 100 }),
        write(at(10, 4), { formula: "=SUM(E$3:E$10)", value: 92 }),
      ],
    });
    const withoutTheSecond = change({
      kind: "delete",
      row: 3,
      model: 4,
      expected: contentsOf(3, [
        [2, "次数"],
        [3, 10],
        [4, 8],
        [5, 0.8, "=E4/D4"],
      ]),
    });
    const withoutTheFirstOfItsGroup = change({
      kind: "delete",
      row: 5,
      model: 6,
      expected: contentsOf(5, [
        [1, "质量指标"],
        [2, "合格率"],
        [3, 20],
        [4, 20],
        [5, 1, "=E6/D6"],
      ]),
      writes: [write(at(5, 1), { value: "质量指标" })],
    });

    it("lets merges, sums and references everywhere follow a row put in between", async () => {
      const before = await seen();
      await done(inTheMiddle);
      const now = await seen();
      expect(names(now)).toEqual(["面积", "次数", "新指标", "人数", "合格率", "达标率", "满意度"]);
      expect(now[TABLE]!.merges).toEqual(["0,0:0,5", "2,0:7,0", "2,1:5,1", "6,1:7,1", "9,0:9,2"]);
      expect(now[TABLE]!.hidden).toEqual([10]);
      expect(formulas(now)).toEqual({
        "2,5": "=E3/D3",
        "3,5": "=E4/D4",
        "4,5": "=E5/D5",
        "5,5": "=E6/D6",
        "6,5": "=E7/D7",
        "7,5": "=E8/D8",
        "8,5": "=E9/D9",
        "9,3": "=SUM(D3:D9)",
        "9,4": "=SUM(E$3:E$9)",
        "11,3": "=E10/D10",
      });
      expect(formulas(now, SUMMARY)).toEqual({
        "0,0": `=${TABLE}!E10`,
        "1,0": `=SUM(${TABLE}!D3:D7)`,
        "2,0": `=IF(${TABLE}!E3>1,${TABLE}!$E$3,"见${TABLE}!E3")`,
        "3,0": "=SUM(1,2,9)",
      });
      expect(now[TABLE]!.cells["4,5"]).toEqual({ "=E5/D5": "", format: "0.00%" });
      expect(Object.keys(before[SUMMARY]!.cells)).toEqual(Object.keys(now[SUMMARY]!.cells));
    });

    it("takes a row at the end of a merge into it when told to", async () => {
      await done(atTheEnd);
      const now = await seen();
      expect(now[TABLE]!.merges).toEqual(["0,0:0,5", "2,0:7,0", "2,1:5,1", "6,1:7,1", "9,0:9,2"]);
      expect(now[TABLE]!.cells["2,1"]).toMatchObject({ value: "数量指标" });
      expect(names(now)).toEqual(["面积", "次数", "人数", null, "合格率", "达标率", "满意度"]);
    });

    it("writes what has to follow at the edge of a sum, for several rows at once", async () => {
      await done(belowTheLast);
      const now = await seen();
      expect(formulas(now)).toMatchObject({ "10,3": "=SUM(D3:D10)", "10,4": "=SUM(E$3:E$10)" });
      expect(now[TABLE]!.merges).toContain("7,1:9,1");
    });

    it("gives new rows the looks of their model and nothing of what it holds", async () => {
      await done(atTheEnd);
      await host.apply({ edits: [{ at: at(5, 3), expected: null, next: { value: 5 } }] });
      const now = await seen();
      expect(now[TABLE]!.cells["5,3"]).toEqual({ value: 5, format: "0.00" });
      expect(Object.keys(now[TABLE]!.cells).filter((key) => key.startsWith("5,"))).toEqual(["5,3"]);
      if (tested.fill) expect(await tested.fill(at(5, 5))).toBe("#DDEBF7");
    });

    it("lets merges and sums shrink with a row taken out", async () => {
      await done(withoutTheSecond);
      const now = await seen();
      expect(names(now)).toEqual(["面积", "人数", "合格率", "达标率", "满意度", null, null]);
      expect(now[TABLE]!.merges).toEqual(["0,0:0,5", "2,0:5,0", "2,1:3,1", "4,1:5,1", "7,0:7,2"]);
      expect(formulas(now)).toMatchObject({ "7,3": "=SUM(D3:D7)", "9,3": "=E8/D8", "6,5": "=E7/D7" });
      expect(formulas(now, SUMMARY)).toMatchObject({ "0,0": `=${TABLE}!E8`, "1,0": `=SUM(${TABLE}!D3:D5)` });
    });

    it("keeps the label of a merge whose first row goes", async () => {
      await done(withoutTheFirstOfItsGroup);
      const now = await seen();
      expect(now[TABLE]!.cells["5,1"]).toMatchObject({ value: "质量指标" });
      expect(now[TABLE]!.merges).toEqual(["0,0:0,5", "2,0:5,0", "2,1:4,1", "7,0:7,2"]);
    });

    it.each([
      ["put in between", inTheMiddle],
      ["put in at the end of a merge", atTheEnd],
      ["put in below the last", belowTheLast],
      ["taken out", withoutTheSecond],
      ["taken out at the head of a merge", withoutTheFirstOfItsGroup],
    ])("brings everything back when a row was %s, and forth again", async (_, wanted) => {
      const before = await seen();
      const places = [at(3, 5), at(5, 5), at(2, 0), at(8, 3)];
      const fills = await Promise.all(places.map((place) => tested.fill?.(place)));
      const notes = await tested.notes?.();
      const undo = await done(wanted);
      const after = await seen();
      const redo = await done(JSON.parse(JSON.stringify(undo)) as RowChange);
      expect(await seen()).toEqual(before);
      expect(await Promise.all(places.map((place) => tested.fill?.(place)))).toEqual(fills);
      expect(await tested.notes?.()).toEqual(notes);
      await done(redo);
      expect(await seen()).toEqual(after);
    });

    it("refuses when a cell is no longer what was seen, and to take out what nobody has seen", async () => {
      await host.apply({ edits: [{ at: at(3, 2), expected: "次数", next: { value: "批次" } }] });
      expect(await refusal(inTheMiddle)).toContain("C4");
      expect(await refusal(withoutTheSecond)).toContain("C4");
      await host.apply({ edits: [{ at: at(3, 6), expected: null, next: { value: "旁注" } }] });
      const seenAnew = withoutTheSecond.expected.map((cell) =>
        cell.value === "次数" ? { ...cell, value: "批次" } : cell,
      );
      expect(await refusal({ ...withoutTheSecond, expected: seenAnew })).toContain("G4");
    });

    it("refuses to undo a new row that has been filled in since", async () => {
      const undo = await done(atTheEnd);
      await host.apply({ edits: [{ at: at(5, 2), expected: null, next: { value: "后填的指标" } }] });
      expect(await refusal(undo)).toContain("C6");
    });

    it("refuses to take out a row to which a formula elsewhere refers alone", async () => {
      const first = change({
        kind: "delete",
        row: 2,
        model: 3,
        expected: contentsOf(2, [
          [0, "产出指标"],
          [1, "数量指标"],
          [2, "面积"],
          [3, 10],
          [4, 9],
          [5, 0.9, "=E3/D3"],
        ]),
      });
      expect(await refusal(first)).toContain(`“${SUMMARY}”A3`);
    });

    it("refuses rows of a sheet that is not there", async () => {
      expect(await refusal({ ...atTheEnd, sheet: "没有的表" })).toContain("没有的表");
    });
  });
}
