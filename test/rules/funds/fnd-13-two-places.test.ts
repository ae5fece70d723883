import { fnd13 } from "../../../src/rules/funds/fnd-13-two-places";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(fnd13, {
  accepts: [
    { name: "two places", form: selfEvaluation({ funds: [{ adjusted: "26.72", executed: 27 }] }) },
    { name: "元", form: selfEvaluation({ unit: "元", funds: [{ adjusted: "15.8295" }] }) },
  ],
  rejects: [
    {
      name: "昌吉 15.829527",
      form: selfEvaluation({ funds: [{ adjusted: "15.829527", executed: "15.829527" }] }),
      problems: [{ message: "long" }],
    },
    {
      name: "counts the cells",
      form: selfEvaluation({ funds: [{ adjusted: 26.723927, executed: 26.723927 }] }),
      problems: ["有2个金额"],
    },
  ],
});
