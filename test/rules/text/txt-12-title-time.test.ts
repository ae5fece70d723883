import { txt12 } from "../../../src/rules/text/txt-12-title-time";
import { monitoring } from "../../support/builders";
import { reportOn } from "../../support/report-scope";
import { testRule } from "../../support/rule-tester";

const table = monitoring({
  year: 2020,
  month: 7,
  fields: { projectName: "图书馆免费开放项目" },
  funds: [{ initial: 120, executed: 23.8 }],
});
const beside = (title: string, ...lines: string[]) => ({ workbook: reportOn([table], [title, ...lines]) });
const holding = (title: string) => ({ workbook: reportOn([], [title, "现将情况报告如下。"], [table]) });
const SPENT = "项目支出23.8万元，执行率19.83%。";

testRule(txt12.rule, {
  accepts: [
    { name: "the table's months", ...beside("图书馆免费开放项目2020年1-7月监控报告", SPENT) },
    { name: "written as two months", ...beside("（2020年1月至7月）", SPENT) },
    { name: "other figures: another time", ...beside("图书馆项目2020年1-6月监控报告", "项目支出20.4万元。") },
    { name: "the whole year", ...beside("图书馆项目2020年度自评报告", "截至12月31日，项目支出118.6万元。") },
    { name: "the year of the work", ...beside("2021年绩效自评报告", "2020年项目支出23.8万元。") },
    {
      name: "up to another month as well",
      ...beside("图书馆项目2020年1-7月监控报告", "1-7月开放120天，截至8月31日又支付5万元。"),
    },
    { name: "a day in the text", ...beside("图书馆项目2020年1-7月监控报告", "截至8月10日已完成招标。") },
    { name: "what is to come", ...beside("图书馆项目2020年1-7月监控报告", "预计1-9月支出90万元。") },
    { name: "several years", ...beside("2020-2022年图书馆项目绩效报告", SPENT) },
    {
      name: "the day of the report",
      ...beside("图书馆免费开放项目绩效监控报告", "2021年3月15日", SPENT),
    },
    { name: "its own table", ...holding("图书馆项目2020年1-7月监控报告") },
    { name: "no report", workbook: { forms: [table], prose: [] } },
  ],
  rejects: [
    {
      name: "the table's own spending",
      ...beside("图书馆项目2020年1-8月监控报告", SPENT),
      problems: [{ message: "标题写的是1-8月，表是1-7月的" }],
    },
    { name: "another year", ...beside("图书馆项目2021年1-7月监控报告", SPENT), problems: ["year"] },
    {
      name: "its own table is of other months",
      ...holding("图书馆项目2020年1-8月监控报告"),
      problems: ["months"],
    },
    {
      name: "a later text",
      ...beside("图书馆项目2020年1-7月监控报告", "2020年1-8月，举办活动40场。"),
      problems: ["text"],
    },
  ],
});
