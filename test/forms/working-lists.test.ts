/** Lists that a logistics centre or a treasurer keeps: they are ledgers whatever their rows are called. */
import { readForms } from "../../src/forms";
import type { CellValue } from "../../src/model/snapshot";
import { gridSheet } from "../support/layouts/grid";

type Row = readonly CellValue[];

const read = (rows: readonly Row[], merges: readonly string[] = []) =>
  readForms({ sheets: [gridSheet(rows, merges)], activeSheet: null, notices: [] }).forms;
const only = (rows: readonly Row[], merges?: readonly string[]) => {
  const forms = read(rows, merges);
  expect(forms.map(({ kind }) => kind)).toEqual(["ledger"]);
  return forms[0]!;
};
const number = (cell: { readonly value: { readonly value: { toNumber(): number } } | null } | null) =>
  cell?.value?.value.toNumber() ?? null;

describe("the name of what is paid for", () => {
  test.each([
    "服务项目",
    "工程名称",
    "会议（培训）名称",
    "培训名称",
    "车牌号",
    "科目名称",
    "经济科目",
    "采购项目名称",
  ])("%s", (header) => {
    const { rows } = only([
      ["2025年经费执行台账"],
      ["序号", header, "预算数", "已支付", "执行率"],
      [1, "甲", 100, 60, "60%"],
      [2, "乙", 50, 20, "40%"],
      ["合计", "", 150, 80, "53.33%"],
    ]);
    expect([rows!.count, rows!.at(1).fields.projectName?.value]).toEqual([2, "乙"]);
    expect(number(rows!.total!.executed)).toBe(80);
  });

  test("above indicators it heads the money of the form", () => {
    const [form, ...others] = read([
      ["部门整体绩效运行监控表"],
      ["科目名称", "年初预算数", "1-8月执行数", "执行率"],
      ["办公费", 100, 60, "60%"],
      ["合计", 100, 60, "60%"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "1-8月完成情况", "全年预计完成情况"],
      ["产出指标", "数量指标", "保障会议", "60场", "45场", "60场"],
    ]);
    expect([form!.kind, form!.funds.length, others]).toEqual(["department-monitoring", 2, []]);
  });
});

describe("totals", () => {
  const list = (...rows: Row[]) =>
    only([["项目支出台账"], ["序号", "项目名称", "预算数", "支出数", "执行率"], ...rows]).rows!;

  test("a single 小计 below all rows is one", () => {
    const rows = list([1, "甲", 100, 60, 0.6], [2, "乙", 50, 20, 0.4], ["小计", "", 150, 80, 0.5333]);
    expect(number(rows.total!.initialBudget)).toBe(150);
  });

  test("one of two is the sum of a section", () => {
    const rows = list(
      [1, "甲", 100, 60, 0.6],
      ["小计", "", 100, 60, 0.6],
      [2, "乙", 50, 20, 0.4],
      ["小计", "", 50, 20, 0.4],
    );
    expect([rows.total, rows.sections.length]).toEqual([null, 2]);
  });

  test.each(["合计费核算系统", "总计量表改造", "合计管理平台"])("«%s» is the name of a project", (name) => {
    const rows = list([1, name, 100, 60, 0.6], [2, "乙", 50, 20, 0.4]);
    expect([rows.count, rows.total]).toEqual([2, null]);
  });

  test.each(["合计金额", "总计：", "合计12个项目", "合计（万元）", "合计支出数"])("«%s» is none", (name) => {
    const rows = list([1, "甲", 100, 60, 0.6], [2, "乙", 50, 20, 0.4], ["", name, 150, 80, 0.5333]);
    expect([rows.count, number(rows.total!.executed)]).toEqual([2, 80]);
  });
});

describe("lists of scores", () => {
  test("need not say what was spent", () => {
    const form = only([
      ["2024年度绩效自评得分汇总表"],
      ["序号", "项目名称", "预算金额（万元）", "自评得分", "自评等级"],
      [1, "甲", 860, 98.6, "优"],
      [2, "乙", 430, 83.5, "良"],
    ]);
    expect([form.rows!.at(1).fields.overallScore?.value, form.missing]).toEqual(["83.5", []]);
  });
});

describe("«进度» alone", () => {
  const rates = (second: CellValue, header = "进度") =>
    only([
      ["项目台账"],
      ["项目名称", "预算数", "支出数", header, "完成情况"],
      ["甲", 100, 60, "60%", "施工中"],
      ["乙", 50, 20, second, "施工中"],
      ["丙", 80, 32, "40%", "施工中"],
    ]).rows!;

  test("is the rate where the amounts give it", () =>
    expect(rates("40%").at(1).funds[0]!.rate?.value?.percent.toNumber()).toBe(40));
  test("is that of the work where they do not", () => {
    const rows = only([
      ["项目台账"],
      ["项目名称", "预算数", "支出数", "进度", "完成情况"],
      ["甲", 100, 60, "75%", "施工中"],
      ["乙", 50, 20, "90%", "施工中"],
    ]).rows!;
    expect(rows.at(0).funds[0]!.rate).toBeNull();
  });
});

describe("groups of money", () => {
  const form = () =>
    only(
      [
        ["项目台账"],
        ["项目名称", "本年预算", "", "", "上年结转", "", "", "合计", "", ""],
        ["", "预算数", "支出数", "进度", "结转数", "支出数", "进度", "可用数", "支出数", "进度"],
        ["甲", 320, 208, "65%", 40, 36, "90%", 360, 244, "67.78%"],
        ["乙", 560, 364, "65%", 10, 5, "50%", 570, 369, "64.74%"],
        ["丙", 120, 90, "75%", 20, 20, "100%", 140, 110, "78.57%"],
      ],
      ["A2:A3", "B2:D2", "E2:G2", "H2:J2"],
    );

  test("the whole of them is the ledger's own, the others are checked beside it", () => {
    const { rows, blocks } = form();
    const money = (row: typeof rows) => {
      const line = row!.at(0).funds[0]!;
      return [number(line.adjustedBudget ?? line.initialBudget), number(line.executed)];
    };
    expect([money(rows), ...blocks!.map((block) => money(block.rows))]).toEqual([
      [360, 244],
      [320, 208],
      [40, 36],
    ]);
  });
});
