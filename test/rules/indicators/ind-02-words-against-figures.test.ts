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
    { name: "nothing of the kind", form: row("零发生", "0起") },
    { name: "as many as there are", form: row("据实办理", "312件") },
    { name: "what is needed", form: row("按需保障", "86次") },
    { name: "the change beside the figure", form: row("稳步提高", "27.5%，较上年提高1.3个百分点") },
  ],
  rejects: [
    {
      name: "昌吉 显著提高 / 95%",
      form: changji,
      problems: [{ message: "mixed", at: changji.indicators[0]!.actual, severity: "warning" }],
    },
    { name: "some, where none was the target", form: row("零发生", "2起"), problems: ["零发生"] },
    { name: "a target that is more than open", form: row("据实提高", "95%"), problems: ["据实提高"] },
    { name: "昌吉 长期 / 100%", form: row("长期", "100%"), problems: ["长期"] },
  ],
});
