import { scr06 } from "../../../src/rules/scores/scr-06-score-by-formula";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const trained = (score: number) =>
  scored({ name: "培训人数", level2: "数量指标", target: "≥90人", actual: "60人", weight: 20, score });

testRule(scr06, {
  accepts: [
    { name: "by the formula", form: trained(13.33) },
    { name: "full marks are SCR-05's", form: trained(20) },
    { name: "points taken from a met target are SCR-09's", form: scored({ score: 45 }) },
    { name: "words have bands", form: scored({ target: "显著提高", actual: "部分达成", score: 35 }) },
  ],
  rejects: [
    {
      name: "a guess",
      form: trained(10),
      problems: [
        { message: "应得13.33分", severity: "warning", fix: "needs-confirmation", arithmetic: "60 ÷ 90" },
      ],
      fixed: [13.33],
    },
    {
      name: "whole points throughout",
      form: trained(13),
      problems: [{ message: "differs", severity: "info" }],
    },
  ],
});
