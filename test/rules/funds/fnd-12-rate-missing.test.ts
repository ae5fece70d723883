import { fnd12 } from "../../../src/rules/funds/fnd-12-rate-missing";
import { ledgerRow, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(fnd12, {
  accepts: [
    {
      name: "amounts in different units",
      form: selfEvaluation({ funds: [{ adjusted: 20, executed: 200_000, rate: "" }] }),
    },
    { name: "filled", form: selfEvaluation({ funds: [{ adjusted: 200, executed: 200, rate: "100%" }] }) },
    {
      name: "not applicable",
      form: selfEvaluation({ funds: [{ adjusted: 200, executed: 200, rate: "—" }] }),
    },
    {
      name: "nothing to divide",
      form: selfEvaluation({
        funds: [
          { adjusted: 0, executed: 0, rate: "" },
          { adjusted: "", executed: "", rate: "" },
        ],
      }),
    },
    {
      name: "a formula that shows nothing",
      form: selfEvaluation({
        funds: [{ adjusted: 200, executed: 200, rate: { value: "", formula: '=""' } }],
      }),
    },
  ],
  rejects: [
    {
      name: "昌吉 «其中»",
      form: selfEvaluation({
        funds: [
          { adjusted: 200, executed: 200, rate: "100%" },
          { adjusted: 200, executed: 190, rate: "" },
        ],
      }),
      problems: [{ message: "95%", fix: "safe" }],
      fixed: ["95.00%"],
    },
    {
      name: "a percent format",
      form: ledgerRow({ initial: 981.26, executed: 577.5, rate: { value: "", format: "0.00%" } }),
      problems: ["missing"],
      fixed: [0.5885],
    },
  ],
});
