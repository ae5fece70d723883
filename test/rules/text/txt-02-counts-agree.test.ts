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
const canteen = (goals: { expected?: string; actual?: string }) =>
  selfEvaluation({
    goals,
    indicators: [
      { name: "就餐人数", target: "≥620人", actual: "620人" },
      { name: "开餐天数", target: "≥250天", actual: "250天" },
      { name: "绿化养护面积", target: "8.6万平方米", actual: "86000平方米" },
    ],
  });
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

const papers = (actual: string) =>
  selfEvaluation({
    goals: { actual },
    indicators: [{ name: "发表核心期刊论文数", target: "≥15篇", actual: "17篇" }],
  });

testRule(txt02.rule, {
  accepts: [
    { name: "named without its 数", form: papers("立项20项，发表核心期刊论文17篇。") },
    { name: "a figure of another kind behind the name", form: papers("发表核心期刊论文3次获奖。") },
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
    {
      name: "the same counts in other words",
      form: canteen({
        expected: "保障职工620人就餐，开餐不少于250天，绿化养护8.6万平方米。",
        actual: "保障职工620人就餐，实际开餐250天。",
      }),
    },
    { name: "an approximate count", form: canteen({ actual: "保障近600人就餐，开餐天数超过240天。" }) },
    { name: "a part of the count", form: canteen({ actual: "其中离退休就餐590人，新增就餐600人。" }) },
    { name: "two counts of the same kind", form: canteen({ actual: "工作日就餐612人，周末就餐580人。" }) },
    { name: "two figures in a clause", form: canteen({ actual: "612人就餐248天。" }) },
    { name: "a count of something else", form: canteen({ actual: "就餐场所2处，每日就餐90人。" }) },
    { name: "another quantity altogether", form: calculation(12) },
  ],
  rejects: [
    {
      name: "named without its 数, another figure",
      form: papers("立项20项，发表核心期刊论文71篇。"),
      problems: [{ message: "differs", severity: "info" }],
    },
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
      name: "counts in other words",
      form: canteen({
        expected: "全年保障机关干部职工600人就餐。",
        actual: "保障职工612人就餐，实际开餐248天，绿化养护8.5万平方米。",
      }),
      problems: [
        { message: "“就餐人数”600人，表中为≥620人", severity: "info" },
        "“就餐人数”612人，表中为620人",
        "“开餐天数”248天，表中为250天",
        "“绿化养护面积”8.5万平方米，表中为86000平方米",
      ],
    },
    {
      name: "clothes for fewer than there are",
      form: calculation(338),
      problems: [{ message: "相差2", arithmetic: "28 + 214 + 98 = 340" }],
    },
  ],
});
