import fc from "fast-check";
import type { CellValue, SheetSnapshot } from "../../src/model/snapshot";
import { readForms } from "../../src/forms";
import { projectLayout } from "../support/layouts";
import { snapshotOfDraft } from "../../src/model/draft-snapshot";

const WORDS = [
  "项目名称",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "1-7月执行情况",
  "实际完成值",
  "得分",
  "分值",
  "执行率",
  "年初预算数",
  "全年预算数",
  "1-7月执行数",
  "年度资金总额",
  "其中：",
  "合计",
  "总分",
  "注：",
  "备注",
  "产出指标",
  "√",
  "/",
  "—",
  "项目支出绩效自评表",
  "绩效监控台账",
  "完成情况",
  "偏差原因",
  "年度总体目标",
  "预期目标",
  "",
  " ",
  "：",
  "()",
  "％",
];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  fc.constant(null),
  fc.double(),
  fc.boolean(),
  fc.string(),
  fc.constant({ error: "#DIV/0!" }),
);
const edge = fc.integer({ min: 0, max: 9 });
const sheet: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    values: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 12 }),
    merges: fc.array(fc.tuple(edge, edge, edge, edge), { maxLength: 4 }),
    rowCount: fc.integer({ min: 0, max: 14 }),
    columnCount: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ values, merges, rowCount, columnCount }) => ({
    name: "Sheet1",
    hidden: false,
    origin: { row: 0, column: 0 },
    rowCount,
    columnCount,
    values,
    formulas: new Map(),
    formats: [],
    texts: null,
    merges: merges.map(([a, b, c, d]) => ({
      sheet: "Sheet1",
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    })),
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    date1904: false,
  }));

/** Reads everything there is, the rows of ledgers too. */
function readAll(snapshot: SheetSnapshot): void {
  const { forms, notices } = readForms({ sheets: [snapshot], activeSheet: null, notices: [] });
  expect(notices.filter(({ code }) => code === "sheet-unreadable")).toEqual([]);
  for (const form of forms)
    for (let i = 0; i < (form.rows?.count ?? 0); i++) {
      const row = form.rows!.at(i);
      expect([row.funds[0]!.rate, row.goals, row.indicators, row.fields]).toBeDefined();
    }
}

describe("no snapshot defeats the reader", () => {
  test("any cells, any merges", () => {
    fc.assert(fc.property(sheet, readAll), { numRuns: 600 });
  });

  test.each([Infinity, -Infinity, NaN])("%d costs its own cell only", (odd) => {
    const snapshot = snapshotOfDraft(projectLayout(0, "monitoring").draft);
    snapshot.values.forEach((row, r) =>
      row.forEach((_, c) => {
        const values = snapshot.values.map((line) => [...line]);
        values[r]![c] = odd;
        readAll({ ...snapshot, values });
      }),
    );
  });

  test("forms with cells overwritten at random", () => {
    const changes = fc.array(fc.tuple(fc.nat(60), fc.nat(20), value), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.constantFrom("monitoring" as const, "self-evaluation" as const),
        changes,
        (seed, kind, edits) => {
          const snapshot = snapshotOfDraft(projectLayout(seed, kind).draft);
          const values = snapshot.values.map((row) => [...row]);
          for (const [row, column, next] of edits) if (values[row]) values[row]![column] = next;
          readAll({ ...snapshot, values });
        },
      ),
      { numRuns: 80 },
    );
  });
});
