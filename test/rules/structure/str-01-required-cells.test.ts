import { str01 } from "../../../src/rules/structure/str-01-required-cells";
import { dataTable, form, ledger, monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = { name: "绿化面积（平方米）", target: 5, actual: 5, forecast: 5 };

testRule(str01, {
  accepts: [
    {
      name: "all filled, a source without money",
      form: monitoring({
        fields: { projectName: "后勤保障项目" },
        funds: [
          { initial: 981.26, executed: 577.5, forecast: 981.26 },
          { label: "其他资金", initial: "", executed: "", forecast: "" },
        ],
        indicators: [row],
      }),
    },
    {
      name: "a blank template",
      form: monitoring({
        fields: { projectName: "" },
        funds: [{ initial: "", executed: "", forecast: "" }],
        indicators: [{ name: "绿化面积", target: 5, actual: "", forecast: "" }],
      }),
    },
    {
      name: "budget known, nothing reported yet",
      form: monitoring({
        funds: [{ initial: 100, executed: "", forecast: "" }],
        indicators: [
          { name: "绿化面积", target: 5, actual: "", forecast: "" },
          { ...row, actual: "", forecast: "" },
        ],
      }),
    },
    {
      name: "null words",
      form: monitoring({
        funds: [
          { initial: 1, executed: 1 },
          { initial: "—", executed: "—" },
        ],
      }),
    },
    {
      name: "a placeholder row filled throughout",
      form: selfEvaluation({ indicators: [{ name: "/", target: "/", actual: "/" }] }),
    },
    {
      name: "points of the budget's own row",
      form: selfEvaluation({
        indicators: [
          { ...row, weight: 90, score: 90 },
          { level1: "预算执行率", name: "预算执行率", target: "", actual: "", weight: 10, score: 9.5 },
        ],
      }),
    },
    {
      name: "no score where no points are given",
      form: selfEvaluation({
        indicators: [
          { ...row, weight: 90, score: 90 },
          { ...row, name: "绿化株数", weight: "—", score: "" },
        ],
      }),
    },
    { name: "a row of a ledger", form: ledger({ rows: [{ initial: 5, executed: "" }] }) },
  ],
  rejects: [
    {
      name: "a row without its score",
      form: selfEvaluation({
        indicators: [
          { ...row, weight: 90, score: 90 },
          { ...row, name: "绿化株数（株）", weight: 10, score: "" },
        ],
      }),
      problems: ["“绿化株数（株）”的得分是空的"],
    },
    {
      name: "a project without a name",
      form: monitoring({ fields: { projectName: "" }, indicators: [row] }),
      problems: [{ message: "project", severity: "error" }],
    },
    {
      name: "a source whose execution is blank",
      form: selfEvaluation({
        funds: [
          { initial: 90, adjusted: 90, executed: 90 },
          { label: "上年结转资金", initial: 0, adjusted: 0, executed: "" },
        ],
      }),
      problems: [{ message: "“上年结转资金”的执行数是空的", severity: "warning" }],
    },
    {
      name: "one result is missing",
      form: monitoring({ indicators: [row, { ...row, name: "保洁面积", actual: "" }] }),
      problems: ["“保洁面积”的完成值是空的"],
    },
    {
      name: "a whole column, in one finding",
      form: selfEvaluation({
        funds: [{ adjusted: 90, executed: 90 }],
        indicators: [
          { ...row, actual: "" },
          { ...row, name: "保洁面积", actual: "" },
        ],
      }),
      problems: [{ message: "共2项" }],
    },
    {
      name: "a gap in a placeholder row",
      form: selfEvaluation({ indicators: [{ name: "/", target: "/", actual: "" }] }),
      problems: [{ message: "placeholder", severity: "info" }],
    },
    {
      name: "a rule without its number",
      form: form("tracking-progress", {
        tables: [
          dataTable("tracking-progress", { systemName: "名称", systemNumber: "文号" }, [
            { systemName: "《财务管理规定》", systemNumber: "" },
          ]),
        ],
      }),
      problems: [{ message: "number", severity: "info" }],
    },
  ],
});
