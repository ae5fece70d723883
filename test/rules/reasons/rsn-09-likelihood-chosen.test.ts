import { rsn09 } from "../../../src/rules/reasons/rsn-09-likelihood-chosen";
import { ledger, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { onTime } from "./rsn-forms";

const blank = { 确定能: "", 有可能: "", 完全不可能: "" };
const row = { name: "绿化面积（平方米）", target: 5, actual: 5 };

testRule(rsn09, {
  accepts: [
    { name: "ticked", form: onTime({ likelihood: { ...blank, 确定能: "√" } }) },
    { name: "from a list", form: onTime({ likelihood: "确定能" }) },
    ...["能", "是", "否", "不能", "能按期完成", "可能"].map((likelihood) => ({
      name: `answered «${likelihood}»`,
      form: onTime({ likelihood }),
    })),
    { name: "no such columns", form: onTime() },
    {
      name: "a placeholder row",
      form: onTime({ name: "/", target: "/", actual: "/", forecast: "/", likelihood: blank }),
    },
    {
      name: "a project whose budget was taken back",
      form: ledger({ rows: [{ initial: 120, adjusted: 0, executed: 0, likelihood: "" }] }),
    },
    { name: "a template without results", form: onTime({ actual: "", likelihood: blank }) },
  ],
  rejects: [
    {
      name: "a whole column, in one finding",
      form: monitoring({
        indicators: [
          { ...row, likelihood: blank },
          { ...row, name: "保洁面积", likelihood: blank },
        ],
      }),
      problems: [{ message: "2项指标没有选", severity: "warning" }],
    },
    {
      name: "a project on which nothing was spent yet",
      form: ledger({ rows: [{ initial: 120, adjusted: 120, executed: 0, likelihood: "" }] }),
      problems: ["one"],
    },
    { name: "one row of several", form: onTime({ likelihood: "" }), problems: ["one"] },
    {
      name: "a project of a ledger",
      form: ledger({ rows: [{ initial: 100, executed: 58, likelihood: "" }] }),
      problems: ["one"],
    },
  ],
});
