import { fnd05 } from "../../../src/rules/funds/fnd-05-within-budget";
import { dataTable, form, ledgerRow, monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(fnd05, {
  accepts: [
    {
      name: "another unit, as the rate tells",
      form: monitoring({ funds: [{ initial: 120, executed: 580_000, rate: "48.33%" }] }),
    },
    { name: "within the budget", form: monitoring({ funds: [{ initial: 981.26, executed: 577.5 }] }) },
    {
      name: "a rounding difference",
      form: selfEvaluation({ funds: [{ adjusted: "15.83", executed: "15.84" }] }),
    },
    {
      name: "covered by the adjusted budget",
      form: selfEvaluation({ funds: [{ initial: 80, adjusted: 120, executed: 110 }] }),
    },
    {
      name: "a total budget of zero is FND-16's",
      form: monitoring({ funds: [{ initial: 0, executed: 5 }] }),
    },
    { name: "元 in a column of 万元 is FND-04's", form: ledgerRow({ initial: 981.26, executed: 5775000 }) },
    {
      name: "a merged payment stands for all rows",
      form: form("fund-execution", {
        tables: [
          dataTable("fund-execution", { item: "内容", budget: "预算金额", paid: "支付金额" }, [
            { item: "人力", budget: 350.84, paid: 2819.55 },
            { item: "专技", budget: 3430.08 },
          ]),
        ],
      }),
    },
  ],
  rejects: [
    {
      name: "two hundredths too much are no mistaken unit",
      form: monitoring({ funds: [{ initial: 100, executed: 100.02 }] }),
      problems: ["over"],
    },
    {
      name: "岳阳 107.55%",
      form: selfEvaluation({ funds: [{ adjusted: 323.39, executed: 347.79 }] }),
      problems: [{ message: "107.55%", severity: "warning", arithmetic: "347.79 ÷ 323.39" }],
    },
    {
      name: "monitoring",
      form: monitoring({ funds: [{ initial: 100, executed: 120 }] }),
      problems: [{ message: "over", severity: "error" }],
    },
    {
      name: "a cell that names 元 beside one in 万元",
      form: monitoring({ funds: [{ initial: 100, executed: "1,200,000元" }] }),
      problems: [{ message: "执行数120万元大于预算数100万元，超出20万元", severity: "error" }],
    },
    {
      name: "a source without budget",
      form: monitoring({
        funds: [
          { initial: 100, executed: 60 },
          { initial: 0, executed: 10 },
        ],
      }),
      problems: ["noBudget"],
    },
    {
      name: "a small table",
      form: form("prior-year-execution", {
        tables: [
          dataTable("prior-year-execution", { year: "年度", budget: "安排", executed: "执行" }, [
            { year: "2017年", budget: 100, executed: 130 },
          ]),
        ],
      }),
      problems: ["130%"],
    },
  ],
});
