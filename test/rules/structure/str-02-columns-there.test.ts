import { str02 } from "../../../src/rules/structure/str-02-columns-there";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(str02, {
  accepts: [
    { name: "nothing missing", form: selfEvaluation() },
    {
      name: "a row is STR-03's",
      form: selfEvaluation({ missing: [{ what: "row", field: "total", label: "总分" }] }),
    },
    {
      name: "weights of the indicators are SCR-12's",
      form: selfEvaluation({
        indicators: [{ name: "面积", target: 1, score: 5 }],
        missing: [{ what: "column", field: "weight", label: "分值" }],
      }),
    },
  ],
  rejects: [
    {
      name: "no column of rates",
      form: selfEvaluation({ missing: [{ what: "column", field: "rate", label: "执行率" }] }),
      problems: [{ message: "缺“执行率”列", severity: "warning" }],
    },
    {
      name: "points neither for the money nor for the indicators: said once",
      form: selfEvaluation({
        missing: [
          { what: "column", field: "weight", label: "分值" },
          { what: "column", field: "score", label: "得分" },
          { what: "column", field: "weight", label: "分值" },
        ],
      }),
      problems: ["缺“分值”列", "缺“得分”列"],
    },
  ],
});
