import { scr02 } from "../../../src/rules/scores/scr-02-level-weights";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

testRule(scr02, {
  accepts: [
    { name: "50, 30, 10 and 10", form: scored() },
    {
      name: "a second-level label in the first level counts for its group",
      form: scored({ level1: "数量指标" }),
    },
    { name: "labels with points", form: scored({ level1: "产出指标（50分）" }) },
    { name: "an unknown label says nothing", form: scored({ level1: "决策", weight: 20 }) },
  ],
  rejects: [
    {
      name: "45 for the outputs",
      form: scored({ weight: 45 }),
      problems: [{ message: "产出45分、效益30分、满意度10分", severity: "info" }],
    },
    {
      name: "20 for the budget",
      form: scored({}, { funds: [{ adjusted: 200, executed: 200, weight: 20, score: 20 }] }),
      problems: [{ message: "budget" }],
    },
  ],
});
