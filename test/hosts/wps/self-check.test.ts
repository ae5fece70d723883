/** The self-check on imitated builds: what it finds, and that it leaves everything as it was. */
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { selfCheck } from "../../../src/hosts/wps/self-check";
import { stateOf } from "../../support/officejs/state-of";
import type { Faults } from "../../support/wps/fake/book";
import { wpsUnderTest } from "../../support/wps/wps-under-test";

const draft: SheetDraft = {
  name: "表",
  styles: [],
  merges: [],
  columnWidths: {},
  rowHeights: {},
  cells: [{ row: 0, column: 0, value: 1 }],
};

function checked(faults: Faults = {}) {
  const { book, data } = wpsUnderTest([draft], faults);
  const before = stateOf(data);
  const trials = selfCheck(book.app, "Chromium", undefined, "今天");
  expect(stateOf(data)).toEqual(before);
  expect(book.properties).toEqual([]);
  expect(book.flags.get("DisplayAlerts")).toBe(true);
  return new Map(trials.map(({ name, passed, detail }) => [name, passed === true ? true : [passed, detail]]));
}

/** The tests give it nowhere to keep settings. */
const ELSEWHERE = "个人设置";

it("finds everything on a sound build", () => {
  const trials = checked();
  trials.delete(ELSEWHERE);
  expect([...trials].filter(([, passed]) => passed !== true)).toEqual([]);
  expect(trials.size).toBeGreaterThan(20);
});

/** Names of what the adapter has another way for. */
it.each<[string, Faults, readonly string[]]>([
  ["ignores tables", { ignoreTables: true }, ["整块读写"]],
  [
    "tells neither names nor what is visible",
    { bareAddresses: true, noSpecialCells: true },
    ["地址带表名", "可见单元格"],
  ],
  ["gives the first cell's format for all", { firstFormat: true }, ["混合格式返回空"]],
])("says so on a build that %s", (_what, faults, names) => {
  const trials = checked(faults);
  trials.delete(ELSEWHERE);
  const others = [...trials].filter(([, passed]) => passed !== true);
  expect(others.map(([name]) => name).sort()).toEqual([...names].sort());
  // «改用备用办法», not «未通过».
  for (const [, passed] of others) expect(passed).toEqual([null, expect.anything()]);
});
