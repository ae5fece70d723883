import { fnd11 } from "../../../src/rules/funds/fnd-11-one-denominator";
import { dataTable, form, monitoring, prose, type FundInput } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const tracking = form("tracking-progress", {
  tables: [
    dataTable("tracking-progress", { budget: "预算安排", actual: "实际执行金额", planned: "计划执行金额" }, [
      { budget: "3780.92", actual: "2819.55", planned: "2835.69" },
    ]),
  ],
});

/** A row of a ledger that has the price of the contract beside the budget. */
const contracted = (rate: string): FundInput => ({
  initial: 500,
  executed: 327.6,
  rate,
  otherBases: { 合同金额: 468 },
});

testRule(fnd11, {
  accepts: [
    {
      name: "the rate of the budget beside a contract",
      form: form("ledger-row", { funds: [contracted("65.52%")] }),
    },
    {
      name: "one denominator",
      form: monitoring({
        funds: [
          { initial: 100, adjusted: 80, executed: 40, rate: "50%" },
          { initial: 100, adjusted: 80, executed: 20, rate: "25%" },
        ],
      }),
    },
    {
      name: "both budgets are the same",
      form: monitoring({ funds: [{ initial: 80, adjusted: 80, executed: 40, rate: "50%" }] }),
    },
    { name: "no contract in the text", workbook: { forms: [tracking], prose: prose("本项目按计划支付。") } },
  ],
  rejects: [
    {
      name: "支付比例 of a contract",
      form: form("ledger-row", { funds: [contracted("70%")] }),
      problems: [{ message: "“合同金额”", severity: "info", arithmetic: "327.6 ÷ 468 = 70%" }],
    },
    {
      name: "到位率 100%",
      form: monitoring({ funds: [{ initial: 2646.34, received: 672.44, executed: 672.44, rate: "100%" }] }),
      problems: [{ message: "other", severity: "info", arithmetic: "672.44 ÷ 672.44" }],
    },
    {
      name: "two in one table",
      form: monitoring({
        funds: [
          { initial: 100, adjusted: 80, executed: 40, rate: "50%" },
          { initial: 50, adjusted: 40, executed: 20, rate: "40%" },
        ],
      }),
      problems: ["mixed"],
    },
    {
      name: "闵行 合同价",
      workbook: { forms: [tracking], prose: prose("中标后签订合同，合同价为 3,759.40 万元，按季支付。") },
      problems: ["contract"],
    },
  ],
});
