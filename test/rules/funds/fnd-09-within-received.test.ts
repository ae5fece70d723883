import { fnd09 } from "../../../src/rules/funds/fnd-09-within-received";
import { ledgerRow, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(fnd09, {
  accepts: [
    { name: "588.5 of 592.20", form: monitoring({ funds: [{ received: "592.20", executed: 588.5 }] }) },
    { name: "no such column", form: monitoring({ funds: [{ initial: 10, executed: 588.5 }] }) },
    { name: "not filled", form: monitoring({ funds: [{ received: "/", executed: 588.5 }] }) },
  ],
  rejects: [
    {
      name: "more than received",
      form: ledgerRow({ received: 500, executed: 588.5 }),
      problems: [{ message: "over", arithmetic: "588.5 − 500 = 88.5" }],
    },
  ],
});
