/**
 * What every adapter must do alike. An adapter's test file calls `hostContract` with a way to make a host around the
 * given sheets; a note in a draft stands for someone else's note.
 */
import type { CellAddress } from "../../src/model/address";
import type { CellChange, CellEdit, Mark, Severity } from "../../src/model/finding";
import type { CellStyle, SheetDraft } from "../../src/model/sheet-draft";
import { isCellError, type CellValue, type WorkbookSnapshot } from "../../src/model/snapshot";
import type { Host } from "../../src/hosts/host";
import { withAllMerges } from "../../src/hosts/rows/all-merges";
import { rowContract } from "./contract-rows";
import { insertionContract } from "./insertion-contract";

/** Looks behind the port, for what it does not read back. An adapter gives what it can. */
export interface HostUnderTest {
  readonly host: Host;
  /** The workbook as another program would see it, e.g. read back from the saved bytes. */
  readonly reread?: () => Promise<WorkbookSnapshot>;
  readonly marks?: () => Promise<readonly { at: CellAddress; severity: Severity }[]>;
  readonly notes?: () => Promise<readonly { at: CellAddress; text: string; ours: boolean }[]>;
  /** Everything about a sheet's looks that can be seen in the host's workbook, for comparing. */
  readonly layout?: (sheet: string) => Promise<SheetLayout>;
  /** The cell's own fill, without marks. */
  readonly fill?: (at: CellAddress) => Promise<string | null>;
}

export interface SheetLayout {
  /** A1 style. */
  readonly merges: readonly string[];
  /** «A1:A3 是,否» */
  readonly lists: readonly string[];
  /** By column, in characters. */
  readonly widths: Readonly<Record<number, number>>;
  /** By row, in points. */
  readonly heights: Readonly<Record<number, number>>;
  /** By cell, whatever the host knows of its look. */
  readonly looks: Readonly<Record<string, unknown>>;
}

export type MakeHost = (drafts: SheetDraft[]) => Promise<HostUnderTest>;

const SHEET = "监控表";
const cell = (row: number, column: number, sheet = SHEET): CellAddress => ({ sheet, row, column });
const edit = (
  at: CellAddress,
  expected: CellValue,
  next: CellChange,
  more: Partial<CellEdit> = {},
): CellEdit => ({
  at,
  expected,
  next,
  ...more,
});

const styles: CellStyle[] = [
  { font: { name: "宋体", size: 12, bold: true }, fill: "#D9E1F2", border: "thin", horizontal: "center" },
  { numberFormat: "0.00%", border: "thin" },
  { numberFormat: "#,##0.00" },
  { fill: "#FFFF00", numberFormat: "0.00%" },
];

/** A small form with everything the port speaks of. */
function form(name = SHEET): SheetDraft {
  return {
    name,
    styles,
    columnWidths: { 0: 20, 1: 12 },
    rowHeights: { 0: 30 },
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    hiddenRows: [5],
    hiddenColumns: [4],
    cells: [
      { row: 0, column: 0, value: "项目支出绩效目标执行监控表", style: 0 },
      { row: 1, column: 0, value: "项目资金（万元）" },
      { row: 1, column: 1, value: "年初预算数" },
      { row: 1, column: 2, value: "1-7月执行数" },
      { row: 1, column: 3, value: "执行率" },
      { row: 2, column: 0, value: "年度资金总额" },
      { row: 2, column: 1, value: 981.26, style: 2 },
      { row: 2, column: 2, value: 577.5, style: 2 },
      { row: 2, column: 3, value: 0.5, style: 1 },
      { row: 3, column: 1, value: 100 },
      { row: 3, column: 2, value: 40 },
      { row: 3, column: 3, value: 0.4, formula: "=C4/B4", style: 3 },
      { row: 4, column: 0, value: "备注", note: "请按季度填写" },
      { row: 5, column: 0, value: "隐藏的行" },
      { row: 6, column: 1, value: true },
      { row: 6, column: 2, value: '  <多行>\n&"引号" ' },
      { row: 6, column: 4, value: "隐藏的列" },
    ],
  };
}

