import { str12 } from "../../../src/rules/structure/str-12-plan-holds-plans";
import { dataTable, form } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const plan = (text: string, header = "产出类绩效指标阶段性完成计划") =>
  form("tracking-plan", { tables: [dataTable("tracking-plan-items", { plan: header }, [{ plan: text }])] });

testRule(str12, {
  accepts: [
    { name: "a plan", form: plan("6月底前完成招标，7月签订合同并到岗") },
    { name: "a column of results", form: plan("已完成招标", "完成情况") },
    { name: "a tick about the plan", form: plan("已完成", "是否按计划时间进度进行") },
  ],
  rejects: [
    {
      name: "done",
      form: plan("已完成340个工勤雇员到岗开展工作"),
      problems: [{ message: "done", severity: "info" }],
    },
    { name: "done in time", form: plan("已经根据年初计划，及时支付前三季度合同款项"), problems: ["done"] },
  ],
});
