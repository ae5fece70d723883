/** 绩效目标申报表 and 评分表: forms of targets alone, and of points alone. */
import { recompute } from "../../src/engine/recompute";
import { review } from "../../src/engine/review";
import { a1 } from "../../src/model/address";
import type { CellValue } from "../../src/model/snapshot";
import { nationalProfile } from "../../src/profile/profile";
import { gridSheet } from "../support/layouts/grid";

type Row = readonly CellValue[];

function reviewed(rows: readonly Row[], merges: readonly string[] = []) {
  const workbook = { sheets: [gridSheet(rows, merges)], activeSheet: null, notices: [] };
  const { forms, findings, notices } = review(workbook, nationalProfile);
  return {
    forms,
    notices: notices.map(({ code }) => code),
    said: findings.map(({ rule, severity, at }) => `${rule} ${severity} ${a1(at[0]!)}`),
    safe: findings.flatMap(({ fix }) => (fix?.safety === "safe" ? fix.edits : [])).length,
    written: recompute({ forms }, nationalProfile).patch.edits.length,
  };
}

const NUMBER = (cell: { readonly value: { toNumber(): number } | null } | null | undefined) =>
  cell?.value?.toNumber() ?? null;

describe("a plan", () => {
  const TARGETS: readonly Row[] = [
    ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"],
    ["产出指标", "数量指标", "供餐天数", "≥", 250, "天", 30],
    ["产出指标", "质量指标", "食材检测合格率", "＝", 100, "%", 30],
    ["效益指标", "社会效益指标", "食品安全事故", "＝", 0, "起", 30],
    ["满意度指标", "服务对象满意度指标", "就餐人员满意度", "≥", 90, "%", 10],
  ];
  const plan = (title: string, funds: readonly Row[], targets = TARGETS) =>
    reviewed([[title], ["项目名称", "食堂运行保障经费"], ...funds, ...targets]);
  const FUNDS: readonly Row[] = [
    ["项目资金（万元）", "年度资金总额", 286],
    ["", "其中：一般公共预算", 260],
    ["", "其他资金", 26],
  ];

  test.each([
    "项目支出绩效目标申报表（2025年度）",
    "2025年部门预算项目绩效目标批复表",
    "部门整体支出绩效目标申报表",
    "项目支出绩效目标表",
    "省级专项资金绩效目标表",
  ])("%s is one, and silent when right", (title) => {
    const { forms, said, notices } = plan(title, FUNDS);
    expect([forms.map(({ kind }) => kind), said, notices]).toEqual([["goal-plan"], [], []]);
    expect(forms[0]!.funds.map(({ label }) => label.value)).toEqual([
      "年度资金总额",
      "其中：一般公共预算",
      "其他资金",
    ]);
  });

  test("whose money does not add up asks a person", () => {
    const { said, safe, written } = plan("项目支出绩效目标申报表", [
      ["项目资金（万元）", "年度资金总额", 297],
      ...FUNDS.slice(1),
    ]);
    expect([said, safe, written]).toEqual([["FND-02 error C3"], 0, 0]);
  });

  const changed = (row: number, column: number, value: CellValue) =>
    plan(
      "项目支出绩效目标申报表",
      FUNDS,
      TARGETS.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? value : cell)) : cells)),
    ).said;

  test.each([
    [2, 6, 25, "SCR-01 error G7"],
    [2, 6, "", "SCR-14 warning G8"],
    [2, 4, 105, "IND-10 warning E8"],
    [1, 4, "", "STR-01 warning E7"],
    [3, 1, "数量指标", "STR-04 warning B9"],
  ])("row %i, column %i: %j", (row, column, value, finding) =>
    expect(changed(row, column, value)).toContain(finding),
  );

  test.each([
    [2, 2, "招商任务完成率", 2, 4, 105],
    [2, 2, "能耗下降率", 2, 4, 0],
  ])("may promise more than all of some rates", (row, column, name, _, other, value) => {
    const targets = TARGETS.map((cells, i) =>
      i === row ? cells.map((cell, j) => (j === column ? name : j === other ? value : cell)) : cells,
    );
    expect(plan("项目支出绩效目标申报表", FUNDS, targets).said).not.toContain("IND-10 warning E8");
  });

  test("of several years beside one has the money of the year on its side", () => {
    const { forms, said, notices } = reviewed(
      [
        ["项目支出绩效目标申报表（2025年度）", "", "", "", "", "", "", ""],
        ["项目资金（万元）", "", "中期资金总额：", "", 4800, "年度资金总额：", 1600, ""],
        ["", "", "其中：财政拨款", "", 4500, "其中：财政拨款", 1500, ""],
        ["", "", "其他资金", "", 300, "其他资金", 100, ""],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
        ["", "产出指标", "数量指标", "服务面积", "≥12万平方米", "数量指标", "服务面积", "≥12万平方米"],
        ["", "产出指标", "成本指标", "服务成本", "≤4800万元", "成本指标", "服务成本", "≤1600万元"],
      ],
      ["A1:H1", "A2:B4", "C2:D2", "C3:D3", "C4:D4", "G2:H2", "G3:H3", "G4:H4", "A5:A7"],
    );
    expect(forms.map(({ funds }) => funds.map(({ initialBudget }) => NUMBER(initialBudget?.value)))).toEqual([
      [4800, 4500, 300],
      [1600, 1500, 100],
    ]);
    expect([said, notices]).toEqual([[], []]);
  });

  test("beside its evaluation has the same targets", () => {
    const sheets = [
      gridSheet([["2024年项目支出绩效目标表"], ["项目名称", "食堂运行"], ...TARGETS]),
      {
        ...gridSheet([
          ["2024年项目支出绩效自评表"],
          ["项目名称", "食堂运行"],
          ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
          ["产出指标", "数量指标", "供餐天数", "≥230天", "252天", 100, 100],
        ]),
        name: "自评",
      },
    ];
    const { findings } = review({ sheets, activeSheet: null, notices: [] }, nationalProfile);
    expect(findings.filter(({ rule }) => rule === "IND-14").map(({ at }) => at[0]!.sheet)).toEqual(["自评"]);
  });
});

