import { readForms } from "../../../src/forms";
import type { CellValue } from "../../../src/model/snapshot";
import { ind22 } from "../../../src/rules/indicators/ind-22-completion-rate";
import { gridSheet } from "../../support/layouts/grid";
import { testRule } from "../../support/rule-tester";

/** A self-evaluation with one row, or the sheet of scores with it. */
function evaluated(
  target: CellValue,
  actual: CellValue,
  rate: CellValue,
  name = "维保次数",
  header = "完成率",
) {
  const rows = [
    ["项目支出绩效自评表"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", header, "分值", "得分"],
    ["产出指标", "数量指标", name, target, actual, rate, 100, 80],
  ];
  return readForms({ sheets: [gridSheet(rows)], activeSheet: null, notices: [] }).forms[0]!;
}

function tracked(planned: CellValue, rate: CellValue) {
  const rows = [
    ["财政项目支出绩效跟踪表"],
    ["一级指标", "二级指标", "三级指标", "年度目标值", "计划完成值", "实际完成值", "完成率（%）"],
    ["产出目标", "数量", "维保次数", "24次", planned, "12次", rate],
  ];
  return readForms({ sheets: [gridSheet(rows)], activeSheet: null, notices: [] }).forms[0]!;
}

function scored(score: CellValue, rate: CellValue) {
  const rows = [
    ["项目绩效评价评分表"],
    ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分", "得分率"],
    ["过程", "组织实施", "制度执行有效性", 4, "有效得满分", score, rate],
  ];
  return readForms({ sheets: [gridSheet(rows)], activeSheet: null, notices: [] }).forms[0]!;
}

testRule(ind22, {
  accepts: [
    { name: "the quotient", form: evaluated("24次", "12次", "50%") },
    { name: "rounded as it is shown", form: evaluated("24次", "13次", "54%") },
    { name: "a bare number", form: evaluated("24次", "12次", 50) },
    { name: "a fraction", form: evaluated("24次", "12次", 0.5) },
    { name: "100% for more than all", form: evaluated("24次", "30次", "100%") },
    { name: "more than all as it is", form: evaluated("24次", "30次", "125%") },
    { name: "a target in percent", form: evaluated("95%", "98%", "100%", "验收合格率") },
    { name: "a limit", form: evaluated("≤24起", "12起", "100%", "安全事故起数") },
    { name: "costs", form: evaluated("≤24万元", "12万元", "100%", "维保成本") },
    { name: "words", form: evaluated("显著提高", "显著提高", "100%", "服务能力") },
    { name: "dates", form: evaluated("2024年6月前", "2024年5月", "100%", "完成时间") },
    { name: "nothing written", form: evaluated("24次", "12次", "") },
    {
      name: "progress, which may be that of the work",
      form: evaluated("24次", "12次", "80%", "维保次数", "完成进度"),
    },
    { name: "of the plan so far", form: tracked("12次", 100) },
    { name: "of the year", form: tracked("12次", 50) },
    { name: "points", form: scored(3, "75%") },
    { name: "points beyond all, which are SCR-04's", form: scored(5, "100%") },
    { name: "no score", form: scored("", "") },
  ],
  rejects: [
    {
      name: "another than the quotient",
      form: evaluated("24次", "12次", "83%"),
      problems: [{ message: "target", severity: "warning", arithmetic: "12次 ÷ 24次 = 50%", fix: null }],
    },
    { name: "neither of the plan nor of the year", form: tracked("12次", 83), problems: ["target"] },
    { name: "100% for less than all", form: evaluated("24次", "12次", "100%"), problems: ["target"] },
    { name: "other points", form: scored(3, "57%"), problems: ["weight"] },
  ],
});
