import { prg02 } from "../../../src/rules/progress/prg-02-spending-ahead-of-time";
import { ledgerRow, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(prg02, {
  accepts: [
    {
      name: "闵行 7.90 points ahead",
      form: monitoring({ month: 8, funds: [{ initial: 3780.92, executed: 2819.55 }] }),
    },
    { name: "exactly 20 points", form: monitoring({ month: 6, funds: [{ initial: 100, executed: 70 }] }) },
    {
      name: "over-spending is FND-05's",
      form: monitoring({ month: 6, funds: [{ initial: 100, executed: 120 }] }),
    },
  ],
  rejects: [
    {
      name: "95% by June",
      form: ledgerRow({ month: 6, initial: 100, executed: 95 }),
      problems: [{ message: "fast", severity: "info", arithmetic: "95% − 50% = 45%" }],
    },
  ],
});
