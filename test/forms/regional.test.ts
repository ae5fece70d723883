import type { PerformanceForm } from "../../src/model/form";
import type { CellValue } from "../../src/model/snapshot";
import { readForms } from "../../src/forms";
import { gridSheet } from "../support/layouts/grid";

type Rows = readonly (readonly CellValue[])[];

function read(rows: Rows, merges: readonly string[] = []): PerformanceForm {
  const { forms, nearMisses } = readForms({
    sheets: [gridSheet(rows, merges)],
    activeSheet: null,
    notices: [],
  });
  expect({ forms: forms.length, nearMisses }).toEqual({ forms: 1, nearMisses: [] });
  return forms[0]!;
}

const figure = (sourced: { value: unknown } | null): string => {
  const value = sourced?.value as { value?: unknown; percent?: unknown; text?: unknown } | null | undefined;
  return String(value?.value ?? value?.percent ?? value?.text ?? value ?? "");
};

/** Budget, adjusted, received, executed, forecast, rate, weight, score of each line. */
const money = (form: PerformanceForm): string[][] =>
  form.funds.map((line) =>
    [
      line.label,
      line.initialBudget,
      line.adjustedBudget,
      line.received,
      line.executed,
      line.forecast,
      line.rate,
      line.weight,
      line.score,
    ].map(figure),
  );

const rows = (form: PerformanceForm): string[][] =>
  form.indicators.map((row) =>
    [row.level1, row.level2, row.name, row.target, row.actual, row.forecast, row.weight, row.score].map(
      figure,
    ),
  );

