import { str05 } from "../../../src/rules/structure/str-05-placeholder-rows";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const slash = { name: "/", target: "/", actual: "/" };

testRule(str05, {
  accepts: [
    {
      name: "rows that say something",
      form: selfEvaluation({ indicators: [{ name: "面积", target: 1, actual: "/" }] }),
    },
    { name: "blank rows", form: selfEvaluation({ indicators: [{ name: "", target: "", actual: "" }] }) },
  ],
  rejects: [
    {
      name: "two rows, one finding",
      form: selfEvaluation({ indicators: [slash, { ...slash, name: "—" }] }),
      problems: [{ message: "有2行", severity: "info" }],
    },
  ],
});
