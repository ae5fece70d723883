import { txt02 } from "../../../src/rules/text/txt-02-counts-agree";
import { dataTable, form, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const told = (actual: string) =>
  selfEvaluation({
    goals: { actual },
    indicators: [{ name: "保障全年用餐人数（人次）", target: 10000, actual: 10000 }],
  });
const area = (expected: string, target: string, name = "绿化养护面积") =>
  selfEvaluation({ goals: { expected }, indicators: [{ name, target, actual: target }] });
const calculation = (clothing: number) =>
  form("budget-calculation", {
    tables: [
      dataTable("budget-calculation", { item: "预算内容", detail: "明细", quantity: "数量" }, [
        { item: "人力成本", detail: "工勤管理", quantity: 28 },
        { item: "", detail: "工勤专技", quantity: 214 },
        { item: "", detail: "工勤普通", quantity: 98 },
        { item: "服装费", detail: "", quantity: clothing },
        { item: "合计", total: true },
      ]),
    ],
  });

testRule(txt02.rule, {
  accepts: [
    { name: "the same", form: told("已完成保障全年用餐人数10000人次，食材安全。") },
    { name: "the name alone", form: told("保障全年用餐人数按计划完成，食材配送安全及时。") },
    { name: "heads agree", form: calculation(340) },
    { name: "ten thousands on both sides", form: area("完成绿化养护面积8.6万平方米。", "8.6万平方米") },
    { name: "ten thousands beside ones", form: area("完成绿化养护面积8.6万平方米。", "86000平方米") },
    { name: "ten thousands without a unit", form: area("完成绿化养护面积8.6万。", "86000平方米") },
    {
      name: "the unit in the name",
      form: area("完成绿化养护面积8.6万平方米。", "8.6", "绿化养护面积（万平方米）"),
    },
    { name: "another quantity altogether", form: calculation(12) },
  ],
  rejects: [
    {
      name: "a zero too many behind ten thousands",
      form: area("完成绿化养护面积86万平方米。", "8.6万平方米"),
      problems: [{ message: "相差10倍" }],
    },
    {
      name: "a zero too few",
      form: told("已完成保障全年用餐人数 1000人次，食材安全。"),
      problems: [{ message: "相差10倍", severity: "error" }],
    },
    { name: "heads for visits", form: told("已完成保障全年用餐人数10000人，食材安全。"), problems: ["unit"] },
    {
      name: "another number",
      form: told("已完成保障全年用餐人数9800人次，食材安全。"),
      problems: [{ message: "differs", severity: "info" }],
    },
    {
      name: "clothes for fewer than there are",
      form: calculation(338),
      problems: [{ message: "相差2", arithmetic: "28 + 214 + 98 = 340" }],
    },
  ],
});