describe("regional self-evaluations", () => {
  test("海淀: budget, execution, points with letters; 得分计算方法 in its own column", () => {
    const form = read([
      ["项目支出绩效自评表"],
      ["（2016年度）"],
      ["项目名称", "办公楼运行维护"],
      ["主管部门", "某区机关事务管理服务中心", "", "", "实施单位", "服务中心"],
      [
        "项目资金（万元）",
        "",
        "年初预算数（A）",
        "全年执行数（B）",
        "分值（10分）",
        "执行率（B/A）",
        "得分",
        "得分计算方法",
      ],
      ["", "年度资金总额", 310.2, 154.74, 10, 0.5, 5, "执行率×该指标分值，最高不得超过分值上限"],
      ["", "其中：财政资金", 310.2, 154.74],
      ["年度总体目标", "预期目标", "", "", "实际完成情况"],
      ["", "保障办公楼正常运行。", "", "", "办公楼运行正常。"],
      [
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值（A）",
        "全年实际值（B）",
        "分值",
        "得分",
        "得分计算方法",
        "未完成原因分析",
      ],
      [
        "",
        "产出指标（50分）",
        "数量指标",
        "维修次数（次）",
        12,
        10,
        50,
        41.67,
        "B/A×分值",
        "雨季延后两次检修",
      ],
      ["", "满意度指标", "服务对象满意度指标", "满意度", "≥95%", "96%", 40, 40],
      ["总分", "", "", "", "", "", 100, 86.67],
    ]);
    expect(form).toMatchObject({
      kind: "self-evaluation",
      year: 2016,
      unit: "万元",
      denominators: ["initial"],
    });
    expect(money(form)).toEqual([
      ["年度资金总额", "310.2", "", "", "154.74", "", "50", "10", "5"],
      ["其中：财政资金", "310.2", "", "", "154.74", "", "", "", ""],
    ]);
    expect(rows(form)).toEqual([
      ["产出指标", "数量指标", "维修次数（次）", "12", "10", "", "50", "41.67"],
      ["满意度指标", "服务对象满意度指标", "满意度", "≥95%", "96%", "", "40", "40"],
    ]);
    expect(form.indicators[0]!.reason.explanation?.value).toBe("雨季延后两次检修");
    expect(figure(form.total!.score)).toBe("86.67");
  });

  test("池州: points in the level, 成本指标 as a level of its own, 度量单位 and 指标性质 in columns", () => {
    const form = read([
      ["2022年度项目支出绩效自评表"],
      ["项目名称：", "会议中心运行", "", "主管部门：", "机关事务局"],
      ["", "", "", "", "", "单位：万元"],
      ["资金情况", "", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"],
      ["", "年度资金总额：", 0, 0, 0, 10, "", ""],
      ["", "其中：当年财政拨款", 89.974, 89.974, 89.974, "—", "100%", "—"],
      [
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "年度指标值",
        "度量单位",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
      ],
      ["产出指标\n(50分)", "数量指标", "会议场次", "≥", 50, "个", 52, 50, 50, ""],
      ["成本指标(40分)", "经济成本指标", "运行成本", "≤", 89.974, "万元", 89.974, 40, 40, ""],
    ]);
    expect(form).toMatchObject({ kind: "self-evaluation", year: 2022, unit: "万元", total: null });
    expect(form.fields.projectName?.value).toBe("会议中心运行");
    expect(money(form)[1]).toEqual([
      "其中：当年财政拨款",
      "89.974",
      "89.974",
      "",
      "89.974",
      "",
      "100",
      "",
      "",
    ]);
    expect(form.indicators.map(({ level1 }) => level1?.value)).toEqual(["产出指标", "成本指标"]);
    expect(form.indicators[0]!.target?.value).toMatchObject({ operator: "≥", unit: "个" });
    expect(form.indicators[1]!.direction).toBe("reverse");
  });

  test("20 points for execution, 年初目标值(A) and 实际完成值(B), two large boxes at the foot", () => {
    const form = read([
      ["某区项目支出绩效自评表（2020年度）"],
      ["项目名称", "保安服务费", "", "主管部门", "区机管局"],
      ["预算执行情况（20分）", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分"],
      ["年度资金总额（万元）", 120, 108, "90%", 18],
      ["年度绩效目标（80分）", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
      ["", "保安人数（人）", 24, 24, 40],
      ["", "岗位到岗率", "100%", "100%", 40],
      ["偏差大或目标未完成原因分析", "无"],
      ["改进措施及结果应用方案", "继续执行"],
    ]);
    expect(money(form)).toEqual([["年度资金总额（万元）", "120", "", "", "108", "", "90", "20", "18"]]);
    expect(rows(form).map((row) => row[2])).toEqual(["保安人数（人）", "岗位到岗率"]);
    expect(form.fields["deviationBox"]).toMatchObject({ placeholder: "无" });
    expect(form.fields["measuresBox"]).toMatchObject({ value: "继续执行" });
    expect(form.range.bottom).toBe(8);
    const missing = form.missing.map(({ label }) => label);
    expect(missing).not.toContain("偏差原因分析及改进措施");
    expect(form.missing.filter(({ field }) => field === "weight")).toHaveLength(1);
  });

  test("重庆: a department's money in one nameless line beside its heading", () => {
    const form = read([
      ["2021年度部门整体支出绩效自评表"],
      ["部门名称", "某区机关事务管理中心", "", "", "", "", "", "自评总分（分）", 97.6],
      [
        "部门预算执行情况（万元）",
        "年初预算数",
        "全年（调整）预算数",
        "全年执行数",
        "执行率（%）",
        "执行率权重（分）",
        "执行率得分（分）",
      ],
      ["", 3200.5, 3511.28, 2668.57, 76, 10, 7.6],
      [
        "绩效指标",
        "指标名称",
        "计量单位",
        "指标性质",
        "年初指标值",
        "全年完成值",
        "指标权重（分）",
        "指标得分（分）",
      ],
      ["", "办公用房维修面积", "平方米", "≥", 6000, 6150, 50, 50],
      ["", "食堂满意度", "%", "≥", 90, 95, 40, 40],
    ]);
    expect(form.kind).toBe("department-self-evaluation");
    expect(money(form).map((line) => line.slice(1))).toEqual([
      ["3200.5", "3511.28", "", "2668.57", "", "76", "10", "7.6"],
    ]);
    expect(form.funds[0]!.role).toBe("total");
    expect(form.missing).toEqual([]);
  });

  test("no points are read from a heading where a column has them", () => {
    const form = read([
      ["项目支出绩效自评表（2020年度）"],
      ["项目名称", "保安服务费"],
      ["预算执行（20分）", "预算数", "执行数", "分值", "执行率", "得分"],
      ["年度资金总额（万元）", 120, 108, 10, "90%", 9],
      ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "保安人数（人）", 24, 24, 90, 90],
    ]);
    expect(money(form)[0]![7]).toBe("10");
  });

  test("what stands under the next title is no box of this form", () => {
    const form = read([
      ["项目支出绩效自评表（2020年度）"],
      ["项目名称", "保安服务费"],
      ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "保安人数（人）", 24, 24, 90, 90],
      ["项目名称", "绿化养护"],
      ["偏差原因分析", "人员未到位"],
    ]);
    expect(form.fields["deviationBox"]).toBeUndefined();
  });
});

describe("regional monitoring forms", () => {
  const levelless = (word: string): Rows => [
    ["2024年项目支出绩效目标运行监控表（1-8月）"],
    ["项目名称：公务用车运行维护"],
    [word, "", "", "计算符号", "年度指标值", "度量单位", "当前完成值", "全年预计完成值"],
    ["产出指标", "数量指标", "公务用车数量", "=", 42, "辆", 42, 42],
    ["", "质量指标", "维修合格率", "≥", 98, "%", 99, 98],
    ["满意度指标", "服务对象满意度", "用车满意度", "≥", 95, "%", 90, 95],
  ];

  test.each([["绩效指标", ["A3:C3"]] as const, ["绩效指标", []] as const])(
    "three levels under one heading, merged or not",
    (word, merges) => {
      const form = read(levelless(word), merges);
      expect(rows(form).map((row) => row.slice(0, 3))).toEqual([
        ["产出指标", "数量指标", "公务用车数量"],
        ["产出指标", "质量指标", "维修合格率"],
        ["满意度指标", "服务对象满意度", "用车满意度"],
      ]);
      expect(form.period).toEqual({ from: 1, to: 8 });
    },
  );

  test("the same header over other words is no table of indicators", () => {
    const table = levelless("绩效指标").map((row, i) => (i < 3 ? row : ["门店", "华东", ...row.slice(2)]));
    const { forms } = readForms({ sheets: [gridSheet(table)], activeSheet: null, notices: [] });
    expect(forms).toEqual([]);
  });

  test("天津: adjusted budgets; sign, unit, likelihood and reasons in columns of their own", () => {
    const form = read([
      ["项目绩效运行监控表"],
      ["项目名称", "物业管理费", "", "", "单位：万元"],
      ["资金情况", "年初预算数", "年度预算调整", "调整后预算数", "1-8月执行数", "执行率", "全年预计执行数"],
      ["年度资金总额", 200, -20, 180, 120, "66.67%", 180],
      ["财政资金", 150, -20, 130, 100, "76.92%", 130],
      ["其他资金", 50, 0, 50, 20, "40.00%", 50],
      [
        "一级指标",
        "二级指标",
        "三级指标",
        "计算符号",
        "年度指标值",
        "计量单位",
        "当前完成值",
        "完成可能性",
        "偏差原因",
        "原因说明",
        "全年预计",
      ],
      ["产出指标", "数量指标", "服务面积", "≥", 3000, "平方米", 3000, "确定能", "", "", 3000],
      [
        "",
        "质量指标",
        "验收合格率",
        "≥",
        95,
        "%",
        90,
        "有可能",
        "制度原因",
        "验收办法修订中，九月完成复验",
        95,
      ],
    ]);
    expect(form).toMatchObject({
      kind: "monitoring",
      period: { from: 1, to: 8 },
      denominators: ["adjusted", "initial"],
    });
    expect(money(form)[0]).toEqual(["年度资金总额", "200", "180", "", "120", "180", "66.67", "", ""]);
    expect(form.funds.map(({ level }) => level)).toEqual([0, 1, 1]);
    expect(form.indicators[1]).toMatchObject({
      level1: { value: "产出指标", inherited: true },
      reason: { category: { value: "制度原因" }, explanation: { value: "验收办法修订中，九月完成复验" } },
      likelihood: { choice: { value: "有可能" } },
    });
    expect(form.indicators[1]!.target?.value).toMatchObject({ kind: "percent", operator: "≥" });
  });

  test("安徽: 年初、调整、调整后 under one heading, balance at the end", () => {
    const form = read(
      [
        ["2023年项目支出绩效监控表"],
        ["项目名称", "绿化养护"],
        ["名称", "预算数", "", "", "执行数", "执行率", "结余"],
        ["", "年初", "调整", "调整后", "", "", ""],
        ["资金总额", 100, 10, 110, 66, 0.6, 44],
        [
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "完成情况",
          "全年预计",
          "偏差原因",
          "原因说明",
          "完成可能性",
          "备注",
        ],
        ["产出指标", "数量指标", "养护面积", "5000平方米", "5000平方米", "5000平方米", "", "", "确定能", ""],
      ],
      ["B3:D3", "E3:E4", "F3:F4", "G3:G4", "A3:A4"],
    );
    expect(form.kind).toBe("monitoring");
    expect(money(form)).toEqual([["资金总额", "100", "110", "", "66", "", "60", "", ""]]);
    expect(rows(form)).toEqual([
      ["产出指标", "数量指标", "养护面积", "5000平方米", "5000平方米", "5000平方米", "", ""],
    ]);
  });

  test("five reasons as columns of text; fund sources as groups of columns", () => {
    const form = read(
      [
        ["项目支出绩效运行监控表"],
        ["项目名称", "公务用车运行"],
        ["资金总额（万元）", "", "", "财政拨款（万元）", "", "", "其他资金（万元）"],
        [
          "年初预算",
          "当期执行",
          "全年预计",
          "年初预算",
          "当期执行",
          "全年预计",
          "年初预算",
          "当期执行",
          "全年预计",
        ],
        [100, 60, 100, 90, 55, 90, 10, 5, 10],
        ["绩效指标", "", "", "", "", "偏差原因分析", "", "", "", "", "完成目标可能性", "备注"],
        [
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "1-6月执行情况",
          "经费原因",
          "制度原因",
          "人员原因",
          "硬件原因",
          "其他原因",
        ],
        [
          "产出指标",
          "数量指标",
          "用车次数（次）",
          600,
          280,
          "",
          "",
          "两名驾驶员六月离职",
          "",
          "",
          "有可能",
          "八月补招",
        ],
      ],
      ["A3:C3", "D3:F3", "G3:I3", "A6:E6", "F6:J6", "K6:K7", "L6:L7"],
    );
    expect(money(form)).toEqual([
      ["资金总额（万元）", "100", "", "", "60", "100", "", "", ""],
      ["财政拨款（万元）", "90", "", "", "55", "90", "", "", ""],
      ["其他资金（万元）", "10", "", "", "5", "10", "", "", ""],
    ]);
    expect(form.period).toEqual({ from: 1, to: 6 });
    // The systems that lay it out so have no column for a rate.
    expect(form.missing.map(({ field }) => field)).not.toContain("rate");
    expect(form.indicators[0]!.reason.categories.人员保障?.value).toBe("两名驾驶员六月离职");
    expect(form.indicators[0]!.remark?.value).toBe("八月补招");
  });

  test("sources as columns, amounts down the side", () => {
    const form = read([
      ["项目绩效监控表"],
      ["项目名称", "会务保障"],
      ["资金（万元）", "资金总额", "财政拨款", "其他资金"],
      ["年初预算数", 80, 70, 10],
      ["1-9月执行数", 60, 52, 8],
      ["执行率", "75%", "74.29%", "80%"],
      ["三级指标", "年度指标值", "1-9月完成值", "全年预计完成值"],
      ["会议场次（场）", 40, 30, 40],
    ]);
    expect(money(form)).toEqual([
      ["资金总额", "80", "", "", "60", "", "75", "", ""],
      ["财政拨款", "70", "", "", "52", "", "74.29", "", ""],
      ["其他资金", "10", "", "", "8", "", "80", "", ""],
    ]);
  });

  test("label and value side by side, and both in one cell", () => {
    const table: Rows = [
      ["三级指标", "年度指标值", "1-9月完成值", "全年预计完成值"],
      ["会议场次（场）", 40, 30, 40],
    ];
    const pairs = read([
      ["项目绩效监控表"],
      ["年初预算数（万元）", 80, "1-9月执行数（万元）", 60, "执行率", "75%"],
      ...table,
    ]);
    expect(money(pairs)).toEqual([["年度资金总额", "80", "", "", "60", "", "75", "", ""]]);
    const inCells = read([
      ["项目绩效监控表"],
      ["年度资金总额：981.26万元", "", "其中：财政拨款：900万元"],
      ...table,
    ]);
    expect(money(inCells)).toEqual([
      ["年度资金总额", "981.26", "", "", "", "", "", "", ""],
      ["其中：财政拨款", "900", "", "", "", "", "", "", ""],
    ]);
  });

  test("the published text's own slip: labels under 年初预算数, a figure too many", () => {
    const form = read([
      ["项目支出绩效目标执行监控表"],
      ["(2020年度)"],
      ["项目名称", "", "后勤保障项目"],
      ["项目资金\n(万元)", "年初预算数", "1-7月执行数", "", "1-7月执行率", "", "全年预计执行数"],
      ["", "年度资金总额:", 981.26, 577.5, "58.85%", 981.26, 981.26],
      ["", "其中: 本年一般公共预算拨款", 981.26, 577.5, "58.85%"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "1-7月执行情况", "全年预计完成情况", "偏差原因分析"],
      ["产出指标", "数量指标", "完成白蚁防治工作", "50%", "100%", "100%", "经费保障"],
    ]);
    expect(money(form)).toEqual([
      ["年度资金总额", "981.26", "", "", "577.5", "981.26", "58.85", "", ""],
      ["其中: 本年一般公共预算拨款", "981.26", "", "", "577.5", "", "58.85", "", ""],
    ]);
    expect(form.indicators[0]!.reason.explanation?.value).toBe("经费保障");
  });
});

test.each([0, 1])("two projects side by side under one title, %d blank columns between", (gap) => {
  const half = (name: string): Rows => [
    ["项目名称", name, "", "主管部门", "机管局"],
    ["项目资金（万元）", "", "年初预算数", "1-7月执行数", "执行率"],
    ["", "年度资金总额", 100, 60, "60%"],
    ["年度总体目标", `保障${name}运行。`, "", "", ""],
    ["一级指标", "三级指标", "年度指标值", "1-7月执行情况", "备注"],
    ["产出指标", `${name}面积`, 100, 100, ""],
  ];
  const [left, right] = [half("甲楼物业"), half("乙楼绿化")];
  const cells = left.map((row, i) => [...row, ...new Array<CellValue>(gap).fill(null), ...right[i]!]);
  const sheet = gridSheet([["2020年度项目支出绩效监控表"], ...cells], [`A1:${gap ? "K" : "J"}1`]);
  const { forms } = readForms({ sheets: [sheet], activeSheet: null, notices: [] });
  expect(
    forms.map((form) => [form.fields.projectName?.value, form.goals.expected?.value, form.year]),
  ).toEqual([
    ["甲楼物业", "保障甲楼物业运行。", 2020],
    ["乙楼绿化", "保障乙楼绿化运行。", 2020],
  ]);
  expect(forms.map((form) => form.indicators.map(({ name }) => name.value))).toEqual([
    ["甲楼物业面积"],
    ["乙楼绿化面积"],
  ]);
  expect(forms[0]!.range.right).toBeLessThan(forms[1]!.range.left);
});
