import { review } from "../../../src/engine/review";
import { readForms } from "../../../src/forms";
import type { CellValue } from "../../../src/model/snapshot";
import { nationalProfile } from "../../../src/profile/profile";
import { scr04 } from "../../../src/rules/scores/scr-04-score-within-weight";
import { gridSheet } from "../../support/layouts/grid";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

function listOfScores(scores: readonly CellValue[], heading = "自评得分", remark = "") {
  return gridSheet([
    ["2024年度项目支出绩效自评汇总表"],
    ["序号", "项目名称", "预算数（万元）", "执行数（万元）", "执行率", heading, "备注"],
    ...scores.map((score, n) => [n + 1, `项目${n + 1}`, 100, 90, "90%", score, n === 0 ? remark : ""]),
  ]);
}

testRule(scr04, {
  accepts: [
    { name: "full marks", form: scored() },
    { name: "null words", form: scored({ weight: "—", score: "—" }) },
  ],
  rejects: [
    {
      name: "more than the weight",
      form: scored({ score: 55 }),
      problems: [{ message: "得分55分，超过分值50分", severity: "error" }],
    },
    {
      name: "more than the budget's weight",
      form: scored(
        {},
        { funds: [{ label: "年度资金总额", adjusted: 100, executed: 120, weight: 10, score: 12 }] },
      ),
      problems: ["年度资金总额"],
    },
    {
      name: "more than full marks in a ledger",
      form: readForms({ sheets: [listOfScores([105, 96, 92])], activeSheet: null, notices: [] }).forms[0]!,
      problems: [{ message: "自评得分105分，超过满分100分", severity: "error" }],
    },
  ],
});

describe("自评得分 of a ledger", () => {
  const said = (...rest: Parameters<typeof listOfScores>): string[] => {
    const workbook = { sheets: [listOfScores(...rest)], activeSheet: null, notices: [] };
    return review(workbook, nationalProfile)
      .findings.filter(({ rule }) => rule === "SCR-04")
      .map(({ message }) => message);
  };

  test("within 100", () => expect(said([95, 100, "98.5分", 88])).toEqual([]));
  test.each([
    ["a number", 105, "105"],
    ["text", "100.5分", "100.5"],
  ])("one above: %s", (_, score, shown) =>
    expect(said([score, 96, 92, 88])).toEqual([`“项目1”自评得分${shown}分，超过满分100分，请核对。`]),
  );
  test("the heading has other full marks", () =>
    expect(said([105, 96, 92], "自评得分（满分120分）")).toEqual([]));
  test("the heading says 100", () => expect(said([105, 96, 92], "自评得分（满分100分）")).toHaveLength(1));
  test("points on top of it", () => expect(said([105, 96, 92], "自评得分", "含创新加分5分")).toEqual([]));
  test("nearly as many above: another scale", () => expect(said([105, 112, 92, 98])).toEqual([]));
  test("scores out of ten", () => expect(said([105, 9.2, 9.8])).toEqual([]));
});
