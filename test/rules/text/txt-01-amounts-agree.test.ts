import { txt01 } from "../../../src/rules/text/txt-01-amounts-agree";
import { dataTable, form, monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const usage = form("fund-usage", {
  tables: [
    dataTable("fund-usage", { item: "资金用途", amount: "金额（万元）" }, [
      { item: "大院绿化", amount: 9.95 },
      { item: "公共机构节能改造费", amount: 9.71 },
      { item: "物业管理费", amount: 557.84 },
      { item: "合计", amount: 577.5, total: true },
    ]),
  ],
});
const report = monitoring({
  fields: { projectName: "后勤保障" },
  funds: [{ initial: 981.26, received: 592.2, executed: 577.5 }],
});
const told = (...lines: string[]) => ({ forms: [report, usage], prose: prose(...lines) });

testRule(txt01.rule, {
  accepts: [
    { name: "the same amounts", workbook: told("项目共支出资金577.5万元，其中公共机构节能改造9.71万元。") },
    { name: "in another unit", workbook: told("累计支出5,775,000元。") },
    { name: "money received is no spending", workbook: told("预算981.26万元，实际到账592.20万元。") },
    { name: "another year", workbook: told("2019年共支出资金520万元。") },
    { name: "an item the table does not have", workbook: told("其中支付宣传费3万元。") },
    { name: "spending of something else", workbook: told("三公经费支出12.5万元。") },
  ],
  rejects: [
    {
      name: "the total",
      workbook: told("后勤保障项目共支出资金 588.5 万元。"),
      problems: [{ message: "相差11万元", severity: "error", arithmetic: "588.5 − 577.5 = 11" }],
    },
    {
      name: "an item",
      workbook: told("依据合同支付公共机构节能改造 20.71 万元。"),
      problems: [{ message: "item", arithmetic: "20.71 − 9.71 = 11" }],
    },
    {
      name: "the item explains the total",
      workbook: told("共支出资金588.5万元。", "其中公共机构节能改造20.71万元。"),
      problems: [{ message: "total", arithmetic: "= 11 = 20.71 − 9.71" }, "item"],
    },
  ],
});
