/** A form that counts its money in 千元 is read in 千元, and compared with what is written in 万元. */
import { review } from "../../src/engine/review";
import { nationalProfile } from "../../src/profile/profile";
import { gridSheet } from "../support/layouts/grid";

const sheet = gridSheet([
  ["项目支出绩效自评表"],
  ["（2024年度）"],
  ["项目名称", "食堂运行", "", "主管部门", "机关事务局", "", "实施单位", "服务中心"],
  ["项目资金（千元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", 3500, 3500, "3,500.00", 10, "100%", 10],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", "就餐人数（人）", 500, 500, 50, 50, ""],
  ["产出指标", "成本指标", "食堂运行总成本", "≤350万元", "3500千元", 40, 40, ""],
  ["总分", "", "", "", "", 100, 100, ""],
]);

test("千元", () => {
  const { forms, findings, notices } = review(
    { sheets: [sheet], activeSheet: null, notices: [] },
    nationalProfile,
  );
  const [line] = forms[0]!.funds;
  expect(forms[0]!.unit).toBe("千元");
  expect(
    [line!.initialBudget, line!.executed].map((cell) => [String(cell!.value!.value), cell!.value!.unit]),
  ).toEqual([
    ["3500", "千元"],
    ["3500", "千元"],
  ]);
  expect(findings.filter(({ severity }) => severity !== "info").map(({ message }) => message)).toEqual([]);
  expect(notices).toEqual([]);
});
