/** An error of Excel in any request, at any point of it: everything stays as it was, and the clerk is told. */
import { HostError } from "../../../src/hosts/host";
import type { CellEdit, Mark } from "../../../src/model/finding";
import type { RowChange } from "../../../src/model/row-change";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { excelUnderTest, type ExcelUnderTest } from "../../support/officejs/excel-under-test";
import { stateOf } from "../../support/officejs/state-of";

const SHEET = "监控表";
const at = (row: number, column: number) => ({ sheet: SHEET, row, column });

const draft: SheetDraft = {
  name: SHEET,
  styles: [{ fill: "#FFFF00", numberFormat: "0.00%" }, { numberFormat: "@" }],
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  columnWidths: {},
  rowHeights: {},
  cells: [
    { row: 0, column: 0, value: "项目支出绩效监控表" },
    { row: 1, column: 0, value: 100 },
    { row: 1, column: 1, value: 40 },
    { row: 1, column: 2, value: 0.4, formula: "=B2/A2", style: 0 },
    { row: 2, column: 0, value: "007", style: 1 },
    { row: 3, column: 0, value: "说明", note: "别人的批注" },
    { row: 4, column: 0, value: "填表人" },
  ],
};

const edits: CellEdit[] = [
  { at: at(1, 2), expected: 0.4, next: { value: 0.39, fill: "#FFC7CE", numberFormat: "0.0%" } },
  { at: at(1, 1), expected: 40, next: { value: 39, note: "按决算数" } },
  { at: at(2, 0), expected: "007", next: { value: 7 } },
  { at: at(3, 1), expected: null, next: { formula: "=A2+B2" } },
];
const marks: Mark[] = [
  { at: at(1, 2), severity: "error", note: "执行率不符。" },
  { at: at(1, 1), severity: "warning", note: "请核对。" },
];
const otherMarks: Mark[] = [
  { at: at(1, 2), severity: "warning", note: "执行率偏低。" },
  { at: at(2, 0), severity: "info", note: "写成了文本。" },
];
const template: SheetDraft = {
  ...draft,
  name: "新表",
  validations: [{ range: { top: 1, left: 0, bottom: 3, right: 0 }, list: ["是", "否"], strict: true }],
  freeze: { rows: 1, columns: 0 },
  print: { landscape: true, fitToWidth: true, titleRows: [0, 0] },
};

const merged = { top: 0, left: 0, bottom: 0, right: 3 };
const inserted: RowChange = {
  kind: "insert",
  sheet: SHEET,
  row: 1,
  count: 1,
  model: 0,
  expected: [],
  merges: { dissolved: [], made: [{ ...merged, top: 1, bottom: 1 }] },
  writes: [{ at: at(1, 0), next: { value: "新的一行" } }],
};
const removed: RowChange = {
  kind: "delete",
  sheet: SHEET,
  row: 0,
  count: 1,
  model: 1,
  expected: [{ at: at(0, 0), value: "项目支出绩效监控表", formula: null }],
  merges: { dissolved: [], made: [] },
  writes: [{ at: at(1, 1), next: { formula: "=A1+B1" } }],
};
const withNote: RowChange = {
  ...removed,
  row: 3,
  model: 2,
  expected: [{ at: at(3, 0), value: "说明", formula: null }],
  writes: [],
};

/** What takes the row with the note back, as the host remembers it. */
let broughtBack: RowChange;

async function takeOut({ host }: ExcelUnderTest): Promise<void> {
  const result = await host.changeRows(withNote);
  if (result.outcome === "refused") throw new Error(result.message);
  broughtBack = result.inverse;
}

type Work = (excel: ExcelUnderTest) => Promise<unknown>;

const works: [string, Work, Work][] = [
  ["apply", () => Promise.resolve(), ({ host }) => host.apply({ edits })],
  ["mark", () => Promise.resolve(), ({ host }) => host.mark(marks)],
  ["mark anew", ({ host }) => host.mark(marks), ({ host }) => host.mark(otherMarks)],
  ["clearMarks", ({ host }) => host.mark(marks), ({ host }) => host.clearMarks()],
  ["insertSheet", () => Promise.resolve(), ({ host }) => host.insertSheet(template)],
  ["changeRows, a row put in", () => Promise.resolve(), ({ host }) => host.changeRows(inserted)],
  ["changeRows, a row taken out", () => Promise.resolve(), ({ host }) => host.changeRows(removed)],
  [
    "changeRows, a row with a note taken out",
    () => Promise.resolve(),
    ({ host }) => host.changeRows(withNote),
  ],
  ["changeRows, that row brought back", takeOut, ({ host }) => host.changeRows(broughtBack)],
  ["insertAt", () => Promise.resolve(), ({ host }) => host.insertAt(template, at(8, 1))],
];

describe.each(works)("%s", (_name, prepare, work) => {
  async function prepared() {
    const excel = excelUnderTest([draft]);
    await prepare(excel);
    return { excel, before: stateOf(excel.book), first: excel.interpreter.batches.length };
  }

  it("leaves everything as it was, or does all, when Excel fails anywhere", async () => {
    const healthy = await prepared();
    await work(healthy.excel);
    const done = stateOf(healthy.excel.book);
    const batches = healthy.excel.interpreter.batches.slice(healthy.first);
    expect(batches.length).toBeGreaterThan(0);
    for (const [index, { actions }] of batches.entries())
      for (let after = 0; after < actions; after += Math.max(1, Math.floor(actions / 12))) {
        const { excel, before, first } = await prepared();
        excel.interpreter.fault = { batch: first + index, after, code: "InternalServerError" };
        const outcome = await work(excel).catch((error: unknown) => error);
        const state = stateOf(excel.book);
        if (!(outcome instanceof HostError)) {
          expect(state).toEqual(done);
          continue;
        }
        expect(state).toEqual(before);
        expect(outcome.message).toMatch(/^[^A-Za-z]*Excel.*。$/);
        expect(outcome.message).toContain("保持原样");
      }
  }, 60_000);

  it.each([
    ["InvalidOperationInCellEditMode", "editing", "回车"],
    ["AccessDenied", "protected", "撤销保护"],
    ["Conflict", "host-failure", "他人正在同时编辑"],
  ])("says in one sentence what %s means", async (code, kind, words) => {
    const { excel, before, first } = await prepared();
    excel.interpreter.fault = { batch: first, after: 0, code };
    const error = await work(excel).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "HostError", code: kind });
    expect((error as Error).message).toContain(words);
    expect(stateOf(excel.book)).toEqual(before);
  });
});

it("says so when the former state cannot be brought back", async () => {
  const change = { edits: edits.slice(0, 1) };
  const healthy = excelUnderTest([draft]);
  await healthy.host.apply(change);
  const excel = excelUnderTest([draft]);
  const writing = healthy.interpreter.batches.length - 1;
  excel.interpreter.fault = { batch: writing, after: 5, code: "GeneralException", persistent: true };
  await expect(excel.host.apply(change)).rejects.toThrow("请不要保存");
});
