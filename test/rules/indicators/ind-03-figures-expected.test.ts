import { ind03 } from "../../../src/rules/indicators/ind-03-figures-expected";
import { dataTable, form, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string) =>
  monitoring({ indicators: [{ name: "工勤雇员出勤率", target, actual }] });
const deviation = (qualityRate: string) =>
  form("tracking-deviation", {
    tables: [
      dataTable("tracking-deviation", { completionRate: "实际完成率", qualityRate: "质量达标率" }, [
        { completionRate: "100%", qualityRate },
      ]),
    ],
  });

testRule(ind03, {
  accepts: [
    { name: "a figure", form: row("100%", "98%") },
    { name: "blank", form: row("100%", "") },
    { name: "words against words", form: row("完成", "未考核") },
    { name: "a date", form: row("100%", "2020.7.6") },
    { name: "附表1-4 in percent", form: deviation("98%") },
  ],
  rejects: [
    {
      name: "闵行 考核",
      form: row("100%", "1-8 月每月进行考核"),
      problems: [{ message: "words", severity: "warning" }],
    },
    {
      name: "南昌 尚未",
      form: row("95%", "尚未开展满意度调查"),
      problems: [{ message: "pending", severity: "info" }],
    },
    { name: "附表1-4 质量达标率", form: deviation("出勤率进行月考勤；年底统一考核"), problems: ["rate"] },
  ],
});
