import { readIgnored, restore, setAside, sortOut, writeIgnored } from "../../src/engine/ignored";
import type { Finding } from "../../src/model/finding";
import type { CellValue, WorkbookSnapshot } from "../../src/model/snapshot";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";

function workbook(value: CellValue): WorkbookSnapshot {
  const draft = { name: "表", styles: [], merges: [], columnWidths: {}, rowHeights: {} };
  return workbookOfDrafts([{ ...draft, cells: [{ row: 1, column: 1, value }] }]);
}

const finding: Finding = {
  rule: "FND-13",
  severity: "info",
  message: "小数超过两位",
  at: [{ sheet: "表", row: 1, column: 1 }],
  arithmetic: null,
  fix: null,
};

describe("setting a finding aside", () => {
  const aside = setAside([], finding, " 决算精确到分 ", workbook(15.829527));

  it("holds as long as its cells stay the same, also through the workbook's settings", () => {
    const kept = readIgnored(writeIgnored(aside));
    const { shown, aside: gone } = sortOut([finding], kept, workbook(15.829527));
    expect(shown).toEqual([]);
    expect(gone).toMatchObject([{ finding, reason: "决算精确到分" }]);
  });

  it.each([15.829528, "15.829527", null])("ends when the cell changes to %p", (value) => {
    expect(sortOut([finding], aside, workbook(value)).shown).toEqual([finding]);
  });

  it("does not cover another rule or another cell", () => {
    const others = [
      { ...finding, rule: "FND-04" },
      { ...finding, at: [{ sheet: "表", row: 0, column: 0 }] },
    ];
    expect(sortOut(others, aside, workbook(15.829527)).shown).toEqual(others);
  });

  it("can be taken back, and is said once", () => {
    const twice = setAside(aside, finding, "另一理由", workbook(15.829527));
    expect(twice).toHaveLength(1);
    expect(restore(twice, twice[0]!.key)).toEqual([]);
  });

  it.each([null, "", "{", "[1]", '{"key":"x"}'])("takes a damaged list as empty: %p", (text) => {
    expect(readIgnored(text)).toEqual([]);
  });
});
