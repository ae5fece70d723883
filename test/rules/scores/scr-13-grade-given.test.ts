import { scr13 } from "../../../src/rules/scores/scr-13-grade-given";
import { form, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const told = (...lines: string[]) => ({ forms: [selfEvaluation()], prose: prose(...lines) });

testRule(scr13, {
  accepts: [
    { name: "the form has no grade", form: scored() },
    {
      name: "a grade",
      form: form("evaluation-feedback", { fields: { overallScore: "73.64", grade: "中" } }),
    },
    { name: "the text names it", workbook: told("部门整体支出自评得分96分，等级为优。") },
    {
      name: "the text names it behind the standard",
      workbook: told("自评得分96分，按标准（90分及以上为优，80-90分为良），等级为优。"),
    },
    {
      name: "the text names it elsewhere",
      workbook: told("自评得分为96分。", "绩效评价等级为优，结果公开。"),
    },
  ],
  rejects: [
    {
      name: "a score without a grade",
      form: form("evaluation-feedback", { fields: { overallScore: "96", grade: "" } }),
      problems: [{ message: "应为“优”", severity: "warning" }],
    },
    {
      name: "in the text, each score once",
      workbook: told("综合评价得分91分。", "综上，我单位评价得分91分。", "上年自评得分88分。"),
      problems: ["得分91分", "得分88分"],
    },
    { name: "in the text", workbook: told("经综合评定，我单位自评得分96分。"), problems: ["prose"] },
  ],
});
