import fc from "fast-check";
import { setAside, sortOut, type Ignored } from "../../src/engine/ignored";
import { followRows } from "../../src/engine/ignored-rows";
import type { CellAddress } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";
import { backShift, type RowShift } from "../../src/model/references/row-shift";
import type { CellValue, WorkbookSnapshot } from "../../src/model/snapshot";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";

const [HERE, OTHER] = ["监控表!A1,（一）|5%2C汇总", "监控表"];
const ROWS = 12;

/** Two sheets; every cell holds another text, so that it can be found again wherever its row has gone. */
function workbook(rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  const blank = { styles: [], merges: [], columnWidths: {}, rowHeights: {} };
  const cells = rows.flatMap((row, i) => row.map((value, column) => ({ row: i, column, value })));
  const other = Array.from({ length: ROWS }, (_, row) => ({ row, column: 0, value: `别处${row}` }));
  return workbookOfDrafts([
    { ...blank, name: HERE, cells },
    { ...blank, name: OTHER, cells: other },
  ]);
}

const original = Array.from({ length: ROWS }, (_, row) => [`甲${row}`, `乙${row}`]);

function moved({ kind, row, count }: RowShift): (readonly CellValue[])[] {
  const rows: (readonly CellValue[])[] = [...original];
  const put = kind === "insert" ? Array.from({ length: count }, () => [null, null]) : [];
  rows.splice(row, kind === "delete" ? count : 0, ...put);
  return rows;
}

function finding(rule: string, at: readonly CellAddress[]): Finding {
  return { rule, severity: "info", message: "有问题。", at, arithmetic: null, fix: null };
}

/** The same finding where its cells are now; null when one of them is gone. */
function found({ rule, at }: Finding, rows: readonly (readonly CellValue[])[]): Finding | null {
  const places = at.map((cell) => {
    if (cell.sheet === OTHER) return cell;
    const row = rows.findIndex((values) => values[cell.column] === original[cell.row]![cell.column]);
    return row < 0 ? null : { ...cell, row };
  });
  return places.every((place) => place !== null) ? finding(rule, places) : null;
}

const cell = fc.record({
  sheet: fc.constantFrom(HERE, HERE, OTHER),
  row: fc.nat({ max: ROWS - 1 }),
  column: fc.nat({ max: 1 }),
});
const findings = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
  .map((all) => all.map((at, index) => finding(`FND-0${index + 1}`, at)));
const shifts = fc
  .tuple(fc.constantFrom("insert" as const, "delete" as const), fc.nat({ max: ROWS - 1 }), fc.nat({ max: 3 }))
  .map(([kind, row, more]): RowShift => ({ kind, sheet: HERE, row, count: Math.min(more + 1, ROWS - row) }));

/** Rows that move and nothing else. */
const plain = (shift: RowShift) => ({ ...shift, expected: [], writes: [] });

const setAsideAll = (all: readonly Finding[]) =>
  all.reduce<readonly Ignored[]>(
    (list, one) => setAside(list, one, `理由${one.rule}`, workbook(original)),
    [],
  );
const asideOf = (
  all: readonly Finding[],
  list: readonly Ignored[],
  rows: readonly (readonly CellValue[])[],
) => sortOut(all, list, workbook(rows)).aside.map(({ finding: one, reason }) => [one, reason]);

test("findings set aside follow their rows, and only those whose rows are gone are lost", () => {
  fc.assert(
    fc.property(findings, shifts, (all, shift) => {
      const { kept, lost } = followRows(setAsideAll(all), plain(shift));
      const rows = moved(shift);
      const still = all.flatMap((one) => found(one, rows) ?? []);
      expect(asideOf(still, kept, rows)).toEqual(still.map((one) => [one, `理由${one.rule}`]));
      expect(kept).toHaveLength(still.length);
      expect(lost.map(({ reason }) => reason)).toEqual(
        all.filter((one) => found(one, rows) === null).map(({ rule }) => `理由${rule}`),
      );
    }),
    { numRuns: 300 },
  );
});

test("taken back, all is as it was", () => {
  fc.assert(
    fc.property(findings, shifts, (all, shift) => {
      const before = setAsideAll(all);
      const { kept, lost } = followRows(before, plain(shift));
      const back = [...followRows(kept, plain(backShift(shift))).kept, ...lost];
      expect(new Set(back.map((one) => JSON.stringify(one)))).toEqual(
        new Set(before.map((one) => JSON.stringify(one))),
      );
      expect(asideOf(all, back, original)).toHaveLength(all.length);
    }),
    { numRuns: 300 },
  );
});

test("a list of another time or place is left as it is", () => {
  const strange: Ignored[] = [
    { key: "x", reason: "" },
    { key: "FND-01|表|abc", reason: "" },
  ];
  expect(followRows(strange, plain({ kind: "delete", sheet: "表", row: 0, count: 5 }))).toEqual({
    kept: strange,
    lost: [],
  });
});

test("a number that the next row takes over is not the one that was set aside", () => {
  const at = (row: number) => ({ sheet: "表", row, column: 0 });
  const change = {
    kind: "delete" as const,
    sheet: "表",
    row: 4,
    count: 1,
    expected: [4, 5].map((row) => ({ at: at(row), value: row, formula: null })),
    writes: [{ at: at(4), next: { value: 4 } }],
  };
  const one = { key: "FMT-03|表!A5|abc", reason: "" };
  expect(followRows([one], change)).toEqual({ kept: [], lost: [one] });
  const handedDown = { ...change, expected: change.expected.slice(0, 1) };
  expect(followRows([one], handedDown)).toEqual({ kept: [one], lost: [] });
});
