import { rsn11 } from "../../../src/rules/reasons/rsn-11-likelihood-fits-forecast";
import { testRule } from "../../support/rule-tester";
import { onTime, slow } from "./rsn-forms";

testRule(rsn11, {
  accepts: [
    { name: "certain, will be met", form: onTime({ likelihood: "确定能" }) },
    { name: "possible, will not be met", form: slow({ forecast: "80%", likelihood: "有可能" }) },
    { name: "impossible, will not be met", form: slow({ forecast: "80%", likelihood: "完全不可能" }) },
    { name: "no forecast", form: onTime({ forecast: "", likelihood: "确定能" }) },
  ],
  rejects: [
    {
      name: "certain, will not be met",
      form: onTime({ forecast: "80%", likelihood: "确定能" }),
      problems: [{ message: "certain", severity: "warning" }],
    },
    { name: "impossible, will be met", form: slow({ likelihood: "完全不可能" }), problems: ["impossible"] },
    {
      name: "certain, far behind time",
      form: slow({ likelihood: "确定能" }),
      problems: [{ message: "slow", severity: "info" }],
    },
    {
      name: "two of three ticked",
      form: onTime({ likelihood: { 确定能: "√", 有可能: "√", 完全不可能: "" } }),
      problems: ["several"],
    },
  ],
});
