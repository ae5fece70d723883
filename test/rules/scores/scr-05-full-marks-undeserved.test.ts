import { scr05 } from "../../../src/rules/scores/scr-05-full-marks-undeserved";
import { nationalProfile } from "../../../src/profile/profile";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const ratio = { ...nationalProfile, scoring: { ...nationalProfile.scoring, reverse: "ratio" as const } };

testRule(scr05, {
  accepts: [
    { name: "targets met", form: scored() },
    { name: "points were taken off", form: scored({ actual: 83, score: 48 }) },
    { name: "zero of zero delays", form: scored({ name: "租金延误率", target: "0%", actual: "0%" }) },
    {
      name: "words that are equal",
      form: scored({ name: "就餐条件", target: "显著提高", actual: "显著提高" }),
    },
  ],
  rejects: [
    {
      name: "a cost above its limit",
      form: scored({ actual: 83, weight: 10, score: 10 }),
      problems: [
        { message: "应得9.63分", severity: "error", fix: "needs-confirmation", arithmetic: "(83 − 80) ÷ 80" },
      ],
      fixed: [9.63],
    },
    {
      name: "by the other formula of the profile",
      form: scored({ actual: 83, weight: 10, score: 10 }),
      profile: ratio,
      problems: [{ message: "应得9.64分" }],
    },
    {
      name: "a positive indicator below its target",
      form: scored({
        name: "培训人数",
        level2: "数量指标",
        target: "≥90人",
        actual: "60人",
        weight: 20,
        score: 20,
      }),
      problems: ["应得13.33分"],
    },
    {
      name: "twice the limit",
      form: scored({ actual: 170 }),
      problems: [{ message: "nothing", fix: null }],
    },
  ],
});
