import { readForms } from "../../../src/forms";
import { fnd03 } from "../../../src/rules/funds/fnd-03-items-add-up";
import { dataTable, form, ledger } from "../../support/builders";
import type { Content } from "../../support/cells";
import { gridSheet } from "../../support/layouts/grid";
import { testRule } from "../../support/rule-tester";

const tasks = (amount: number, fiscal: number, other: number | "") =>
  form("goal-plan", {
    tables: [
      dataTable("plan-tasks", { item: "任务名称", amount: "总额", fiscal: "财政拨款", other: "其他资金" }, [
        { item: "物业服务", amount, fiscal, other },
      ]),
    ],
  });

const usage = (...rows: (readonly [string, string | number] | { total: number | string })[]) =>
  form("fund-usage", {
    tables: [
      dataTable(
        "fund-usage",
        { item: "资金用途", amount: "金额" },
        rows.map((row) =>
          "total" in row
            ? { item: "合计", amount: row.total, total: true }
            : { item: row[0], amount: row[1] },
        ),
      ),
    ],
  });
const calculation = (total: Readonly<Record<"budget" | "paid" | "rate", Content>>) =>
  form("budget-calculation", {
    tables: [
      dataTable(
        "budget-calculation",
        { detail: "明细", budget: "预算金额", paid: "支付金额", rate: "预算执行率" },
        [
          { detail: "甲", budget: 10, paid: 5, rate: "50%" },
          { detail: "乙", budget: 20, paid: 10, rate: "50%" },
          { detail: "合计", ...total, total: true },
        ],
      ),
    ],
  });
const NANCHANG = [
  ["绿化", "9.95"],
  ["物业", "158.53"],
  ["租赁", 100],
  ["水电", "85.85"],
  ["公车", "122.60"],
  ["劳务", 72],
  ["节能", 9.71],
  ["日用", 18.86],
] as const;

const plan = (total: number) =>
  form("tracking-plan", {
    tables: [
      dataTable("tracking-plan-items", { item: "子项目", budget: "预算金额" }, [
        { item: "文艺演出", budget: 126 },
        { item: "电影放映", budget: 60 },
        { item: "合计", budget: total, total: true },
      ]),
    ],
  });
const progress = form("tracking-progress", {
  tables: [
    dataTable("tracking-progress", { item: "子项目", budget: "预算安排", actual: "实际", planned: "计划" }, [
      { item: "家庭医生签约", budget: 120, actual: 61.2, planned: 60 },
      { item: "老年人体检", budget: 80, actual: 42, planned: 42 },
      { item: "合计", budget: 200, actual: 103.2, planned: 102, total: true },
    ]),
  ],
});

