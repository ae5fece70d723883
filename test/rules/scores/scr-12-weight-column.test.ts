import { scr12 } from "../../../src/rules/scores/scr-12-weight-column";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

testRule(scr12, {
  accepts: [
    { name: "both columns", form: scored() },
    {
      name: "a form that gives no points",
      form: selfEvaluation({ indicators: [{ name: "指标", target: 1 }] }),
    },
  ],
  rejects: [
    {
      name: "scores without weights",
      form: selfEvaluation({ indicators: [{ name: "指标", target: 1, score: 5 }] }),
      problems: [{ message: "missing", severity: "warning" }],
    },
  ],
});
