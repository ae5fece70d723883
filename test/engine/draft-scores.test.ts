/** Drafts for a sheet of scores, and for a ledger's row whose amounts are in doubt. */
import { draftReasons } from "../../src/engine/draft-reason";
import { review } from "../../src/engine/review";
import type { CellValue } from "../../src/model/snapshot";
import { nationalProfile } from "../../src/profile/profile";
import { gridSheet } from "../support/layouts/grid";

const drafted = (rows: readonly (readonly CellValue[])[]) => {
  const workbook = { sheets: [gridSheet(rows)], activeSheet: null, notices: [] };
  return draftReasons(review(workbook, nationalProfile), nationalProfile);
};

test("a sheet of scores has points to tell of, neither targets nor results", () => {
  const { drafts } = drafted([
    ["2024年项目绩效评价评分表"],
    ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分", "扣分原因"],
    ["过程", "组织实施", "制度执行有效性", 40, "有效得满分", 36, ""],
    ["产出", "数量", "供餐天数", 60, "按比例得分", 60, ""],
  ]);
  expect(drafts.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^【事实】2024年“制度执行有效性”分值40分，得分36分。【原因】〔请填写/u),
  ]);
});

test("no draft explains the overspending of a row whose rate says otherwise", () => {
  const rows = (budget: number, rate: string) => [
    ["2024年1-9月项目支出台账"],
    ["项目名称", "预算数（万元）", "支出数（万元）", "执行率", "未完成原因"],
    ["屋面防水", budget, 77.85, rate, ""],
    ["电梯大修", 120, 96, "80.00%", ""],
  ];
  expect(drafted(rows(70, "111.21%")).drafts).toHaveLength(1);
  const doubted = drafted(rows(8.65, "90.00%"));
  expect([doubted.drafts, doubted.skipped.map(({ indicator }) => indicator)]).toEqual([[], ["屋面防水"]]);
});
