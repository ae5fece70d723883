/** What real builds do wrong, and that nothing is lost by it. */
import type { CellChange, CellEdit } from "../../../src/model/finding";
import type { RowChange } from "../../../src/model/row-change";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { stateOf } from "../../support/officejs/state-of";
import { wpsAround, wpsUnderTest } from "../../support/wps/wps-under-test";

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

describe("what a person does between the reading and the writing", () => {
  const write = { edits: [edit(1, 1, 0.2, { value: 0.25 }), edit(0, 0, "甲", { value: "戊" })] };
  async function meanwhile(act: (wps: ReturnType<typeof wpsUnderTest>) => void) {
    const wps = wpsUnderTest([draft, { ...draft, name: "另一张" }]);
    await wps.host.read("workbook");
    act(wps);
    const before = stateOf(wps.data);
    const result = await wps.host.apply(write, "workbook");
    return { wps, result, isUntouched: JSON.stringify(stateOf(wps.data)) === JSON.stringify(before) };
  }
  const sheetOf = (wps: ReturnType<typeof wpsUnderTest>) => wps.data.sheetNamed("表")!;

  it.each<[string, string, (wps: ReturnType<typeof wpsUnderTest>) => void]>([
    ["types another value", "changed", (wps) => wps.book.type("表", 1, 1, 0.3)],
    ["types where the other edit goes", "changed", (wps) => wps.book.type("表", 0, 0, "己")],
    ["merges the cell away", "merged", (wps) => sheetOf(wps).merge({ top: 0, left: 1, bottom: 1, right: 1 })],
    ["protects the sheet", "protected", (wps) => (sheetOf(wps).isProtected = true)],
    ["renames the sheet", "no-sheet", (wps) => (sheetOf(wps).name = "改名")],
  ])("is refused whole when he %s", async (_what, reason, act) => {
    const { result, isUntouched } = await meanwhile(act);
    expect(result).toMatchObject({ outcome: "refused" });
    if (result.outcome === "refused") expect(result.conflicts.map((one) => one.reason)).toContain(reason);
    expect(isUntouched).toBe(true);
  });

  it.each([
    ["a text format", "@"],
    ["a format of his own", "0.0000"],
  ])("goes by %s that he has given the cell", async (_what, format) => {
    const { wps, result } = await meanwhile((one) =>
      sheetOf(one).setNumberFormat({ top: 1, bottom: 1, left: 1, right: 1 }, format),
    );
    expect(sheetOf(wps).at(1, 1)).toMatchObject({ value: 0.25, numberFormat: format });
    expect(result).toMatchObject({ outcome: "applied" });
    if (result.outcome === "applied") expect(result.after?.sheets[0]!.formats[1]![1]).toBe(format);
  });

  it("tells of rows he has hidden and of what he has typed on another sheet", async () => {
    const { wps, result } = await meanwhile((one) => {
      sheetOf(one).hiddenRows.add(2);
      one.book.type("另一张", 3, 1, 0.9);
    });
    expect(result).toMatchObject({ outcome: "applied" });
    if (result.outcome !== "applied") return;
    expect(result.after?.sheets[0]!.hiddenRows).toEqual([2]);
    expect(result.after?.sheets[1]!.values[3]![1]).toBe(0.9);
    expect(result.after).toEqual(await wps.host.read("workbook"));
  });

  it("marks the sheet that was read, whatever it is called by now", async () => {
    const wps = wpsUnderTest([draft]);
    await wps.host.read("workbook");
    sheetOf(wps).name = "改名";
    await wps.host.mark([{ at: at(1, 1), severity: "error", note: "偏低" }]);
    expect((await wps.marks()).map(({ at: place }) => place)).toEqual([{ sheet: "改名", row: 1, column: 1 }]);
  });

  it("says that the sheet is gone when there is none to mark", async () => {
    const wps = wpsUnderTest([draft, { ...draft, name: "另一张" }]);
    await wps.host.read("workbook");
    wps.data.remove(sheetOf(wps));
    await expect(wps.host.mark([{ at: at(1, 1), severity: "error" }])).rejects.toMatchObject({
      message: expect.stringContaining("找不到工作表“表”"),
    });
  });
});

