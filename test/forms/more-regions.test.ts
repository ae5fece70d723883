/** Layouts of regions and offices nobody had tried before: what they call their columns, and how far their year has come. */
import { readForms } from "../../src/forms";
import type { CellValue } from "../../src/model/snapshot";
import { gridSheet } from "../support/layouts/grid";

type Row = readonly CellValue[];

const read = (rows: readonly Row[]) =>
  readForms({ sheets: [gridSheet(rows)], activeSheet: null, notices: [] }).forms;
const only = (rows: readonly Row[]) => {
  const forms = read(rows);
  expect(forms).toHaveLength(1);
  return forms[0]!;
};

describe("the months of a ledger", () => {
  const of = (...head: Row[]) =>
    only([
      ...head,
      ["序号", "项目名称", "年度预算", "累计执行数", "执行率"],
      [1, "轨道交通", 45.6, 35.11, "77%"],
      [2, "碧道建设", 3.2, 2.43, "75.94%"],
    ]).period;

  test.each([
    ["（截至2025年9月30日）", 9],
    ["截止日期：2025年8月31日", 8],
    ["（2025年1—6月）", 6],
  ])("a line of its own under the title: %s", (line, to) => {
    expect(of(["重大项目资金执行台账"], [line])).toEqual({ from: 1, to });
  });

  test("none where none is named", () => {
    expect(of(["重大项目资金执行台账"])).toBeNull();
    expect(of(["重大项目资金执行台账"], ["项目期限：2024年1月至2025年9月"])).toBeNull();
  });

  const monthly = (...spent: Row[]) =>
    only([
      ["项目支出进度月报台账"],
      ["项目名称", "年初预算", "1月", "2月", "3月", "4月", "累计支出", "执行率"],
      ...spent,
    ]).period;

  test("the last month in which something was spent", () => {
    expect(monthly(["运维", 400, 20, 0, 80, "", 100, "25%"], ["宣传", 50, 2, 3, 0, 0, 5, "10%"])).toEqual({
      from: 1,
      to: 3,
    });
    expect(monthly(["运维", 400, 0, 0, 0, 0, 0, "0%"])).toBeNull();
  });
});

describe("columns of ledgers", () => {
  test.each(["下达金额", "分配资金", "下达预算数", "已拨付资金"])(
    "what was handed down is the budget: %s",
    (header) => {
      const { rows } = only([
        ["直达资金支付进度台账（1-6月）"],
        ["项目名称", header, "已支付金额", "支付进度", "未支付原因"],
        ["城乡低保", 1860, 1023, "55%", ""],
        ["高标准农田", 980, 196, "20%", "6月进场，工程量达到50%后付款"],
      ]);
      const row = rows!.at(1);
      expect(row.funds[0]!.received?.value?.value.toNumber()).toBe(980);
      expect(row.indicators[0]!.reason.explanation?.value).toBe("6月进场，工程量达到50%后付款");
    },
  );

  test.each(["预算额度", "年初安排"])("what may be spent is the budget: %s", (header) => {
    const { rows } = only([
      ["专项经费执行进度通报"],
      ["部门", "项目", header, "已使用", "执行率", "未使用额度"],
      ["教务处", "教学改革", 860000, 447200, 0.52, 412800],
    ]);
    expect(rows!.at(0).funds[0]!.initialBudget?.value?.value.toNumber()).toBe(860000);
  });

  test("是否偏差 under 偏差及原因 is no reason", () => {
    const head: Row[] = [
      ["绩效监控台账（1-8月）"],
      ["项目名称", "预算数", "支出数", "支出进度", "偏差及原因", ""],
      ["", "", "", "", "是否偏差", "原因"],
      ["水土保持", 1150, 345, "30%", "是", "7月底才开标，8月进场施工"],
    ];
    const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"];
    const { forms } = readForms({ sheets: [gridSheet(head, merges)], activeSheet: null, notices: [] });
    const { reason } = forms[0]!.rows!.at(0).indicators[0]!;
    expect(reason.explanation?.value).toBe("7月底才开标，8月进场施工");
  });

  test("beside a budget it is what was received", () => {
    const { rows } = only([
      ["项目支出台账（1-6月）"],
      ["项目名称", "预算数", "下达金额", "已支付金额", "支付进度"],
      ["城乡低保", 2000, 1860, 1000, "50%"],
    ]);
    expect(rows!.at(0).funds[0]!.initialBudget?.value?.value.toNumber()).toBe(2000);
  });

  test("the year's sum beside its quarters, even where every row is wrong", () => {
    const { rows, period } = only([
      ["专项资金季度支付情况表"],
      ["项目名称", "预算数", "一季度支付", "二季度支付", "全年支付合计", "支付率"],
      ["普惠奖补", 460, 90, 110, 200, "48.43%"],
      ["安保服务", 365, 90, 90, 190, "49.32%"],
    ]);
    expect(rows!.at(0).funds[0]!.executed?.value?.value.toNumber()).toBe(200);
    expect(period).toEqual({ from: 1, to: 12 });
  });
});

