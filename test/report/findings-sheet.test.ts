import type { Finding } from "../../src/model/finding";
import { snapshotOfDraft } from "../../src/model/draft-snapshot";
import { findingsSheet } from "../../src/report/findings-sheet";

const finding: Finding = {
  rule: "FND-01",
  severity: "error",
  message: "执行率应为58.85%。",
  at: [
    { sheet: "监控表", row: 5, column: 7 },
    { sheet: "监控表", row: 5, column: 5 },
  ],
  arithmetic: "577.5 ÷ 981.26 = 58.85%",
  fix: null,
};

const rule = { title: "执行率", remedy: "按执行数÷预算数重算。", basis: "自评表列式" };

test("one finding a row under a title and headers", () => {
  const { values } = snapshotOfDraft(findingsSheet([finding], () => rule));
  expect(values[0]![0]).toBe("问题清单");
  expect(values[1]).toEqual("序号 级别 工作表 单元格 问题 计算过程 怎么改 依据 规则 处理情况".split(" "));
  expect(values[2]).toEqual([
    1,
    "错误",
    "监控表",
    "H6、F6",
    "执行率应为58.85%。",
    "577.5 ÷ 981.26 = 58.85%",
    "按执行数÷预算数重算。",
    "自评表列式",
    "FND-01",
    "",
  ]);
});

test("a rule the catalogue does not know leaves its columns blank", () => {
  const { values } = snapshotOfDraft(findingsSheet([finding], () => null));
  expect(values[2]!.slice(6, 8)).toEqual(["", ""]);
});

test("no text of a finding is ever taken for a formula", () => {
  const sheet = findingsSheet([{ ...finding, message: "=HYPERLINK(1)" }], () => rule);
  expect(sheet.cells.every((cell) => cell.formula === undefined)).toBe(true);
});

test("prints on pages as wide as the list, headers repeated; no finding is an empty list", () => {
  const { print, cells } = findingsSheet([], () => null);
  expect(print).toMatchObject({ landscape: true, fitToWidth: true, titleRows: [1, 1] });
  expect(print!.area).toEqual({ top: 0, left: 0, bottom: 1, right: 9 });
  expect(cells).toHaveLength(11);
});
