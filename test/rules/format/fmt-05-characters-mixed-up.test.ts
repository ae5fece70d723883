import { fmt05 } from "../../../src/rules/format/fmt-05-characters-mixed-up";
import { monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const filled = (target: string) =>
  monitoring({ indicators: [{ name: "维修及时率", target, actual: "90%" }] });

testRule(fmt05, {
  accepts: [
    { name: "half-width figures", form: filled("100%") },
    { name: "a full-width percent sign alone", form: filled("95％") },
    {
      name: "the right zero",
      workbook: { forms: [monitoring()], prose: prose("二〇二一年六月十八日编制完成") },
    },
    { name: "letters in names", form: monitoring({ fields: { projectName: "OA系统维护（LED屏）" } }) },
  ],
  rejects: [
    {
      name: "full-width digits",
      form: filled("１００％"),
      problems: [{ message: "fullWidth", fix: "safe", severity: "info" }],
      fixed: ["100%"],
    },
    {
      name: "O for 〇",
      workbook: { forms: [monitoring()], prose: prose("编制日期为二O二一年六月十八日") },
      problems: [{ message: "zero", fix: "safe" }],
      fixed: ["编制日期为二〇二一年六月十八日"],
    },
    {
      name: "letters among digits are only proposed",
      form: filled("1OO%"),
      problems: [{ message: "letter", fix: "needs-confirmation" }],
      fixed: ["100%"],
    },
  ],
});
