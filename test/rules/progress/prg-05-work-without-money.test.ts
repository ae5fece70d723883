import { prg05 } from "../../../src/rules/progress/prg-05-work-without-money";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const spent = (executed: number, score: number) =>
  selfEvaluation({
    funds: [{ adjusted: 100, executed }],
    indicators: [{ name: "场次", target: "1", actual: "1", weight: 90, score }],
  });

testRule(prg05, {
  accepts: [
    { name: "昌吉: everything in full", form: spent(100, 90) },
    { name: "97% spent", form: spent(97, 90) },
    { name: "little spent, little done", form: spent(50, 45) },
    {
      name: "no scores",
      form: selfEvaluation({ funds: [{ adjusted: 100, executed: 1 }], indicators: [{ name: "场次" }] }),
    },
  ],
  rejects: [
    {
      name: "hardly anything spent",
      form: spent(0.08, 90),
      problems: [{ message: "apart", severity: "warning" }],
    },
    { name: "some left", form: spent(90, 90), problems: [{ message: "10%", severity: "info" }] },
  ],
});