describe("what is read along with a writing", () => {
  const two = [draft, { ...draft, name: "另一张" }];
  const onSecond = { at: { ...at(1, 1), sheet: "另一张" }, expected: 0.2, next: { value: 0.3 } };

  it("is the sheet in front alone where that is all the pane looks at", async () => {
    const wps = wpsUnderTest(two);
    const result = await wps.host.apply({ edits: [edit(1, 1, 0.2, { value: 0.3 })] }, "active-sheet");
    expect(result).toMatchObject({ outcome: "applied" });
    if (result.outcome === "applied") expect(result.after).toEqual(await wps.host.read("active-sheet"));
  });

  it("is nothing when another sheet is written or the sheet is too large to be looked at whole", async () => {
    const wps = wpsUnderTest(two);
    const other = await wps.host.apply({ edits: [onSecond] }, "active-sheet");
    expect(other).toEqual({ outcome: "applied", inverse: expect.anything() });
    wps.book.type("另一张", 90_000, 3, "末行");
    const large = await wps.host.apply(
      { edits: [{ ...onSecond, expected: 0.3, next: { value: 0.4 } }] },
      "workbook",
    );
    expect(large).toEqual({ outcome: "applied", inverse: expect.anything() });
    expect(wps.data.sheetNamed("另一张")!.at(1, 1)!.value).toBe(0.4);
  });

  it("knows cells that were not in use before, and that others no longer are", async () => {
    const wps = wpsUnderTest([draft]);
    const edits = [edit(30, 5, null, { value: "90%" }), edit(3, 0, "丁", { value: null })];
    const result = await wps.host.apply({ edits }, "workbook");
    expect(result).toMatchObject({ outcome: "applied" });
    if (result.outcome !== "applied") return;
    const { values } = (await wps.host.read("workbook")).sheets[0]!;
    expect(result.after?.sheets[0]!.values).toEqual(values);
    expect(values[30]![5]).toBe("90%");
  });
});

it("looks again at what it has written cell by cell", async () => {
  const wps = wpsUnderTest([draft], { ignoreTables: true });
  const result = await wps.host.apply({ edits: column }, "workbook");
  expect(result).toMatchObject({ outcome: "applied" });
  if (result.outcome === "applied") expect(result.after).toEqual(await wps.host.read("workbook"));
});

it("marks a workbook that is open for reading only", async () => {
  const wps = wpsUnderTest([draft]);
  wps.book.isReadOnly = true;
  await wps.host.mark([{ at: at(0, 1), severity: "info" }]);
  expect(await wps.marks()).toHaveLength(1);
});

it("takes off a note of ours whose mark a person has removed, when marks are cleared", async () => {
  const wps = wpsUnderTest([draft]);
  await wps.host.mark([{ at: at(0, 1), severity: "error", note: "偏低" }]);
  wps.data.sheetNamed("表")!.formats = [];
  await wpsAround(wps.data).host.clearMarks();
  expect((await wps.notes()).map(({ text }) => text)).toEqual(["请勿改动"]);
});

it("tells formats apart on a build that gives the first cell's for all", async () => {
  const formats = ["0.00%", "General", "0.00%", "General"];
  const wps = wpsUnderTest([draft], { firstFormat: true });
  formats.forEach((format, row) =>
    wps.data.sheetNamed("表")!.setNumberFormat({ top: row, bottom: row, left: 1, right: 1 }, format),
  );
  wps.data.sheetNamed("表")!.setNumberFormat({ top: 1, bottom: 1, left: 2, right: 2 }, "#,##0");
  const [sheet] = (await wps.host.read("workbook")).sheets;
  expect(sheet!.formats.map((row) => row![1])).toEqual(formats);
  expect(sheet!.formats[1]![2]).toBe("#,##0");
});

it.each(["报表 (1)", "甲'乙", "甲!乙", "2024", "A1"])("knows a sheet called %s by its name", async (name) => {
  const wps = wpsUnderTest([{ ...draft, name }]);
  expect((await wps.host.read("workbook")).sheets.map((sheet) => sheet.name)).toEqual([name]);
});

const steady = { expected: [], merges: { dissolved: [], made: [] }, writes: [] };
const contentsOfRow = ["丙", 0.3, "他人有批注"].map((value, index) => ({
  at: at(2, index),
  value,
  formula: null,
}));

describe.each<[string, RowChange]>([
  ["put in", { kind: "insert", sheet: "表", row: 1, count: 1, model: 0, ...steady }],
  [
    "taken out",
    {
      ...steady,
      kind: "delete",
      sheet: "表",
      row: 2,
      count: 1,
      model: 1,
      expected: contentsOfRow,
      writes: [{ at: at(0, 3), next: { value: "改写" } }],
    },
  ],
])("a row %s", (_, change) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "is in or out wholly, or not at all, when write %d throws",
    async (throwAtWrite) => {
      const healthy = wpsUnderTest([draft]);
      expect(await healthy.host.changeRows(change)).toMatchObject({ outcome: "applied" });
      const wps = wpsUnderTest([draft], { throwAtWrite });
      const before = await wps.host.read("workbook");
      const outcome = await wps.host.changeRows(change).catch((error: unknown) => error);
      const now = await wps.host.read("workbook");
      expect(now).toEqual(outcome instanceof Error ? before : await healthy.host.read("workbook"));
    },
  );
});
