import { nationalProfile } from "../../../src/profile/profile";
import { fnd01 } from "../../../src/rules/funds/fnd-01-rate-matches-amounts";
import { dataTable, form, ledger, monitoring, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const fund = { initial: 981.26, executed: 577.5 };
const HEADERS = {
  item: "预算内容",
  detail: "明细",
  budget: "预算金额(万元)",
  paid: "支付金额(万元)",
  rate: "预算执行率",
};
const wrong = monitoring({ funds: [{ ...fund, rate: "59.97%" }] });
const formula = monitoring({
  funds: [{ ...fund, rate: { value: 0.6, format: "0.00%", formula: "=F6/E6" } }],
});
const adjusted = {
  ...nationalProfile,
  denominator: { ...nationalProfile.denominator, monitoring: "adjusted" as const },
};

testRule(fnd01, {
  accepts: [
    {
      name: "sentences whose rate follows from their amounts, or whose amounts are not both the whole's",
      workbook: {
        forms: [monitoring({ funds: [{ label: "年度资金总额" }] })],
        prose: prose(
          "项目预算500万元，实际支出300万元，执行率60%。",
          "项目预算500万元，实际到账400万元，支出300万元，执行率75%。",
          "项目预算500万元，其中物业费支出200万元，执行率80%。",
          "项目预算300.33万元，实际支出300万元，执行率99.9%。",
          "项目年初预算500万元，全年预算400万元，实际支出300万元，执行率70%。",
          "项目预算500万元，实际支出约300万元，执行率61%。",
        ),
      },
    },
    {
      name: "the text agrees with the table",
      workbook: {
        forms: [monitoring({ funds: [{ ...fund, rate: "58.85%" }] })],
        prose: prose("支出资金 577.5 万元，预算执行率 58.85%。", "上年支出 300 万元，执行率 95%。"),
      },
    },
    { name: "南昌 58.85%", form: monitoring({ funds: [{ ...fund, rate: "58.85%" }] }) },
    {
      name: "a formula's exact result",
      form: monitoring({ funds: [{ ...fund, rate: { value: 577.5 / 981.26, format: "0.00%" } }] }),
    },
    {
      name: "whole percents are compared as whole percents",
      form: selfEvaluation({ funds: [{ adjusted: 1000, executed: 862, rate: "86%" }] }),
    },
    {
      name: "支付比例 of a contract is FND-11's",
      form: form("ledger-row", {
        funds: [{ initial: 500, executed: 327.6, rate: "70%", otherBases: { 合同金额: 468 } }],
      }),
    },
    {
      name: "元 in a column of 万元 gives no rate: FND-04's",
      form: monitoring({ funds: [{ initial: 200, executed: 1_300_000, rate: "65%" }] }),
    },
    {
      name: "the rate of a ledger's total follows from the projects, its amount does not: FND-03's",
      form: ledger({
        rows: [
          { initial: 40, executed: 20 },
          { initial: 60, executed: 33 },
        ],
        total: { initial: 100, executed: 35, rate: "53%" },
      }),
    },
    {
      name: "right but for a unit of the amounts, which is FND-04's",
      form: monitoring({ funds: [{ initial: 120, executed: 580_000, rate: "48.33%" }] }),
    },
    { name: "no rate", form: monitoring({ funds: [{ ...fund, rate: "" }] }) },
    {
      name: "zero budget gives no rate",
      form: monitoring({ funds: [{ initial: 0, executed: 0, rate: "0%" }] }),
    },
    {
      name: "right against another budget is FND-11's",
      form: monitoring({ funds: [{ initial: 100, adjusted: 80, executed: 40, rate: "40%" }] }),
    },
    {
      name: "闵行 merged payment stands for all rows",
      form: form("budget-calculation", {
        tables: [
          dataTable("budget-calculation", HEADERS, [
            { item: "人力成本", detail: "工勤管理", budget: "350.84", paid: "2,819.55", rate: "74.57%" },
            { detail: "工勤专技", budget: "2,285.52" },
            { detail: "工勤普通", budget: "783.02" },
            { item: "服装费", budget: "20.28" },
            { item: "管理费", budget: "341.26" },
            { item: "合计", budget: "3,780.92", paid: "28,195,500", rate: "74.57%", total: true },
          ]),
        ],
      }),
    },
    {
      name: "last year's 95.98%",
      form: form("prior-year-execution", {
        tables: [
          dataTable(
            "prior-year-execution",
            { year: "年度", budget: "预算安排", executed: "预算执行", rate: "执行率" },
            [{ year: "2017年", budget: "3,668.82", executed: "3,521.48", rate: "95.98%" }],
          ),
        ],
      }),
    },
    {
      name: "fractions throughout",
      form: ledger({ rows: [0.5, 0.5, 50].map((rate) => ({ initial: 150, executed: 75, rate })) }),
    },
  ],
  rejects: [
    {
      name: "a sentence whose rate does not follow from its amounts",
      workbook: {
        forms: [monitoring({ funds: [{ label: "年度资金总额" }] })],
        prose: prose("2023年项目预算500万元，截至年底实际支出300万元，执行率80%。"),
      },
      problems: [
        {
          message: "预算500万元、支出300万元、执行率80%，按这两个金额应为60%",
          arithmetic: "300 ÷ 500 = 60%",
        },
      ],
    },
    {
      name: "the rate of a ledger's total",
      form: ledger({
        rows: [
          { initial: 40, executed: 20 },
          { initial: 60, executed: 33 },
        ],
        total: { initial: 100, executed: 53, rate: "52.5%" },
      }),
      problems: [{ message: "“合计”执行率应为53%", fix: "safe" }],
      fixed: ["53.00%"],
    },
    {
      name: "amounts beyond belief are no ground for another rate",
      form: monitoring({ funds: [{ initial: 120, executed: 5800, rate: "50%" }] }),
      problems: [{ message: "4833.33%", fix: null }],
    },
    {
      name: "南昌: the text divides another amount",
      workbook: {
        forms: [monitoring({ funds: [{ ...fund, rate: "58.85%" }] })],
        prose: prose("截至7月底支出资金 588.5 万元，预算执行率 58.85%。"),
      },
      problems: [{ message: "text", arithmetic: "588.5 ÷ 981.26 = 59.97%" }],
    },
    {
      name: "59.97% for 58.85%",
      form: wrong,
      problems: [
        { message: "mismatch", at: wrong.funds[0]!.rate, fix: "safe", arithmetic: "577.5 ÷ 981.26 = 58.85%" },
      ],
      fixed: ["58.85%"],
    },
    {
      name: "a number keeps its percent format",
      form: monitoring({ funds: [{ ...fund, rate: { value: 0.6, format: "0.00%" } }] }),
      problems: ["58.85%"],
      fixed: [0.5885],
    },
    { name: "a formula is only reported", form: formula, problems: [{ message: "mismatch", fix: null }] },
    {
      name: "the profile's own denominator counts",
      form: monitoring({ funds: [{ initial: 100, adjusted: 80, executed: 40, rate: "40%" }] }),
      profile: adjusted,
      problems: ["50%"],
      fixed: ["50.00%"],
    },
    {
      name: "a ledger's rows",
      form: ledger({
        rows: [
          { ...fund, rate: "58.85%" },
          { ...fund, rate: "85.58%" },
        ],
      }),
      problems: ["58.85%"],
    },
    {
      name: "a fraction among percentages",
      form: ledger({
        rows: [0.5, 50, 50, 50].map((rate) => ({ initial: 150, executed: 75, rate })),
      }),
      problems: [{ message: "“项目1”执行率写的是0.5", fix: "safe" }],
      fixed: [50],
    },
    {
      name: "86% for 85.4%",
      form: selfEvaluation({ funds: [{ adjusted: 1000, executed: 854, rate: "86%" }] }),
      problems: ["85.4%"],
    },
    {
      name: "a small table",
      form: form("fund-execution", {
        tables: [
          dataTable("fund-execution", HEADERS, [{ item: "服装费", budget: 20, paid: 10, rate: "60%" }]),
        ],
      }),
      problems: [{ message: "table", fix: "safe" }],
      fixed: ["50.00%"],
    },
  ],
});
