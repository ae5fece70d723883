import { txt03 } from "../../../src/rules/text/txt-03-not-started-but-done";
import { dataTable, form, ledgerRow, monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const report = monitoring({
  indicators: [
    { level2: "数量指标", name: "完成公共机构节能改造", target: "100%", actual: "19.83%" },
    { level2: "数量指标", name: "完成白蚁防治工作", target: "100%", actual: "100%" },
    { level2: "质量指标", name: "租金延误率", target: "0%", actual: "0%" },
    { level2: "质量指标", name: "物业管理达评估标准95分以上", target: "100%", actual: "100%" },
    { level2: "满意度指标", name: "职工满意度", target: "95%", actual: "尚未开展满意度调查" },
  ],
});
const usage = form("fund-usage", {
  tables: [
    dataTable("fund-usage", { item: "资金用途", amount: "金额（万元）" }, [
      { item: "节能改造费", amount: 9.71 },
    ]),
  ],
});
const told = (...lines: string[]) => ({ forms: [report], prose: prose(...lines) });

const counted = (name: string, target: string, actual: string) =>
  monitoring({ indicators: [{ level2: "数量指标", name, target, actual }] });

const row = (progress: string, executed: number) => ledgerRow({ initial: 100, executed, progress });

testRule(txt03.rule, {
  accepts: [
    { name: "a project not begun, nothing spent", form: row("尚未开展。", 0) },
    { name: "preparations were paid", form: row("工程尚未开工，已支付前期设计费。", 8.4) },
    { name: "a part is not paid", form: row("尾款尚未支付。", 60) },
    { name: "another thing is not begun", form: row("满意度调查尚未开展。", 60) },
    { name: "something else has not begun", workbook: told("食堂改扩建工程尚未开展，计划明年列入预算。") },
    { name: "not begun and no progress", workbook: told("满意度调查尚未开展，计划在年底进行。") },
    { name: "a fault denied", workbook: told("检查中没有发现节能改造未开展的情况。") },
    { name: "the threshold is proved", workbook: told("物业考核结果均达到96分以上，服务良好。") },
    {
      name: "the rest of a count is due later",
      workbook: {
        forms: [counted("宣传材料印发数量（份）", "26839", "21740")],
        prose: prose("宣传材料印发加快推进，四季度完成余下部分。"),
      },
    },
    {
      name: "a sentence about another indicator that shares a word",
      workbook: {
        forms: [
          monitoring({
            indicators: [
              { level2: "数量指标", name: "节能灯具更换数量（盏）", target: "200", actual: "200" },
              { level2: "数量指标", name: "节能空调改造台数（台）", target: "30", actual: "0" },
            ],
          }),
        ],
        prose: prose("节能空调改造台数：尚未开展，设备九月到货。"),
      },
    },
    { name: "the marks of other work", workbook: told("花卉租摆由园艺场负责，考核结果均达到90分以上。") },
  ],
  rejects: [
    {
      name: "a project that has not begun has spent",
      form: row("该项目尚未开展。", 8.4),
      problems: [{ message: "“该项目尚未开展”，本行执行数却是8.4万元", severity: "warning" }],
    },
    {
      name: "nothing paid, yet spent",
      form: row("手续办理中，资金未支出", 8.4),
      problems: [{ message: "row", severity: "error" }],
    },
    {
      name: "not begun, yet 19.83%",
      workbook: told("上半年尚未开展相应的节能工作。"),
      problems: [{ message: "progress", severity: "error" }],
    },
    {
      name: "not paid, yet spent",
      workbook: { forms: [usage], prose: prose("公共机构节能项目资金尚未支出。") },
      problems: ["spent"],
    },
    {
      name: "due later, yet complete",
      workbook: told("需到下半年完成白蚁防治工作并验收合格后才支付。"),
      problems: [{ message: "later", severity: "warning" }],
    },
    {
      name: "due later, yet the whole count is there",
      workbook: {
        forms: [counted("宣传材料印发数量（份）", "26839", "26839")],
        prose: prose("宣传材料印发需到四季度才能完成。"),
      },
      problems: [{ message: "later", severity: "warning" }],
    },
    {
      name: "90 proves no 95",
      workbook: told("每月考核，考核结果均达到 90 分以上。"),
      problems: [{ message: "threshold" }],
    },
  ],
});