testRule(fnd03, {
  accepts: [
    { name: "a task and its parts", form: tasks(1280, 1200, 80) },
    { name: "a task with a blank part", form: tasks(1280, 1200, "") },
    { name: "附表1-2 and 附表1-3 that add up", workbook: [plan(186), progress] },
    { name: "南昌 表1 = 577.5", form: usage(...NANCHANG, { total: "577.5" }) },
    {
      name: "a subtotal is not added twice",
      form: usage(["甲", 60], ["其中：小件", 20], ["乙", 40], { total: 100 }),
    },
    {
      name: "an unlabelled subtotal is not added twice",
      form: usage(["人力", 60], ["管理岗", 20], ["技术岗", 40], ["服装", 10], { total: 70 }),
    },
    { name: "元 in a column of 万元 is FND-04's", form: usage(["甲", 2819.55], { total: "28,195,500" }) },
    { name: "no total row", form: usage(["甲", 1], ["乙", 2]) },
    {
      name: "a ledger's total",
      form: ledger({ rows: [{ initial: 10 }, { initial: 20.5 }], total: { initial: 30.5 } }),
    },
    {
      name: "a row of a ledger that details the one above is not added",
      form: ledger({
        rows: [{ initial: 10 }, { initial: 4, part: true }, { initial: 20 }],
        total: { initial: 30 },
      }),
    },
    {
      name: "unless the total counts it",
      form: ledger({
        rows: [{ initial: 10 }, { initial: 4, part: true }, { initial: 20 }],
        total: { initial: 34 },
      }),
    },
    {
      name: "unlabelled subtotals of a ledger too long to search",
      form: ledger({
        rows: Array.from({ length: 240 }, (_, index) => ({ initial: index % 4 === 0 ? 96 : 32 })),
        total: { initial: 60 * 96 },
      }),
    },
  ],
  rejects: [
    {
      name: "a task that is not its parts",
      form: tasks(1300, 1200, 80),
      problems: [{ message: "task", fix: null }],
    },
    {
      name: "months that do not make what was spent so far",
      form: readForms({
        sheets: [
          gridSheet([
            ["2025年项目支出台账"],
            ["项目名称", "预算数（万元）", "1月", "2月", "累计支出数", "支出进度"],
            ...[30, 30, 30, 40].map((spent, n) => [`项目${n}`, 100, 10, 20, spent, `${spent}%`]),
          ]),
        ],
        activeSheet: null,
        notices: [],
      }).forms[0]!,
      problems: [{ message: "“项目3”各月相加为30万元，累计执行数却是40万元", severity: "warning" }],
    },
    {
      name: "附表1-2: budgets of the parts",
      form: plan(196),
      problems: [{ message: "各项相加为186万元，合计为196万元", severity: "error" }],
    },
    {
      name: "one item too many",
      form: usage(...NANCHANG, { total: "588.5" }),
      problems: [{ message: "相差11万元", fix: "safe" }],
      fixed: ["577.5"],
    },
    {
      name: "explained by one part",
      form: usage(["甲", 10], ["乙", 25], ["丙", 31], { total: 41 }),
      problems: [{ message: "explained", fix: "needs-confirmation" }],
    },
    {
      name: "岳阳: an item without an amount",
      form: usage(["水电", 978.19], ["食堂补助", ""], ["维修", 100], { total: 1200 }),
      problems: [{ message: "missing", fix: null }],
    },
    {
      name: "a ledger's total is wrong",
      form: ledger({ rows: [{ initial: 10 }, { initial: 20 }], total: { initial: 37 } }),
      problems: [{ message: "相差7万元", fix: "safe" }],
    },
    {
      name: "a ledger's total is wrong, and no detail counts",
      form: ledger({
        rows: [{ initial: 10 }, { initial: 4, part: true }, { initial: 20 }],
        total: { initial: 37 },
      }),
      problems: [{ message: "各项相加为30万元", fix: "safe" }],
      fixed: [30],
    },
    {
      name: "what looks like a subtotal leaves the right total open",
      form: usage(["人力", 60], ["管理岗", 20], ["技术岗", 40], ["服装", 10], { total: 77 }),
      problems: [{ message: "nested", fix: null }],
    },
    {
      name: "the sum of a section",
      form: ledger({
        rows: [
          { initial: 10, executed: 5 },
          { initial: 20, executed: 9 },
        ],
        sections: [{ initial: 30, executed: 16, above: [0, 2], below: [2, 2] }],
      }),
      problems: [{ message: "section", fix: "needs-confirmation" }],
      fixed: [14],
    },
    {
      name: "one budget that leaves its adjustment out, where the others add it",
      form: ledger({
        rows: [{ adjusted: 12 }, { adjusted: 15 }, { adjusted: 20 }, { adjusted: 30 }],
        figures: {
          initialBudget: [10, 20, 20, 30],
          adjustment: [2, -5, 0, -10],
          adjustedBudget: [12, 15, 20, 30],
        },
      }),
      problems: [{ message: "adjusted", severity: "warning", fix: null }],
    },
    {
      name: "one balance that does not follow, where the others do",
      form: ledger({
        rows: [{ executed: 5 }, { executed: 9 }, { executed: 9 }, { executed: 9 }],
        figures: {
          initialBudget: [10, 20, 20, 30],
          executed: [5, 9, 9, 9],
          balance: [5, 11, 11, 31],
        },
      }),
      problems: [{ message: "balance", severity: "info", fix: null }],
    },
    {
      name: "a ledger in which a row has no amount: the row may be what is wrong",
      form: ledger({ rows: [{ initial: 10 }, { initial: "" }, { initial: 20 }], total: { initial: 37 } }),
      problems: [{ message: "相差7万元", fix: "needs-confirmation" }],
    },
    {
      name: "a ledger whose total has a rate worked out from it",
      form: ledger({
        rows: [
          { initial: 10, executed: 5 },
          { initial: 20, executed: 10 },
        ],
        total: { initial: 37, executed: 15, rate: "40.54%" },
      }),
      problems: [{ message: "相差7万元", fix: "needs-confirmation" }],
    },
    {
      name: "a table whose total has a rate worked out from it",
      form: calculation({ budget: 37, paid: 15, rate: "40.54%" }),
      problems: [{ message: "相差7万元", fix: "needs-confirmation" }],
    },
    {
      name: "… from the amount paid",
      form: calculation({ budget: 30, paid: 18, rate: "60%" }),
      problems: [{ message: "相差3万元", fix: "needs-confirmation" }],
    },
    {
      name: "… from the sum",
      form: calculation({ budget: 37, paid: 15, rate: "50%" }),
      problems: [{ message: "相差7万元", fix: "safe" }],
      fixed: [30],
    },
    {
      name: "… by a formula",
      form: calculation({
        budget: 37,
        paid: 15,
        rate: { value: 0.4054, format: "0.00%", formula: "=E4/D4" },
      }),
      problems: [{ message: "相差7万元", fix: "safe" }],
      fixed: [30],
    },
    {
      name: "a table with subtotals",
      form: usage(["甲", 60], ["其中：小件", 20], ["乙", 40], { total: 107 }),
      problems: [{ message: "mismatch", fix: "needs-confirmation" }],
    },
  ],
});