/** Everything readable of a cell. */
function look(workbook: WorkbookSnapshot, at: CellAddress) {
  const sheet = workbook.sheets.find((candidate) => candidate.name === at.sheet);
  if (!sheet) throw new Error(`no sheet ${at.sheet}`);
  const row = at.row - sheet.origin.row;
  const column = at.column - sheet.origin.column;
  return {
    value: sheet.values[row]?.[column] ?? null,
    formula: sheet.formulas.get(`${at.row},${at.column}`) ?? null,
    format: sheet.formats[row]?.[column] ?? "General",
  };
}

/** All cells that hold something, so that two readings can be compared whatever their used ranges are. */
function contents(workbook: WorkbookSnapshot): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const sheet of workbook.sheets)
    for (let row = 0; row < 12; row++)
      for (let column = 0; column < 8; column++) {
        const seen = look(workbook, { sheet: sheet.name, row, column });
        if (seen.value !== null || seen.formula !== null) found[`${sheet.name}!${row},${column}`] = seen;
      }
  return found;
}

/** Hosts that ask for formats cell by cell may leave out those that show nothing. */
function withFormatsOfNumbers(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    formats: sheet.values.map((row, y) =>
      row.map((value, x) => (typeof value === "number" ? (sheet.formats[y]?.[x] ?? "General") : "")),
    ),
  }));
  return { ...workbook, sheets };
}

/** Also from a host that leaves merges out of its reading. */
async function mergesOn(host: Host, workbook: WorkbookSnapshot, sheet: string) {
  const whole = { sheet, top: 0, left: 0, bottom: 20, right: 10 };
  return (await withAllMerges(host, workbook, whole)).sheets.find(({ name }) => name === sheet)?.merges;
}

