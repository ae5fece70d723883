import { ind21 } from "../../../src/rules/indicators/ind-21-target-missing";
import { ledgerRow, selfEvaluation, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string) =>
  monitoring({ indicators: [{ name: "满意度", target, actual }] });

testRule(ind21, {
  accepts: [
    { name: "both", form: row("95%", "95%") },
    { name: "placeholder", form: row("/", "/") },
    { name: "blank row", form: row("", "") },
    {
      name: "no such column; a ledger is not judged",
      workbook: [
        selfEvaluation({ indicators: [{ name: "满意度", actual: "95%" }] }),
        ledgerRow({ initial: 1 }),
      ],
    },
  ],
  rejects: [
    { name: "no target", form: row("", "95%"), problems: [{ message: "missing", severity: "error" }] },
  ],
});
