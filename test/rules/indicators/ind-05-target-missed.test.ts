import { ind05 } from "../../../src/rules/indicators/ind-05-target-missed";
import { monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string, name = "服务对象满意度", reason = "") => ({
  indicators: [{ name, target, actual, reason }],
});

const boxed = (fields: { deviationBox: string }) =>
  selfEvaluation({ fields, indicators: [{ name: "服务对象满意度", target: "≥95%", actual: "90%" }] });

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
    {
      name: "a reason given: only to be looked at",
      form: selfEvaluation(row("≥95%", "90%", "服务对象满意度", "食堂停业两周，已于9月恢复供餐")),
      problems: [{ message: "原因已填写", severity: "info" }],
    },
    {
      name: "the remark gives the reason",
      form: selfEvaluation({
        indicators: [
          { name: "满意度", target: "≥95%", actual: "90%", remark: "受食堂停业两周影响，已恢复供餐" },
        ],
      }),
      problems: [{ message: "原因已填写", severity: "info" }],
    },
    {
      name: "the box at the foot gives it",
      form: boxed({ deviationBox: "食堂停业两周" }),
      problems: [{ message: "原因已填写", severity: "info" }],
    },
    {
      name: "the box at the foot says nothing",
      form: boxed({ deviationBox: "无" }),
      problems: [{ message: "missed", severity: "warning" }],
    },
    { name: "strictly above", form: selfEvaluation(row(">0次", "0次", "培训次数")), problems: ["zero"] },
  ],
});
