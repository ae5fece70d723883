import { ind19 } from "../../../src/rules/indicators/ind-19-costs-equal-spending";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const costs = (executed: number, ...rows: (readonly [string, string, string])[]) =>
  selfEvaluation({
    funds: [{ adjusted: 200, executed }],
    indicators: rows.map(([name, target, actual]) => ({
      level1: "产出指标",
      level2: "成本指标",
      name,
      target,
      actual,
    })),
  });
const changji = costs(200, ["副食品（万元）", "80", "83"], ["人员工资（万元）", "120", "120"]);

testRule(ind19, {
  accepts: [
    {
      name: "昌吉 60 + 30 = 90",
      form: costs(90, ["副食品（万元）", "60", "60"], ["人员工资（万元）", "30", "30"]),
    },
    { name: "not all costs are listed", form: costs(200, ["副食品（万元）", "60", "60"]) },
    { name: "a price", form: costs(200, ["人均成本（万元）", "500", "500"]) },
    { name: "in 元", form: costs(200, ["维修费（元）", "2000000", "2000000"]) },
    { name: "a percentage", form: costs(200, ["成本节约率", "5%", "5%"]) },
  ],
  rejects: [
    {
      name: "昌吉 203 ≠ 200",
      form: changji,
      problems: [{ message: "complete", severity: "error", arithmetic: "83 + 120 = 203" }],
    },
    {
      name: "more than was spent",
      form: costs(200, ["维修费（万元）", "210", "210"]),
      problems: [{ message: "above", severity: "warning" }],
    },
  ],
});
