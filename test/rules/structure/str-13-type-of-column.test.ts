import { str13 } from "../../../src/rules/structure/str-13-type-of-column";
import { dataTable, form, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(str13, {
  accepts: [
    {
      name: "amounts and rates",
      form: monitoring({ funds: [{ initial: 981.26, executed: 577.5, rate: "58.85%" }] }),
    },
    {
      name: "a rate in a column of rates, a levy in a column of prices",
      form: form("budget-calculation", {
        tables: [
          dataTable(
            "budget-calculation",
            { unitPrice: "单价(元)", budget: "预算金额(万元)", rate: "预算执行率" },
            [{ unitPrice: "10%", budget: 341.26, rate: "74.57%" }],
          ),
        ],
      }),
    },
  ],
  rejects: [
    {
      name: "a rate among the titled amounts",
      form: form("tracking-basics", { fields: { priorBudget: "3,668.82", priorExecuted: "95.98%" } }),
      problems: [{ message: "“项目上年预算执行数”是金额栏，却填了百分比“95.98%”", severity: "error" }],
    },
    {
      name: "a rate among the funds",
      form: monitoring({ funds: [{ initial: 100, executed: "58.85%" }] }),
      problems: ["percent"],
    },
    {
      name: "a rate in a small table",
      form: form("fund-usage", {
        tables: [
          dataTable("fund-usage", { item: "资金用途", amount: "金额" }, [{ item: "绿化", amount: "12%" }]),
        ],
      }),
      problems: ["percent"],
    },
    {
      name: "an amount as a rate",
      form: monitoring({ funds: [{ initial: 100, executed: 50, rate: "50万元" }] }),
      problems: ["amount"],
    },
  ],
});
