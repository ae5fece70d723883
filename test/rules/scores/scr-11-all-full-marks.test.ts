import { scr11 } from "../../../src/rules/scores/scr-11-all-full-marks";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const rows = (scores: readonly number[]) =>
  selfEvaluation({
    indicators: scores.map((score, index) => ({ name: `指标${index}`, target: 1, weight: 10, score })),
  });

testRule(scr11, {
  accepts: [
    { name: "one row lost points", form: rows([10, 10, 10, 9.5, 10]) },
    { name: "few rows", form: scored() },
    { name: "no scores", form: selfEvaluation({ indicators: [{ name: "指标", target: 1 }] }) },
  ],
  rejects: [
    {
      name: "five of five",
      form: rows([10, 10, 10, 10, 10]),
      problems: [{ message: "5项", severity: "info" }],
    },
  ],
});