describe("a sheet of scores", () => {
  const HEAD: Row = [
    "一级指标",
    "分值",
    "二级指标",
    "分值",
    "三级指标",
    "分值",
    "评价标准",
    "得分",
    "扣分原因",
  ];
  const RIGHT: readonly Row[] = [
    ["投入", 40, "预算配置", 40, "在职人员控制率", 25, "以100%为标准", 25, ""],
    ["", "", "", "", "三公经费变动率", 15, "不增长得满分", 12, "接待费比上年多2万元"],
    ["过程", 60, "预算执行", 35, "预算完成率", 20, "按比例得分", 18, "一个项目没有招标"],
    ["", "", "", "", "预算控制率", 15, "不追加得满分", 15, ""],
    ["", "", "预算管理", 25, "制度健全性", 25, "有制度得满分", 25, ""],
    ["合计", 100, "", 100, "", 100, "", 95, ""],
  ];
  const MERGES = ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "A5:A7", "B5:B7", "C5:C6", "D5:D6"];
  const sheet = (change: readonly [row: number, column: number, value: CellValue] | null = null) =>
    reviewed(
      [
        ["部门整体支出绩效评价指标评分表"],
        HEAD,
        ...RIGHT.map((cells, i) =>
          change?.[0] === i ? cells.map((cell, j) => (j === change[1] ? change[2] : cell)) : cells,
        ),
      ],
      MERGES,
    );

  test("is read with the points beside the name, and silent when right", () => {
    const { forms, said, safe, written } = sheet();
    expect(forms.map(({ kind }) => kind)).toEqual(["score-sheet"]);
    expect(forms[0]!.indicators.map(({ weight, score }) => [NUMBER(weight), NUMBER(score)])).toEqual([
      [25, 25],
      [15, 12],
      [20, 18],
      [15, 15],
      [25, 25],
    ]);
    expect([NUMBER(forms[0]!.total!.weight), NUMBER(forms[0]!.total!.score)]).toEqual([100, 95]);
    expect([said, safe, written]).toEqual([[], 0, 0]);
  });

  test.each([
    ["a score beyond its points", [3, 7, 16], "SCR-04 error H6"],
    ["a lost point without a reason", [1, 8, ""], "SCR-09 error I4"],
    ["points that are not those of the level", [3, 5, 10], "SCR-01 error D5"],
    ["a level that is not the sum of the rows", [0, 3, 45], "SCR-01 error D3"],
    ["a sum that is none", [5, 7, 97], "SCR-03 error H8"],
    ["points of the total", [5, 5, 90], "SCR-01 error F8"],
  ] as const)("%s", (_, change, finding) => {
    const { said, safe } = sheet(change);
    expect(said).toContain(finding);
    expect(safe).toBe(0);
  });

  test("of 120 points with a total of its own is right", () => {
    const { said } = reviewed([
      ["绩效考核评分表"],
      ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分"],
      ["日常管理", "环境", "保洁质量", 60, "每处扣1分", 58],
      ["日常管理", "安全", "巡查记录", 60, "缺一次扣1分", 60],
      ["合计", "", "", 120, "", 118],
    ]);
    expect(said).toEqual([]);
  });

  test("with the points of levels in their labels", () => {
    const form = (points: number) =>
      reviewed([
        ["项目绩效评价指标体系及评分表"],
        ["一级指标", "二级指标", "三级指标", "分值", "指标解释", "得分"],
        ["决策（20分）", "项目立项", "立项依据充分性", 10, "有无依据", 10],
        ["", "绩效目标", "目标合理性", points, "是否合理", 9],
        ["过程（80分）", "资金管理", "预算执行率", 40, "支出与到位之比", 38],
        ["", "组织实施", "制度健全性", 40, "是否健全", 40],
      ]).said;
    expect(form(10)).toEqual([]);
    expect(form(12)).toEqual(["SCR-01 error A3"]);
  });

  test.each([
    ["a framework without scores", ["一级指标", "二级指标", "三级指标", "指标解释", "指标说明"]],
    ["an evaluation with targets", ["一级指标", "二级指标", "三级指标", "年度指标值", "分值", "得分"]],
  ])("is not %s", (_, header) => {
    const cells: Row = ["产出指标", "数量指标", "保障会议", "60场", "60场", "60场"].slice(0, header.length);
    const { forms } = reviewed([["绩效评价指标体系"], header, cells, cells]);
    expect(forms.map(({ kind }) => kind)).not.toContain("score-sheet");
  });
});

