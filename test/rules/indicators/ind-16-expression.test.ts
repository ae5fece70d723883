import { ind16 } from "../../../src/rules/indicators/ind-16-expression";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string) =>
  selfEvaluation({ indicators: [{ name: "二套装修面积", target, actual }] });
const changji = row("97×2", "97×2");

testRule(ind16, {
  accepts: [{ name: "the product", form: row("194", "194") }],
  rejects: [
    {
      name: "昌吉 97×2",
      form: changji,
      problems: [{ message: "已按194计算", at: changji.indicators[0]!.target }],
    },
    { name: "only the actual value", form: row("194", "97*2"), problems: ["product"] },
  ],
});
