/** Scattered corrections are written as tables together with the numbers between them, and with nothing else. */
import type { CellEdit } from "../../../src/model/finding";
import type { DraftCell, SheetDraft } from "../../../src/model/sheet-draft";
import { stateOf } from "../../support/officejs/state-of";
import type { Faults } from "../../support/wps/fake/book";
import { wpsUnderTest } from "../../support/wps/wps-under-test";

jest.setTimeout(60_000);

const ROWS = 60;
const RATES = 1;
const isWrong = (row: number) => row % 6 === 0;
const wrong = Array.from({ length: ROWS }, (_, row) => row).filter(isWrong);

function ledger(between: (row: number) => Partial<DraftCell> = () => ({}), format = "0.00%"): SheetDraft {
  return {
    name: "台账",
    styles: [{ numberFormat: format }, { numberFormat: "@" }, { numberFormat: "General" }],
    merges: [],
    columnWidths: {},
    rowHeights: {},
    cells: Array.from({ length: ROWS }, (_, row): DraftCell[] => [
      { row, column: 0, value: `项目${row}` },
      { row, column: RATES, value: rateOf(row), style: 0, ...(isWrong(row) ? {} : between(row)) },
    ]).flat(),
  };
}

const rateOf = (row: number) => (row * 7 + 1) / 1000;
const edits = wrong.map((row): CellEdit => ({
  at: { sheet: "台账", row, column: RATES },
  expected: rateOf(row),
  expectedFormula: null,
  next: { value: rateOf(row) + 0.5 },
}));

type Cells = ReturnType<typeof stateOf>["sheets"][number]["cells"];
const cellsOf = (wps: ReturnType<typeof wpsUnderTest>): Cells => stateOf(wps.data).sheets[0]!.cells;
const isEdited = (cell: Cells[number]) =>
  wrong.some((row) => cell[0] === row * 16_384 + RATES) && typeof cell[1] === "number";

/** @returns calls of writing; asserts that the wrong cells are right and every other one is what it was */
async function corrected(draft: SheetDraft, faults: Faults = {}): Promise<number> {
  const wps = wpsUnderTest([draft], faults);
  const before = stateOf(wps.data);
  const others = cellsOf(wps).filter((cell) => !isEdited(cell));
  const earlier = wps.counter.calls;
  const result = await wps.host.apply({ edits });
  const calls = wps.counter.calls - earlier;
  expect(result.outcome).toBe("applied");
  expect(cellsOf(wps).filter((cell) => !isEdited(cell))).toEqual(others);
  const { values } = (await wps.host.read("workbook")).sheets[0]!;
  expect(wrong.map((row) => values[row]![RATES])).toEqual(wrong.map((row) => rateOf(row) + 0.5));
  if (result.outcome === "applied") await wps.host.apply(result.inverse);
  expect(stateOf(wps.data)).toEqual(before);
  return calls;
}

it("takes no more calls for many scattered numbers than for a few", async () => {
  const calls = await corrected(ledger());
  expect(calls).toBeLessThan(45);
  // Apart from each other, each would take two.
  expect(calls).toBeLessThan((await corrected(ledger((row) => ({ value: `第${row}` })))) - 10);
});

const HAZARDS: Readonly<Record<string, Partial<DraftCell>>> = {
  "codes such as 001": { value: "001", style: 1 },
  "texts that read as percentages": { value: "58.85%", style: 1 },
  blanks: { value: null },
  formulas: { value: null, formula: "=1/8" },
  errors: { value: null, formula: "=1/0" },
  "truth values": { value: true },
  "long digits": { value: "110101199003070011", style: 1 },
  "numbers in text cells": { value: 0.25, style: 1 },
  "numbers that stand for errors in WPS": { value: -2146826281 },
};

it.each(Object.entries(HAZARDS))("leaves %s between them as they were", async (_name, cell) => {
  await corrected(ledger((row) => (row % 6 === 3 && row % 4 === 1 ? cell : {})));
  await corrected(ledger(() => cell));
});

it("does not write dates along", async () => {
  const plain = await corrected(ledger());
  expect(await corrected(ledger(() => ({}), "yyyy-mm-dd"))).toBeGreaterThan(plain + 10);
});

it("does not write through merged cells", async () => {
  await corrected({ ...ledger(), merges: [{ top: 3, bottom: 3, left: RATES, right: RATES + 1 }] });
});

it.each<[string, Faults]>([
  ["ignores tables", { ignoreTables: true }],
  ["gives flat columns", { flatten: true }],
  ["hurts numbers of a table", { spoil: (value, row) => (row === 20 ? 0.1 : value) }],
  [
    "makes texts of numbers of a table",
    { spoil: (value, row) => (row === 21 ? `'${String(value)}` : value) },
  ],
])("comes out right on a build that %s", async (_name, faults) => {
  await corrected(ledger(), faults);
});

it("is as before when one of the cells takes nothing", async () => {
  const wps = wpsUnderTest([ledger()], { ignoreTables: true, stubborn: (row) => row === 6 });
  const before = stateOf(wps.data);
  await expect(wps.host.apply({ edits })).rejects.toMatchObject({ message: expect.stringContaining("B7") });
  expect(stateOf(wps.data)).toEqual(before);
});

it("says so when a number written along is hurt for good", async () => {
  const wps = wpsUnderTest([ledger()], {
    spoil: (value, row) => (row === 20 ? 0.1 : value),
    stubborn: (row) => row === 20,
  });
  await expect(wps.host.apply({ edits })).rejects.toMatchObject({
    code: "host-failure",
    message: expect.stringContaining("请不要保存"),
  });
});