describe("a department's plan", () => {
  const plan = (second: Row, total: Row) =>
    reviewed(
      [
        ["部门整体支出绩效目标申报表（2025年度）"],
        ["部门名称", "某市机关后勤服务中心"],
        ["任务名称", "主要内容", "预算金额（万元）", "", ""],
        ["", "", "总额", "财政拨款", "其他资金"],
        ["物业服务", "办公区物业", 1280, 1200, 80],
        second,
        total,
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "物业服务面积", "≥9.8万平方米"],
      ],
      ["A3:A4", "B3:B4", "C3:E3"],
    );
  const SECOND: Row = ["餐饮保障", "食堂餐饮", 960, 900, 60];
  const TOTAL: Row = ["金额合计", "", 2240, 2100, 140];

  test("that adds up is silent", () => {
    const { forms, said, notices } = plan(SECOND, TOTAL);
    expect([forms.map(({ kind }) => kind), said, notices]).toEqual([["goal-plan"], [], []]);
  });
  test.each([
    [
      "a task that is not its parts",
      ["餐饮保障", "食堂餐饮", 980, 900, 60],
      TOTAL,
      ["FND-03 error C6", "FND-03 error C7"],
    ],
    ["a total that is not its tasks", SECOND, ["金额合计", "", 2250, 2100, 140], ["FND-03 error C7"]],
  ])("%s", (_, second, total, findings) => {
    const { said, safe, written } = plan(second, total);
    expect([said, safe, written]).toEqual([findings, 0, 0]);
  });
  test("with a blank part says nothing of it", () =>
    expect(plan(["餐饮保障", "食堂餐饮", 960, 960, ""], ["金额合计", "", 2240, 2160, 80]).said).toEqual([]));
});

describe("a tracking of a city", () => {
  test("is a monitoring form of few columns, its money in one line without a name", () => {
    const { forms, said } = reviewed([
      ["财政项目支出绩效跟踪表"],
      ["项目名称", "电梯维保", "", "跟踪时段", "2024年1-6月"],
      ["预算金额（元）", "计划执行金额（元）", "实际执行金额（元）", "计划执行率（%）", "实际执行率（%）"],
      [680000, 340000, 326400, 50, 48],
      ["一级指标", "二级指标", "三级指标", "年度目标值", "实际完成值"],
      ["产出目标", "数量", "维保次数", "24次", "12次"],
    ]);
    expect([forms.map(({ kind, period }) => [kind, period?.to]), said]).toEqual([[["monitoring", 6]], []]);
    const [line] = forms[0]!.funds;
    expect([line!.executed, line!.rate].map((cell) => cell?.cell.text)).toEqual(["326400", "48"]);
  });
});

test("«部门预算执行» is the title of a block of money, no amount of it", () => {
  const { forms } = reviewed([
    ["2024年度部门整体支出绩效自评表"],
    ["部门预算执行", "年初预算数", "全年预算数", "全年执行数", "执行率"],
    ["年度资金总额", 1200, 1260, 1197, "95.00%"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "会议保障场次", "≥600场", "655场", 90, 90],
  ]);
  const [line] = forms[0]!.funds;
  expect([line!.initialBudget, line!.adjustedBudget, line!.executed].map((cell) => cell?.cell.text)).toEqual([
    "1200",
    "1260",
    "1197",
  ]);
});
