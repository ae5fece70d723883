import { scr10 } from "../../../src/rules/scores/scr-10-grade-matches-score";
import { form } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const graded = (overallScore: string | number, grade: string) =>
  form("evaluation-feedback", { fields: { overallScore, grade } });

testRule(scr10, {
  accepts: [
    { name: "73.64 is 中", form: graded(73.64, "中") },
    { name: "90 is already 优", form: graded("90分", "优秀") },
    { name: "ticked", form: graded(85, "优□ 良☑ 中□ 差□") },
    { name: "no grade yet", form: graded(85, "") },
    { name: "several named, none ticked", form: graded(85, "优/良/中/差") },
  ],
  rejects: [
    {
      name: "73.64 is not 良",
      form: graded(73.64, "良"),
      problems: [{ message: "73.64分应为“中”", severity: "error", fix: "needs-confirmation" }],
      fixed: ["中"],
    },
    { name: "in other words", form: graded("96分", "良好"), problems: [{ message: "grade", fix: null }] },
    { name: "by the 总分 row", form: scored({}, { fields: { grade: "中" } }), problems: ["100分应为“优”"] },
  ],
});
