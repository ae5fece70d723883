import { str08 } from "../../../src/rules/structure/str-08-quantity-has-unit";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const quantity = (name: string, target: string | number, unit?: string) =>
  selfEvaluation({ indicators: [{ level2: "数量指标", name, target, actual: target, unit }] });

testRule(str08, {
  accepts: [
    { name: "in the name", form: quantity("建筑面积（平方米）", 48.89) },
    { name: "in the name, bracket open", form: quantity("装修面积（平方米", 97) },
    { name: "in the value", form: quantity("建筑面积", "48.89平方米") },
    { name: "in a column", form: quantity("建筑面积", 48.89, "平方米") },
    { name: "a name that says what is counted", form: quantity("培训人数", 40) },
    { name: "percent", form: quantity("绿化摆放", "100%") },
    {
      name: "no quantity",
      form: selfEvaluation({ indicators: [{ level2: "质量指标", name: "评分", target: 95 }] }),
    },
  ],
  rejects: [
    {
      name: "48.89 of what",
      form: quantity("建筑面积", 48.89),
      problems: [{ message: "建筑面积", severity: "info" }],
    },
  ],
});
