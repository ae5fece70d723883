import type { CellChange } from "../../src/model/finding";
import type { CellValue, WorkbookSnapshot } from "../../src/model/snapshot";
import { changesOf } from "../../src/taskpane/store/changes";

function workbook(value: CellValue, format: string): WorkbookSnapshot {
  const sheet = {
    name: "表",
    hidden: false,
    origin: { row: 2, column: 1 },
    rowCount: 1,
    columnCount: 1,
    values: [[value]],
    formulas: new Map<string, string>(),
    formats: [[format]],
    texts: null,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    date1904: false,
  };
  return { sheets: [sheet], activeSheet: "表", notices: [] };
}

test.each<[string, CellValue, string, CellChange, string, string]>([
  ["a rate in its cell's format", 0.589, "0.00%", { value: 0.5885 }, "58.90%", "58.85%"],
  ["a blank", null, "General", { value: 577.5 }, "（空白）", "577.5"],
  ["a formula with its result", 1, "0%", { formula: "=B1/A1", value: 0.5 }, "100%", "=B1/A1（得 50%）"],
  ["text that becomes a number", "577.5", "General", { value: 577.5 }, "577.5（文本）", "577.5（数值）"],
  ["what cannot be seen", "90%\u200b", "General", { value: "90%" }, "90%（含不可见字符）", "90%"],
  ["spaces that cannot be seen", "90%\u00a0", "General", { value: "90%" }, "90%（含不可见字符）", "90%"],
  ["a new format", 0.5, "General", { numberFormat: "0%" }, "0.5", "50%"],
  ["an error", { error: "#DIV/0!" }, "General", { value: 1 }, "#DIV/0!", "1"],
])("%s", (_name, value, format, next, before, after) => {
  const at = { sheet: "表", row: 2, column: 1 };
  const [change] = changesOf(
    { edits: [{ at, expected: value, next, why: "因为" }] },
    workbook(value, format),
  );
  expect(change).toMatchObject({ at, before, after, why: "因为" });
});
