import { ind02 } from "../../../src/rules/indicators/ind-02-words-against-figures";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string) =>
  selfEvaluation({ indicators: [{ name: "提高后勤业务保障能力", target, actual }] });
const changji = row("显著提高", "95%");

testRule(ind02, {
  accepts: [
    { name: "words and words", form: row("显著提高", "显著提高") },
    { name: "a degree", form: row("提高", "达成预期指标") },
    { name: "figures", form: row("100%", "95%") },
    { name: "placeholder", form: row("/", "/") },
  ],
  rejects: [
    {
      name: "昌吉 显著提高 / 95%",
      form: changji,
      problems: [{ message: "mixed", at: changji.indicators[0]!.actual, severity: "warning" }],
    },
    { name: "昌吉 长期 / 100%", form: row("长期", "100%"), problems: ["长期"] },
  ],
});