export function hostContract(name: string, makeHost: MakeHost): void {
  describe(`${name} keeps the contract of hosts`, () => {
    let tested: HostUnderTest;
    let host: Host;
    beforeEach(async () => {
      tested = await makeHost([form(), { ...form("第二张"), hiddenRows: [], hiddenColumns: [] }]);
      host = tested.host;
    });

    async function applied(edits: CellEdit[]) {
      const result = await host.apply({ edits }, "workbook");
      if (result.outcome !== "applied") throw new Error(JSON.stringify(result.conflicts));
      if (result.after)
        expect(withFormatsOfNumbers(result.after)).toEqual(withFormatsOfNumbers(await host.read("workbook")));
      return result.inverse;
    }
    async function refusal(edits: CellEdit[]) {
      const before = contents(await host.read("workbook"));
      const result = await host.apply({ edits });
      expect(result.outcome).toBe("refused");
      expect(contents(await host.read("workbook"))).toEqual(before);
      return result.outcome === "refused" ? result.conflicts : [];
    }

    describe("reading", () => {
      it("gives values by type, formulas with their results, and number formats", async () => {
        const workbook = await host.read("workbook");
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([SHEET, "第二张"]);
        expect(look(workbook, cell(2, 1))).toEqual({ value: 981.26, formula: null, format: "#,##0.00" });
        expect(look(workbook, cell(3, 3))).toEqual({ value: 0.4, formula: "=C4/B4", format: "0.00%" });
        expect(look(workbook, cell(6, 1)).value).toBe(true);
        expect(look(workbook, cell(6, 2)).value).toBe('  <多行>\n&"引号" ');
        expect(look(workbook, cell(1, 5))).toEqual({ value: null, formula: null, format: "General" });
      });

      it("gives merges, hidden rows and hidden columns in sheet coordinates", async () => {
        const workbook = await host.read("workbook");
        const [sheet] = workbook.sheets;
        expect(await mergesOn(host, workbook, SHEET)).toEqual([
          { sheet: SHEET, top: 0, left: 0, bottom: 0, right: 3 },
        ]);
        expect(sheet?.hiddenRows).toEqual([5]);
        expect(sheet?.hiddenColumns).toEqual([4]);
        expect(sheet?.protected).toBe(false);
        expect(sheet?.date1904).toBe(false);
      });

      it("reads the active sheet alone when asked to", async () => {
        const workbook = await host.read("active-sheet");
        expect(workbook.activeSheet).not.toBeNull();
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([workbook.activeSheet]);
      });
    });

    describe("applying", () => {
      it("changes exactly the named parts of the named cells", async () => {
        const before = contents(await host.read("workbook"));
        await applied([
          edit(cell(2, 3), 0.5, { value: 0.5885 }),
          edit(cell(3, 1), 100, { value: 80, numberFormat: "0.0" }),
          edit(cell(7, 0), null, { value: "偏差原因：〔请填写〕" }),
          edit(cell(2, 2, "第二张"), 577.5, { formula: "=B3*0.5", value: 490.63 }),
        ]);
        const now = await host.read("workbook");
        expect(look(now, cell(2, 3))).toEqual({ value: 0.5885, formula: null, format: "0.00%" });
        expect(look(now, cell(3, 1))).toEqual({ value: 80, formula: null, format: "0.0" });
        expect(look(now, cell(7, 0)).value).toBe("偏差原因：〔请填写〕");
        expect(look(now, cell(2, 2, "第二张"))).toMatchObject({
          formula: "=B3*0.5",
          value: expect.closeTo(490.63, 2),
        });
        const after = contents(now);
        // C4/B4 follows the edit of B4 in hosts that calculate.
        const touched = [`${SHEET}!2,3`, `${SHEET}!3,1`, `${SHEET}!3,3`, `${SHEET}!7,0`, "第二张!2,2"];
        for (const key of touched) {
          delete before[key];
          delete after[key];
        }
        expect(after).toEqual(before);
        if (tested.reread) expect(contents(await tested.reread())).toEqual(contents(now));
      });

      it("compares what is expected first and then makes all edits or none", async () => {
        const conflicts = await refusal([
          edit(cell(2, 3), 0.5, { value: 0.5885 }),
          edit(cell(2, 1), 900, { value: 1 }),
          edit(cell(2, 1, "没有的表"), null, { value: 1 }),
        ]);
        expect(conflicts.map(({ reason, found }) => [reason, found])).toEqual([
          ["changed", 981.26],
          ["no-sheet", null],
        ]);
        for (const { message } of conflicts) expect(message).toMatch(/[一-鿿].*。$/);
      });

      it("refuses a formula that is not the expected one, covered cells and what no cell can hold", async () => {
        const reasons = async (change: CellEdit) => (await refusal([change])).map(({ reason }) => reason);
        expect(await reasons(edit(cell(3, 3), 0.4, { value: 1 }, { expectedFormula: null }))).toEqual([
          "changed",
        ]);
        expect(await reasons(edit(cell(2, 3), 0.5, { value: 1 }, { expectedFormula: "=C3/B3" }))).toEqual([
          "changed",
        ]);
        expect(await reasons(edit(cell(0, 2), null, { value: "x" }))).toEqual(["merged"]);
        expect(await reasons(edit(cell(2, 3), 0.5, { value: NaN }))).toEqual(["invalid"]);
        expect(await reasons(edit(cell(2, 3), 0.5, { formula: "C3/B3" }))).toEqual(["invalid"]);
        expect(await reasons(edit(cell(-1, 3), null, { value: 1 }))).toEqual(["invalid"]);
      });

      it("takes blank for blank and numbers at 15 digits when comparing", async () => {
        await applied([
          edit(cell(8, 0), "", { value: 1 }),
          edit(cell(2, 1), 981.2600000000001, { value: 2 }),
        ]);
        expect(look(await host.read("workbook"), cell(2, 1)).value).toBe(2);
      });

      it("writes text that looks like a formula, a number or markup as text", async () => {
        const texts = ["=1+1", "007", "1-7", "<b>&amp;</b>", "第一行\n第二行", " 两端空格 "];
        await applied(texts.map((text, index) => edit(cell(8, index), null, { value: text })));
        const now = await host.read("workbook");
        expect(texts.map((_, index) => look(now, cell(8, index)))).toEqual(
          texts.map((value) => ({ value, formula: null, format: expect.any(String) })),
        );
      });
    });

    describe("undoing", () => {
      const edits = [
        edit(cell(2, 3), 0.5, { value: 0.5885, numberFormat: "0.0%", fill: "#FFC7CE" }),
        edit(cell(3, 3), 0.4, { value: 0.4 }, { expectedFormula: "=C4/B4" }),
        edit(cell(3, 1), 100, { value: null }),
        edit(cell(3, 2), 40, { formula: "=20+20", value: 40 }),
        edit(cell(7, 0), null, { value: "新的内容" }),
        edit(cell(4, 1), null, { fill: "#FFEB9C" }),
      ];

      it("restores every value, formula and format", async () => {
        const before = contents(await host.read("workbook"));
        const inverse = await applied(edits);
        await applied([...inverse.edits]);
        expect(contents(await host.read("workbook"))).toEqual(before);
        if (tested.reread) expect(contents(await tested.reread())).toEqual(before);
      });

      it("restores fills", async () => {
        const { fill } = tested;
        if (!fill) return expect(fill).toBeUndefined();
        const places = [cell(2, 3), cell(3, 3), cell(4, 1)];
        const before = await Promise.all(places.map(fill));
        const inverse = await applied(edits);
        expect(await Promise.all(places.map(fill))).toEqual(["#FFC7CE", "#FFFF00", "#FFEB9C"]);
        await applied([...inverse.edits]);
        expect(await Promise.all(places.map(fill))).toEqual(before);
      });

      it("can itself be undone", async () => {
        const undo = await applied(edits);
        const changed = contents(await host.read("workbook"));
        const redo = await applied([...undo.edits]);
        await applied([...redo.edits]);
        expect(contents(await host.read("workbook"))).toEqual(changed);
      });

      it("is refused when someone has changed the cell since", async () => {
        const inverse = await applied([edit(cell(2, 3), 0.5, { value: 0.5885 })]);
        await applied([edit(cell(2, 3), 0.5885, { value: 0.6 })]);
        expect((await refusal([...inverse.edits])).map(({ reason }) => reason)).toEqual(["changed"]);
      });
    });

    describe("marking", () => {
      const marks: Mark[] = [
        { at: cell(2, 3), severity: "error", note: "执行率应为58.85%。" },
        { at: cell(3, 1), severity: "warning" },
        { at: cell(4, 0), severity: "info", note: "此处已有他人批注。" },
      ];
      const keys = (places: readonly { at: CellAddress; severity: Severity }[]) =>
        places.map(({ at, severity }) => `${at.sheet}!${at.row},${at.column} ${severity}`).sort();
      const noteLines = (notes: readonly { at: CellAddress; text: string }[]) =>
        notes.map(({ at, text }) => `${at.sheet}!${at.row},${at.column} ${text}`).sort();
      const others = [`${SHEET}!4,0 请按季度填写`, "第二张!4,0 请按季度填写"];

      it("touches no value, formula, number format or fill", async () => {
        const before = contents(await host.read("workbook"));
        const fill = await tested.fill?.(cell(2, 3));
        await host.mark(marks);
        expect(contents(await host.read("workbook"))).toEqual(before);
        expect(await tested.fill?.(cell(2, 3))).toBe(fill);
        await host.clearMarks();
        expect(contents(await host.read("workbook"))).toEqual(before);
      });

      it("shows the marks, replaces them the next time, and clears exactly them", async () => {
        if (!tested.marks) return expect(tested.marks).toBeUndefined();
        await host.mark(marks);
        expect(keys(await tested.marks())).toEqual(keys(marks));
        await host.mark(marks);
        expect(keys(await tested.marks())).toEqual(keys(marks));
        await host.mark(marks.slice(1, 2));
        expect(keys(await tested.marks())).toEqual(keys(marks.slice(1, 2)));
        await host.clearMarks();
        expect(await tested.marks()).toEqual([]);
      });

      it("adds notes where there is none, keeps those of others, and clears only its own", async () => {
        if (!tested.notes) return expect(tested.notes).toBeUndefined();
        await host.mark(marks);
        await host.mark(marks);
        expect(noteLines(await tested.notes())).toEqual([`${SHEET}!2,3 执行率应为58.85%。`, ...others]);
        await host.clearMarks();
        expect(noteLines(await tested.notes())).toEqual(others);
      });

      it("writes and removes notes by patch, and undoes that", async () => {
        if (!tested.notes) return expect(tested.notes).toBeUndefined();
        const first = await applied([edit(cell(2, 1), 981.26, { note: "来自年初预算批复" })]);
        await applied([edit(cell(4, 0), "备注", { note: "不应覆盖他人批注" })]);
        expect(noteLines(await tested.notes())).toEqual([`${SHEET}!2,1 来自年初预算批复`, ...others].sort());
        await applied([...first.edits]);
        expect(noteLines(await tested.notes())).toEqual(others);
      });
    });

    rowContract(makeHost);

    describe("inserting sheets", () => {
      it("adds the draft whole and gives it a free name", async () => {
        const first = await host.insertSheet(form("问题清单"));
        const second = await host.insertSheet(form("问题清单"));
        expect([first, second]).toEqual(["问题清单", "问题清单 (2)"]);
        const workbook = await host.read("workbook");
        expect(workbook.sheets.map((sheet) => sheet.name).sort()).toEqual(
          [SHEET, "第二张", first, second].sort(),
        );
        for (const { row, column, value, formula } of form().cells) {
          const seen = look(workbook, cell(row, column, second));
          expect(isCellError(seen.value) ? null : seen.value).toEqual(value);
          expect(seen.formula).toEqual(formula ?? null);
        }
        expect(look(workbook, cell(2, 3, second)).format).toBe("0.00%");
        expect(await mergesOn(host, workbook, second)).toEqual([
          { sheet: second, top: 0, left: 0, bottom: 0, right: 3 },
        ]);
      });
    });

    insertionContract(() => tested);

    describe("settings", () => {
      it("are kept with the workbook until removed", async () => {
        const text = '{"profile":"national","忽略":["FND-01"]}\n<&"\'>';
        expect(await host.readSetting("profile")).toBeNull();
        await host.writeSetting("profile", text);
        await host.writeSetting("ignored", "[]");
        expect(await host.readSetting("profile")).toBe(text);
        await host.writeSetting("profile", "second");
        expect(await host.readSetting("profile")).toBe("second");
        await host.writeSetting("profile", null);
        expect(await host.readSetting("profile")).toBeNull();
        expect(await host.readSetting("ignored")).toBe("[]");
      });
    });

    describe("the rest of the port", () => {
      it("tells where the clerk is, of a merged area the top left cell", async () => {
        const isFile = host.kind === "xlsx";
        for (const [at, told] of [
          [cell(2, 3, "第二张"), cell(2, 3, "第二张")],
          [cell(3, 1), cell(3, 1)],
          [cell(0, 0), cell(0, 0)],
          [cell(0, 2), cell(0, 0)],
        ] as const) {
          await host.reveal(at);
          expect(await host.selection()).toEqual(isFile ? null : told);
        }
      });

      it("reveals a cell and lets go of listeners", async () => {
        await host.reveal(cell(2, 3, "第二张"));
        expect((await host.read("active-sheet")).activeSheet).toBe("第二张");
        const heard: string[] = [];
        const stop = host.onChange((sheet) => heard.push(sheet));
        await applied([edit(cell(2, 3), 0.5, { value: 0.5885 })]);
        stop();
        expect(heard).toEqual([]);
      });
    });
  });
}
