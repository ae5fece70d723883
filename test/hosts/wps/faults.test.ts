/** What real builds do wrong, and that nothing is lost by it. */
import type { CellChange, CellEdit } from "../../../src/model/finding";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { stateOf } from "../../support/officejs/state-of";
import { wpsUnderTest } from "../../support/wps/wps-under-test";

const draft: SheetDraft = {
  name: "表",
  styles: [{ numberFormat: "0.00%" }, { fill: "#FFFF00" }],
  merges: [],
  columnWidths: {},
  rowHeights: {},
  cells: [
    ...[0.1, 0.2, 0.3, 0.4].map((value, row) => ({ row, column: 1, value, style: 0 })),
    ...["甲", "乙", "丙", "丁"].map((value, row) => ({ row, column: 0, value, style: 1 })),
    { row: 0, column: 2, value: null, formula: "=1/0" },
    { row: 1, column: 2, value: -2146826281 },
    { row: 2, column: 2, value: "他人有批注", note: "请勿改动" },
  ],
};
const at = (row: number, column: number) => ({ sheet: "表", row, column });
const edit = (row: number, column: number, expected: CellEdit["expected"], next: CellChange): CellEdit => ({
  at: at(row, column),
  expected,
  next,
});
const column = [0, 1, 2, 3].map((row) => edit(row, 1, (row + 1) / 10, { value: (row + 5) / 10 }));
const valueAt = async (wps: ReturnType<typeof wpsUnderTest>, row: number, col: number) =>
  (await wps.host.read("workbook")).sheets[0]!.values[row]![col];

it("tells CVErr integers from amounts that look like them", async () => {
  const wps = wpsUnderTest([draft]);
  expect(await valueAt(wps, 0, 2)).toEqual({ error: "#DIV/0!" });
  expect(await valueAt(wps, 1, 2)).toBe(-2146826281);
});

it("writes cell by cell where a build ignores tables", async () => {
  const wps = wpsUnderTest([draft], { ignoreTables: true });
  expect(await wps.host.apply({ edits: column })).toMatchObject({ outcome: "applied" });
  expect(await valueAt(wps, 3, 1)).toBe(0.8);
});

it("takes everything back and says where, when a cell takes nothing", async () => {
  const wps = wpsUnderTest([draft], { ignoreTables: true, stubborn: (row, col) => row === 2 && col === 1 });
  const before = stateOf(wps.data);
  await expect(wps.host.apply({ edits: column })).rejects.toMatchObject({
    code: "host-failure",
    message: expect.stringMatching(/B3 .*恢复原样/),
  });
  expect(stateOf(wps.data)).toEqual(before);
});

it("refuses locked cells before anything is written, and allows unlocked ones", async () => {
  const wps = wpsUnderTest([draft]);
  const sheet = wps.data.sheetNamed("表")!;
  sheet.make(0, 1).look.set("Protection.Locked", false);
  sheet.isProtected = true;
  const before = stateOf(wps.data);
  const result = await wps.host.apply({ edits: column });
  expect(result).toMatchObject({ outcome: "refused" });
  if (result.outcome === "refused")
    expect(result.conflicts.map(({ edit: { at: place } }) => place.row)).toEqual([1, 2, 3]);
  expect(stateOf(wps.data)).toEqual(before);
  expect(await wps.host.apply({ edits: column.slice(0, 1) })).toMatchObject({ outcome: "applied" });
});

it.each([1, 2, 3, 4, 5, 6])("is as before when write %d of a patch throws", async (throwAtWrite) => {
  const edits = [
    ...column,
    edit(0, 0, "甲", { value: "2024", fill: "#FF0000" }),
    edit(3, 2, null, { formula: "=B1+B2", value: 0.3 }),
    edit(2, 0, "丙", { note: "说明" }),
  ];
  const wps = wpsUnderTest([draft], { throwAtWrite });
  const before = stateOf(wps.data);
  await expect(wps.host.apply({ edits })).rejects.toMatchObject({ code: "host-failure" });
  expect(stateOf(wps.data)).toEqual(before);
  expect([...wps.book.flags]).toEqual([
    ["ScreenUpdating", true],
    ["EnableEvents", true],
    ["DisplayAlerts", true],
  ]);
});

it("keeps the former marks when new ones fail half-way", async () => {
  const wps = wpsUnderTest([draft], { throwAtWrite: 5 });
  await wps.host.mark([{ at: at(0, 1), severity: "error", note: "偏低" }]);
  const marks = await wps.marks();
  const notes = await wps.notes();
  const two = [1, 2].map((row) => ({ at: at(row, 1), severity: "warning" as const, note: "新的" }));
  await expect(wps.host.mark(two)).rejects.toMatchObject({ code: "host-failure" });
  expect(await wps.marks()).toEqual(marks);
  expect(await wps.notes()).toEqual(expect.arrayContaining(notes));
});

it("never lets WPS make a number of a written text", async () => {
  const wps = wpsUnderTest([draft]);
  const texts = ["90%", "1-7", "001", "TRUE", "=甲", "2020年7月", "¥12.5", "≥95%", "97×2"];
  const edits = texts.map((value, row) => edit(row + 10, 1, null, { value }));
  const result = await wps.host.apply({ edits });
  const { values } = (await wps.host.read("workbook")).sheets[0]!;
  expect(texts.map((_, row) => values[row + 10]![1])).toEqual(texts);
  if (result.outcome === "applied") await wps.host.apply(result.inverse);
  expect(wps.data.sheetNamed("表")!.at(10, 1)).toMatchObject({ value: "", numberFormat: "General" });
});

it("follows a person's changes but not its own", async () => {
  const wps = wpsUnderTest([draft]);
  const heard: string[] = [];
  const stop = wps.host.onChange((sheet) => heard.push(sheet));
  wps.book.type("表", 0, 1, 0.9);
  expect(heard).toEqual(["表"]);
  await wps.host.apply({ edits: [edit(1, 1, 0.2, { value: 0.3 })] });
  wps.book.type("表", 1, 1, 0.3); // a late echo of our own write
  expect(heard).toEqual(["表"]);
  wps.wait(1_000);
  wps.book.type("表", 1, 1, 0.35);
  expect(heard).toEqual(["表", "表"]);
  stop();
  expect(wps.book.listeners.size).toBe(0);
});

it("joins its writes to one step of undo where the build can", async () => {
  const wps = wpsUnderTest([draft]);
  await wps.host.apply({ edits: column });
  expect(wps.book.undoSteps).toEqual(["绩效监控助手：写入"]);
});

it("says what to do without a workbook, and in one that is read-only", async () => {
  const wps = wpsUnderTest([draft]);
  wps.book.isReadOnly = true;
  await expect(wps.host.apply({ edits: column })).rejects.toMatchObject({ code: "read-only" });
});

it("keeps long settings whole", async () => {
  const wps = wpsUnderTest([draft]);
  const text = "忽略😀".repeat(500);
  await wps.host.writeSetting("ignored", text);
  expect(await wps.host.readSetting("ignored")).toBe(text);
  await wps.host.writeSetting("ignored", null);
  expect(wps.book.properties).toEqual([]);
});

it("tells of no cell where none is selected, as on a chart sheet", async () => {
  const wps = wpsUnderTest([draft]);
  expect(await wps.host.selection()).toBeNull();
  await wps.host.reveal(at(2, 1));
  expect(await wps.host.selection()).toEqual(at(2, 1));
});
