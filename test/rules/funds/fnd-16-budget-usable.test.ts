import { fnd16 } from "../../../src/rules/funds/fnd-16-budget-usable";
import { ledgerRow, monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const chizhou = selfEvaluation({
  funds: [
    { adjusted: 0, executed: 0 },
    { adjusted: 89.974, executed: 89.974 },
  ],
});

testRule(fnd16, {
  accepts: [
    { name: "a budget", form: monitoring({ funds: [{ initial: 981.26, executed: 577.5 }] }) },
    {
      name: "a source without money",
      form: monitoring({
        funds: [
          { initial: 10, executed: 5 },
          { initial: 0, executed: 0 },
        ],
      }),
    },
    {
      name: "a blank template",
      form: monitoring({
        funds: [
          { initial: "", executed: "" },
          { initial: "", executed: "" },
        ],
      }),
    },
    {
      name: "the other budget will do",
      form: monitoring({ funds: [{ initial: 100, adjusted: "", executed: 50 }] }),
    },
    {
      name: "a percentage in a column of money is STR-13's",
      form: monitoring({ funds: [{ initial: 100, executed: "95.98%" }] }),
    },
  ],
  rejects: [
    { name: "池州", form: chizhou, problems: [{ message: "zero", at: chizhou.funds[0]!.adjustedBudget }] },
    {
      name: "a withdrawn project of a ledger",
      form: ledgerRow({ initial: 50, adjusted: 0, executed: 0, rate: "—" }),
      problems: [{ message: "zero", severity: "info" }],
    },
    {
      name: "a project of a ledger that has spent without a budget",
      form: ledgerRow({ initial: 0, executed: 3 }),
      problems: [{ message: "zero", severity: "error" }],
    },
    { name: "negative", form: ledgerRow({ initial: -5, executed: 1 }), problems: ["negative"] },
    { name: "blank", form: ledgerRow({ initial: "", executed: 1 }), problems: ["blank"] },
    { name: "words", form: ledgerRow({ initial: "约一百万左右", executed: 1 }), problems: ["unreadable"] },
    { name: "two readings", form: ledgerRow({ initial: "1,23.5", executed: 1 }), problems: ["ambiguous"] },
    {
      name: "an error value",
      form: ledgerRow({ initial: { value: { error: "#REF!" } }, executed: 1 }),
      problems: ["#REF!"],
    },
    {
      name: "an error in a cell",
      form: ledgerRow({ initial: 5, executed: { value: { error: "#DIV/0!" } } }),
      problems: ["error"],
    },
  ],
});
