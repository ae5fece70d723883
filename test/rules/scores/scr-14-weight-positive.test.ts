import type { PerformanceForm } from "../../../src/model/form";
import { scr14 } from "../../../src/rules/scores/scr-14-weight-positive";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const merged = (form: PerformanceForm): PerformanceForm => ({
  ...form,
  indicators: form.indicators.map((row, index) =>
    index === 0 ? { ...row, weight: { ...row.weight!, inherited: true } } : row,
  ),
});

testRule(scr14, {
  accepts: [
    { name: "all have points", form: scored() },
    {
      name: "a blank table",
      form: selfEvaluation({ indicators: [{ name: "面积", target: 1, weight: "" }] }),
    },
    { name: "merged with the row above", form: merged(scored({ weight: "" })) },
    { name: "a null word", form: scored({ weight: "—" }) },
  ],
  rejects: [
    { name: "blank", form: scored({ weight: "" }), problems: [{ message: "blank", severity: "warning" }] },
    { name: "zero", form: scored({ weight: 0 }), problems: ["分值是0"] },
  ],
});
