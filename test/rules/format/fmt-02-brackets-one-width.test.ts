import { fmt02 } from "../../../src/rules/format/fmt-02-brackets-one-width";
import { monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const named = (name: string) => monitoring({ indicators: [{ name, target: 5, actual: 5 }] });

testRule(fmt02, {
  accepts: [
    { name: "full-width pair", form: named("签订物业管理合同（项）") },
    { name: "half-width pair", form: named("签订物业管理合同(项)") },
    { name: "different pairs of different widths", form: named("合同（项）(含补充)") },
    { name: "an unclosed bracket is FMT-01's", form: named("合同(项") },
  ],
  rejects: [
    {
      name: "half-width opened, full-width closed",
      form: named("签订物业管理合同(项）"),
      problems: [{ message: "mixed", fix: "safe", severity: "info" }],
      fixed: ["签订物业管理合同（项）"],
    },
    {
      name: "figures only keep half-width brackets",
      form: named("A（12)"),
      problems: ["mixed"],
      fixed: ["A(12)"],
    },
    {
      name: "outside of the forms",
      workbook: { forms: [monitoring()], prose: prose("本项目(含追加部分）已经完成。") },
      problems: ["mixed"],
    },
  ],
});