describe("more columns of ledgers", () => {
  test("重点项目 is the name of what is paid for", () => {
    const { rows, unit, period } = only([
      ["2024年三季度末重点项目资金及绩效情况表"],
      [
        "序号",
        "重点项目",
        "责任处室",
        "年度预算（亿元）",
        "三季度末累计支出（亿元）",
        "支出进度",
        "完成情况",
      ],
      [1, "轨道交通建设", "城建处", 38.6, 29.72, "77%", "盾构贯通18公里"],
    ]);
    expect([rows!.count, rows!.at(0).fields.projectName?.value, unit]).toEqual([1, "轨道交通建设", "亿元"]);
    expect(period).toEqual({ from: 1, to: 9 });
  });

  test.each(["整体支出", "部门整体支出"])("%s is the total of 基本支出 and 项目支出", (label) => {
    const { funds } = only([
      ["2024年度部门整体支出绩效自评表"],
      ["资金构成（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分"],
      [label, 6240, 6580, 6448.4, "98%", 10, 9.8],
      ["基本支出", 1240, 1280, 1267.2, "99%", "—", "—"],
      ["项目支出", 5000, 5300, 5181.2, "97.76%", "—", "—"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "维修水毁工程", "≥26处", "26处", 90, 90],
    ]);
    expect(funds.map(({ role }) => role)).toEqual(["total", "source", "source"]);
  });

  test("预算合计 beside what was added is the budget", () => {
    const { funds } = only([
      ["项目支出绩效运行监控表（1-8月）"],
      ["预算资金来源（万元）", "年初预算", "年中追加", "预算合计", "1-8月支出", "支出进度", "全年预计支出"],
      ["资金合计", 900, 60, 960, 537.6, "56%", 960],
      ["一级指标", "二级指标", "三级指标", "年度目标", "1-8月完成情况", "全年预计"],
      ["产出指标", "数量指标", "维修宿舍间数", "480间", "480间", "480间"],
    ]);
    expect(funds[0]!.adjustedBudget?.value?.value.toNumber()).toBe(960);
  });
});

