import { fmt03 } from "../../../src/rules/format/fmt-03-doubled-signs";
import { monitoring, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const filled = (target: string) =>
  selfEvaluation({ indicators: [{ name: "维修及时率", target, actual: "90%" }] });

testRule(fmt03, {
  accepts: [
    { name: "one percent sign", form: filled("90%") },
    { name: "an ellipsis", form: monitoring({ goals: { expected: "保障用电、用水……正常" } }) },
    { name: "a dash", form: monitoring({ goals: { expected: "保障——用电" } }) },
  ],
  rejects: [
    {
      name: "90%%",
      form: filled("90%%"),
      problems: [{ message: "doubled", severity: "error", fix: "safe" }],
      fixed: ["90%"],
    },
    { name: "of two widths", form: filled("90%％"), problems: ["百分号"], fixed: ["90%"] },
    {
      name: "two full stops",
      form: monitoring({ goals: { expected: "保障用电正常。。保障用水正常。" } }),
      problems: ["“保障用电正常”后面连写了2个句号"],
      fixed: ["保障用电正常。保障用水正常。"],
    },
    {
      name: "full stops before anything else",
      form: monitoring({ goals: { expected: "。。。保障用水正常。" } }),
      problems: ["这一格开头连写了3个句号"],
      fixed: ["。保障用水正常。"],
    },
    {
      name: "outside of the forms",
      workbook: { forms: [monitoring()], prose: prose("物业费已按时支付，，水电费未支付。") },
      problems: ["逗号"],
    },
  ],
});
