import { ind14 } from "../../../src/rules/indicators/ind-14-one-target";
import { form, monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, target: string) => [{ name, target }];
const plan = (target: string) =>
  form("indicator-table", { title: "2020年绩效指标", indicators: row("完成白蚁防治工作", target) });
const report = (target: string, name = "完成白蚁防治工作") =>
  monitoring({ fields: { projectName: "后勤保障项目" }, indicators: row(name, target) });
const other = selfEvaluation({
  fields: { projectName: "另一个项目" },
  indicators: row("完成白蚁防治工作", "80%"),
});
const nanchang = report("50%");

testRule(ind14, {
  accepts: [
    { name: "the same", workbook: [plan("100%"), report("100%")] },
    { name: "another project", workbook: [report("100%"), other] },
    { name: "another indicator", workbook: [plan("100%"), report("50%", "完成公共机构节能改造")] },
    { name: "the same in another unit", workbook: [plan("1万元"), report("10000元")] },
  ],
  rejects: [
    {
      name: "南昌 100% / 50%",
      workbook: [plan("100%"), nanchang],
      problems: [{ message: "differs", at: nanchang.indicators[0]!.target, severity: "error" }],
    },
  ],
});