describe("forms of projects", () => {
  const money: Row[] = [
    ["项目名称", "养老服务补贴", "", "", "", "", ""],
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 100, 100, 95, 10, "95%", 9.5],
  ];

  test("levels that are called 目标", () => {
    const { indicators } = only([
      ["财政项目支出绩效跟踪表（1-6月）"],
      ["项目名称", "养老服务补贴"],
      ["一级目标", "二级目标", "三级目标", "年度目标值", "1-6月实际值"],
      ["产出目标", "数量", "服务老人人数", "2400人", "2412人"],
    ]);
    expect(indicators[0]!.name.value).toBe("服务老人人数");
    expect(indicators[0]!.level1?.value).toBe("产出目标");
  });

  test.each([
    "未完成绩效目标或偏离较多的原因及改进措施",
    "绩效目标未完成原因分析",
    "偏离绩效目标的原因和下一步改进措施",
  ])("a box at the foot for all reasons: %s", (label) => {
    const { fields, indicators } = only([
      ["项目绩效自评表"],
      ...money,
      ["指标名称", "计量单位", "指标性质", "年度指标值", "全年完成值", "指标权重", "得分"],
      ["路面完好率", "%", "≥", 95, 93.1, 90, 88.2],
      ["总分", "", "", "", "", 100, 97.7],
      [label, "轨道施工期间重载车辆增多，部分路段沉陷，4月底前修补完成"],
    ]);
    expect(fields.deviationBox?.value).toContain("轨道施工");
    expect(indicators).toHaveLength(1);
  });

  test("an indicator whose name begins like such a box is none", () => {
    const { indicators } = only([
      ["项目绩效自评表"],
      ...money,
      ["指标名称", "计量单位", "指标性质", "年度指标值", "全年完成值", "指标权重", "得分"],
      ["未完成整改问题数", "个", "≤", 3, 2, 50, 50],
      ["未达标断面比例", "%", "≤", 5, 4, 40, 40],
    ]);
    expect(indicators).toHaveLength(2);
  });

  test("names with units and signs instead of levels ask for no levels", () => {
    const { missing } = only([
      ["项目绩效自评表"],
      ...money,
      ["指标名称", "计量单位", "指标性质", "年度指标值", "全年完成值", "指标权重", "得分"],
      ["养护里程", "公里", "≥", 82, 82, 90, 90],
      ["总分", "", "", "", "", 100, 99.5],
    ]);
    expect(missing.filter(({ what }) => what === "column")).toEqual([]);
  });

  describe("points in the names of the indicators", () => {
    const weights = (...names: string[]) =>
      only([
        ["项目绩效自评表"],
        ...money,
        ["一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "得分"],
        ...names.map((name): Row => ["产出指标（40分）", "数量指标", name, "≥10次", "12次", 10]),
      ]).indicators.map(({ weight }) => weight?.value?.toNumber() ?? null);

    test("are the rows' own", () => {
      expect(weights("巡查次数（10分）", "走访次数（15 分）", "抽检次数【20分】")).toEqual([10, 15, 20]);
    });
    test("where all have them", () => {
      expect(weights("巡查次数（10分）", "走访次数")).toEqual([null, null]);
    });
    test("and are together no more than all there are", () => {
      expect(weights("考核得分（60分）", "评议得分（60分）")).toEqual([null, null]);
    });
    test("and no column is missing", () => {
      const { missing } = only([
        ["项目绩效自评表"],
        ...money,
        ["一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "得分", "偏差原因"],
        ["产出指标", "数量指标", "巡查次数（45分）", "≥10次", "12次", 45, ""],
        ["产出指标", "数量指标", "走访次数（45分）", "≥10次", "12次", 45, ""],
        ["总分", "", "", "", "", 99.5, ""],
      ]);
      expect(missing.filter(({ what }) => what === "column")).toEqual([]);
    });
  });

  describe("the reason for the money in a line of its own", () => {
    const reason = (line: string) =>
      only([
        ["项目支出绩效运行监控表（1-9月）"],
        ["项目资金（万元）", "年初预算数", "1-9月执行数", "执行率", "全年预计执行数"],
        ["年度资金总额", 1200, 336, "28%", 1200],
        ["其中：财政拨款", 1200, 336, "28%", 1200],
        [line],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "1-9月完成值", "全年预计完成值", "偏差原因"],
        ["产出指标", "数量指标", "建设冰雪景观", "16处", "12处", "16处", ""],
      ]).funds.map(({ explanation }) => explanation?.value ?? null);

    test.each([
      "资金执行滞后原因：景观11月下旬才开始制作，12月验收后支付80%。",
      "预算执行偏差原因说明：煤款按合同10月起按月支付",
    ])("%s", (line) => expect(reason(line)).toEqual([line, null]));
    test.each(["资金执行滞后原因：", "执行偏差原因由各单位填写", "年度目标：建设冰雪景观16处"])(
      "none: %s",
      (line) => expect(reason(line)[0]).toBeNull(),
    );
  });

  test("a column for the kind of indicator stands for its levels, and a plan with a verdict for the forecast", () => {
    const { missing } = only([
      ["项目绩效跟踪监控表（1-9月）"],
      ["项目名称", "城市内河清淤", "主管单位", "市水务局", "实施单位", "排水中心"],
      ["资金类别（万元）", "年度预算数", "计划支出数", "实际支出数", "预算执行率"],
      ["合计", 2400, 1800, 1752, "73%"],
      ["绩效指标类别", "指标名称", "年度目标值", "1-9月计划值", "1-9月实际值", "年底能否完成", "偏差原因"],
      ["产出数量", "清淤河道条数", "32条", "24条", "24条", "能", ""],
    ]);
    expect(missing).toEqual([]);
  });

  test("the cause of a warning is the reason", () => {
    const { rows } = only([
      ["绩效运行监控预警台账（1-7月）"],
      ["项目名称", "调整后预算数", "1-7月执行数", "执行率", "预警等级", "预警原因", "整改措施"],
      ["泵站更新", 820, 180.4, "22%", "红", "设备厂家交货延期至9月", "督促厂家分批发货"],
    ]);
    const { reason } = rows!.at(0).indicators[0]!;
    expect(reason.explanation?.value).toBe("设备厂家交货延期至9月");
  });
});
