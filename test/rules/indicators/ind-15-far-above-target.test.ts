import { ind15 } from "../../../src/rules/indicators/ind-15-far-above-target";
import { monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string) => ({
  indicators: [{ name: "完成白蚁防治工作", target, actual }],
});

testRule(ind15, {
  accepts: [
    { name: "a little above", form: selfEvaluation(row("100次", "120次")) },
    { name: "exactly 130%", form: selfEvaluation(row("100次", "130次")) },
    { name: "words", form: selfEvaluation(row("50%", "已完成")) },
    { name: "zero target", form: selfEvaluation(row("0%", "0%")) },
  ],
  rejects: [
    {
      name: "南昌 50% → 100%",
      form: monitoring(row("50%", "100%")),
      problems: [{ message: "200%", severity: "warning", arithmetic: "100 ÷ 50 = 200%" }],
    },
    {
      name: "a reason given: only to be looked at",
      form: selfEvaluation({
        indicators: [{ name: "培训", target: "100次", actual: "150次", reason: "上级临时增加三期培训" }],
      }),
      problems: [{ message: "原因已填写", severity: "info" }],
    },
    {
      name: "another unit: no reason is asked for",
      form: selfEvaluation(row("3.2万人", "17000万人")),
      problems: ["unit"],
    },
    { name: "counts", form: selfEvaluation(row("100次", "131次")), problems: ["excess"] },
  ],
});
