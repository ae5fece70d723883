import { fmt01 } from "../../../src/rules/format/fmt-01-brackets-paired";
import { monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const named = (name: string) => monitoring({ indicators: [{ name, target: 5, actual: 5 }] });

testRule(fmt01, {
  accepts: [
    { name: "a closed bracket", form: named("保障全年用餐人数（人次）") },
    { name: "half and full width of one pair are FMT-02's", form: named("签订合同(项）") },
    { name: "numberings", form: monitoring({ goals: { expected: "1)保障用电；2)保障用水；a)消防" } }) },
    { name: "half-open intervals", form: monitoring({ goals: { expected: "得分在[80,90)的为良" } }) },
    { name: "brackets within brackets", form: named("《办法（试行）》落实率（%）") },
  ],
  rejects: [
    {
      name: "a unit whose bracket is not closed",
      form: named("二套装修面积（平方米"),
      problems: [{ message: "unclosed", fix: "safe", severity: "info" }],
      fixed: ["二套装修面积（平方米）"],
    },
    {
      name: "a half-width bracket is closed in its own width",
      form: named("安装费用(万元"),
      problems: ["unclosed"],
      fixed: ["安装费用(万元)"],
    },
    {
      name: "where the bracket ends is not clear in a sentence",
      form: monitoring({ goals: { expected: "保障机关（含下属单位的后勤服务，提高质量。" } }),
      problems: [{ message: "unclosed", fix: null }],
    },
    {
      name: "a formula is never overwritten",
      form: monitoring({ fields: { projectName: { value: "项目（一期", formula: '="项目（一期"' } } }),
      problems: [{ message: "unclosed", fix: null }],
    },
    {
      name: "a bracket that closes nothing",
      form: named("安装费用万元）"),
      problems: [{ message: "unopened", fix: null }],
    },
    {
      name: "outside of the forms",
      workbook: { forms: [monitoring()], prose: prose("本项目（含追加部分已经完成全部支付。") },
      problems: ["unclosed"],
    },
  ],
});
