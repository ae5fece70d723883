import { ind05 } from "../../../src/rules/indicators/ind-05-target-missed";
import { monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string, name = "服务对象满意度") => ({
  indicators: [{ name, target, actual }],
});

testRule(ind05, {
  accepts: [
    { name: "reached", form: selfEvaluation(row("≥95%", "96%")) },
    { name: "just reached", form: selfEvaluation(row("95%", "95%")) },
    { name: "in the middle of the year", form: monitoring(row("100%", "91.42%")) },
    { name: "reverse", form: selfEvaluation(row("≤3%", "2%", "树木危害株率")) },
    { name: "words", form: selfEvaluation(row("95%", "尚未调查")) },
    { name: "placeholder", form: selfEvaluation(row("/", "/", "/")) },
    { name: "昌吉 expression", form: selfEvaluation(row("97×2", "97×2", "二套装修面积（平方米")) },
  ],
  rejects: [
    {
      name: "90% of 95%",
      form: selfEvaluation(row("≥95%", "90%")),
      problems: [{ message: "missed", arithmetic: "90 ÷ 95 = 94.74%", severity: "warning" }],
    },
    { name: "strictly above", form: selfEvaluation(row(">0次", "0次", "培训次数")), problems: ["zero"] },
  ],
});
