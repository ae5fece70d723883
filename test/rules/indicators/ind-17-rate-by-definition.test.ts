import { ind17 } from "../../../src/rules/indicators/ind-17-rate-by-definition";
import { dataTable, form, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const progress = form("tracking-progress", {
  tables: [
    dataTable("tracking-progress", { actual: "实际执行金额", planned: "计划执行金额" }, [
      { actual: "2819.55", planned: "2835.69" },
    ]),
  ],
});
const deviation = (target: string, actual: string, planned: string, completionRate: string) =>
  form("tracking-deviation", {
    tables: [
      dataTable(
        "tracking-deviation",
        { target: "目标", actual: "实际产出数", planned: "计划应完成数", completionRate: "实际完成率" },
        [{ target, actual, planned, completionRate }],
      ),
    ],
  });
const stages = form("stage-completion", {
  indicators: [{ name: "年终考核通过率", target: "100%", actual: "未考核" }],
});
const joined = deviation("人员到岗；出勤率100%；考核通过率100%", "合计340人", "340人", "100%");

testRule(ind17, {
  accepts: [
    {
      name: "by definition",
      workbook: { forms: [progress], prose: prose("预算执行准确率为99.43%，评价为好。") },
    },
    { name: "nothing said", workbook: { forms: [progress], prose: prose("预算执行率为74.57%。") } },
    { name: "340 of 340", form: deviation("人员到岗", "340 人", "340人", "100%") },
    { name: "joined and all done", workbook: [joined] },
  ],
  rejects: [
    {
      name: "闵行 准确率",
      workbook: { forms: [progress], prose: prose("预算执行准确率：截至8月底执行率为74.57%，评价为好。") },
      problems: [{ message: "accuracy", arithmetic: "99.43%" }],
    },
    {
      name: "闵行, under a heading",
      workbook: {
        forms: [progress],
        prose: prose(
          "(1) A21 预算执行准确率",
          "每季度支付。",
          "项目执行金额 2,819.55 万元，预算执行率 74.57%。",
        ),
      },
      problems: ["accuracy"],
    },
    { name: "completion", form: deviation("人员到岗", "300人", "340人", "100%"), problems: ["completion"] },
    { name: "闵行 未考核", workbook: [joined, stages], problems: ["partial"] },
  ],
});
