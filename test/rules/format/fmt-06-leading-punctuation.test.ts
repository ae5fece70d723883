import { fmt06 } from "../../../src/rules/format/fmt-06-leading-punctuation";
import { monitoring, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(fmt06, {
  accepts: [
    { name: "words first", form: selfEvaluation({ goals: { actual: "1.保障用电正常；2.保障用水正常" } }) },
    {
      name: "an opening quotation mark or bracket",
      form: selfEvaluation({ goals: { actual: "“三公”经费下降" } }),
    },
    { name: "a mark alone", form: selfEvaluation({ goals: { actual: "、" } }) },
  ],
  rejects: [
    {
      name: "a full stop first",
      form: selfEvaluation({ goals: { actual: "。1.保障用电正常" } }),
      problems: [{ message: "leading", fix: "needs-confirmation", severity: "info" }],
      fixed: ["1.保障用电正常"],
    },
    {
      name: "outside of the forms",
      workbook: { forms: [monitoring()], prose: prose("，其余项目已经全部完成支付") },
      problems: ["leading"],
    },
  ],
});
