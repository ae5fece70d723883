import { str03 } from "../../../src/rules/structure/str-03-rows-there";
import { dataTable, form, monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const usage = (...items: [string, number][]) =>
  form("fund-usage", {
    tables: [
      dataTable("fund-usage", { item: "资金用途", amount: "金额" }, [
        ...items.map(([item, amount]) => ({ item, amount })),
        { item: "合计", amount: items.reduce((sum, [, amount]) => sum + amount, 0), total: true },
      ]),
    ],
  });
const named = (...names: string[]) =>
  monitoring({ indicators: names.map((name) => ({ name, target: "100%" })) });
const goal = (project: string, expected: string, ...names: string[]) =>
  selfEvaluation({
    fields: { projectName: project },
    goals: { expected },
    indicators: names.map((name) => ({ name, target: 1 })),
  });

testRule(str03, {
  accepts: [
    {
      name: "every spending has an indicator",
      workbook: [usage(["大院绿化", 10], ["物业管理费", 90]), named("绿化水平", "物业服务面积")],
    },
    {
      name: "small spending",
      workbook: [usage(["大院绿化", 60], ["物业费", 97], ["机关水电费", 3]), named("绿化水平", "物业面积")],
    },
    {
      name: "most spending has none: the tables speak of different things",
      workbook: [usage(["水电费", 60], ["食堂", 40]), named("物业面积")],
    },
    {
      name: "the goal's list has its indicators",
      form: goal("公寓", "安装广告字、垃圾桶、摄像机", "广告字（组）", "垃圾桶（个）", "摄像机（套）"),
    },
    { name: "a list of places", form: goal("公寓", "负责办公楼、政务中心、周转楼的后勤", "广告字（组）") },
    {
      name: "the project's topic has an indicator",
      form: goal("机关餐厅经费", "保障职工就餐", "用餐人数（人次）"),
    },
  ],
  rejects: [
    {
      name: "a row of the form",
      form: selfEvaluation({ missing: [{ what: "row", field: "total", label: "总分" }] }),
      problems: [{ message: "缺“总分”行", severity: "warning" }],
    },
    {
      name: "the project's name and goal name what no indicator measures",
      form: goal("餐厅及物业运行经费", "负责餐厅及物业，保障供餐", "用餐人数（人次）"),
      problems: [{ message: "“物业”", severity: "info" }],
    },
    {
      name: "members of a list",
      form: goal("公寓", "为公寓安装门、禁梯、广告字、垃圾桶等", "广告字（组）", "垃圾桶（个）"),
      problems: ["“门、禁梯”"],
    },
    {
      name: "spending without an indicator",
      workbook: [
        usage(["大院绿化", 10], ["物业管理费", 60], ["机关水电费", 30]),
        named("绿化水平", "物业服务面积"),
      ],
      problems: [{ message: "“机关水电费”占支出的30%", severity: "info" }],
    },
  ],
});
