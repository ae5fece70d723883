/** Correct forms whose money is arranged as no national form has it: nothing is said, and nothing rewritten. */
import { recompute } from "../../src/engine/recompute";
import { review } from "../../src/engine/review";
import { a1 } from "../../src/model/address";
import type { CellValue } from "../../src/model/snapshot";
import { nationalProfile } from "../../src/profile/profile";
import { gridSheet } from "../support/layouts/grid";

type Rows = readonly (readonly CellValue[])[];

function reviewed(rows: Rows, merges: readonly string[] = []) {
  const workbook = { sheets: [gridSheet(rows, merges)], activeSheet: null, notices: [] };
  const { forms, findings } = review(workbook, nationalProfile);
  const { patch } = recompute({ forms }, nationalProfile);
  return {
    forms,
    said: findings.map(({ rule, severity }) => `${rule} ${severity}`),
    written: patch.edits.map(({ at, next }) => `${a1(at)}=${next.formula ?? String(next.value)}`),
  };
}

const MONITORED: Rows = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "1-8月完成情况", "全年预计完成情况", "偏差原因"],
  ["产出指标", "数量指标", "举办赛事活动", "60场次", "45场次", "60场次", ""],
];
const head = (title: string): Rows => [
  [title],
  ["项目名称", "全民健身活动", "主管部门", "某市体育局", "实施单位", "某市体育中心"],
];

describe("a budget that is changed in a column of its own", () => {
  const form = (adjustment: CellValue, rate: string) =>
    reviewed([
      ...head("项目绩效运行监控表"),
      ["资金（万元）", "年初预算", "年度预算调整", "1-8月执行数", "执行率", "预计全年执行数"],
      ["年度资金总额", 200, adjustment, 143, rate, 200],
      ["其中：财政拨款", 200, adjustment, 143, rate, 200],
      ...MONITORED,
    ]);

  test("is the sum that no cell holds: its rate is neither judged nor rewritten", () => {
    const { said, written } = form(20, "65%");
    expect([said, written]).toEqual([[], []]);
  });

  test.each(["", 0])("is the first one where nothing was changed: %j", (none) => {
    const { said, written } = form(none, "65%");
    expect(said).toContain("FND-01 error");
    expect(written).toEqual(["E4=71.50%", "E5=71.50%"]);
  });
});

describe("reasons beside the money", () => {
  const slow = (reason: string) =>
    reviewed([
      ...head("项目绩效运行监控表"),
      ["资金（万元）", "年初预算数", "1-8月执行数", "执行率", "全年预计执行数", "预算执行偏差说明"],
      ["资金总额", 200, 40, "20%", 60, reason],
      ["其中：财政拨款", 200, 40, "20%", 60, ""],
      ...MONITORED,
    ]).said;

  test("answer what PRG-01 asks", () => {
    expect(slow("合同约定10月交货，验收后付款")).toContain("PRG-01 info");
    expect(slow("")).toContain("PRG-01 warning");
    expect(slow("无")).toContain("PRG-01 warning");
  });
});

describe("one source below a total", () => {
  const form = (adjusted: number, executed: number) =>
    reviewed([
      ...head("项目绩效运行监控表"),
      ["资金（万元）", "年初预算数", "调整后预算数", "1-8月执行数", "全年预计执行数", "执行率"],
      ["资金总额", 300, adjusted, executed, 240, ""],
      ["其中：财政拨款", 300, 240, 160, 240, ""],
      ...MONITORED,
    ]).said;

  test("is all of it where other columns say so", () => {
    expect(form(260, 160)).toContain("FND-02 error");
    expect(form(240, 160)).not.toContain("FND-02 error");
  });

  test("may be one of several otherwise", () => expect(form(260, 180)).not.toContain("FND-02 error"));
});

describe("a total whose part contradicts its own row stays", () => {
  const form = (budget: number, forecast: number) =>
    reviewed([
      ...head("项目绩效运行监控表"),
      ["资金（万元）", "年初预算数", "1-8月执行数", "执行率", "全年预计执行数"],
      ["资金总额", 320, 210, "65.63%", 320],
      ["财政拨款", 300, 200, "66.67%", 300],
      ["其他资金", budget, 10, "", forecast],
      ...MONITORED,
    ]).written.filter((edit) => /4=/.test(edit));

  test("more expected than granted", () => expect(form(20, 200)).toEqual([]));
  test("less granted than spent", () => expect(form(2, 20)).toEqual([]));
  test("but not where the parts agree with themselves", () => expect(form(20, 15)).toEqual(["E4=315"]));
});

describe("evaluations", () => {
  const EVALUATED: Rows = [
    ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "加权得分", "原因"],
    ["产出", "数量指标", "造林面积", "≥1.2万亩", "1.23万亩", 60, 60, ""],
    [
      "效益",
      "生态效益",
      "森林覆盖率",
      "≥42%",
      "42.3%",
      40,
      39,
      "扣分1分：管护站点偏少，由林业站2025年6月底前增设2处",
    ],
    ["合计", "", "", "", "", 100, 99, ""],
  ];
  const quiet = (rows: Rows) => {
    const { said, written, forms } = reviewed([...head("项目支出绩效自评表"), ...rows, ...EVALUATED]);
    expect([said.filter((one) => !one.endsWith("info")), written]).toEqual([[], []]);
    return forms[0]!.funds.map(({ label }) => label.value);
  };

  test("measure spending against what was carried over and granted together", () =>
    expect(
      quiet([
        ["资金（万元）", "上年结转", "本年预算", "可用资金合计", "实际支出", "执行率"],
        ["合计", 50, 200, 250, 225, "90%"],
        ["中央补助", 30, 120, 150, 140, "93.33%"],
        ["区级", 20, 80, 100, 85, "85%"],
      ]),
    ).toHaveLength(3));

  test("count a subtotal of sources once", () =>
    expect(
      quiet([
        ["资金来源（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率"],
        ["总计", 900, 960, 912, "95%"],
        ["一、财政资金小计", 800, 860, 817, "95%"],
        ["1.中央", 500, 560, 532, "95%"],
        ["2.省级", 300, 300, 285, "95%"],
        ["二、自筹资金", 100, 100, 95, "95%"],
      ]),
    ).toHaveLength(5));

  test("take no income beside the spending for a part of it", () =>
    expect(
      quiet([
        [
          "收入项目（万元）",
          "预算数",
          "决算数",
          "支出项目",
          "年初预算数",
          "全年预算数",
          "全年执行数",
          "执行率",
        ],
        ["财政拨款", 1800, 1856, "基本支出", 900, 920, 920, "100%"],
        ["其他收入", 100, 90, "项目支出", 1000, 1026, 974.7, "95%"],
        ["合计", 1900, 1946, "合计", 1900, 1946, 1894.7, "97.36%"],
      ]),
    ).toEqual(["基本支出", "项目支出", "合计"]));
});

describe("headings of parts", () => {
  test("below the money are no titles: the unit above the money is the form's", () => {
    const { forms } = reviewed([
      ["一、项目基本情况"],
      ["1.项目名称", "粮食应急保障", "2.项目单位", "某县发展和改革局"],
      ["二、预算执行情况（截至2025年8月31日，单位：元）"],
      ["资金来源", "1.年初预算", "2.累计支付", "3.支付进度", "4.预计年末支付"],
      ["合计", 2_100_000, 1_344_000, "64.00%", 2_100_000],
      ["三、绩效目标完成情况"],
      ["一级指标", "二级指标", "三级指标", "指标值", "截至8月底完成值", "预计年末完成值"],
      ["产出指标", "数量指标", "应急储备成品粮", "≥800吨", "800吨", "800吨"],
    ]);
    expect(forms.map(({ unit, range, fields }) => [unit, range.top, fields.projectName?.value])).toEqual([
      ["元", 0, "粮食应急保障"],
    ]);
  });

  test.each(["年度预算执行情况", "预算执行"])("«%s» names the line below, not a column", (heading) => {
    const { forms } = reviewed(
      [
        ...head("项目支出绩效自评表"),
        [`${heading}（10分）（万元）`, "预算数", "执行数", "执行率", "得分"],
        ["", 45, 40.5, "90%", 9],
        ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分"],
        ["产出指标", "数量指标", "新建自动气象站", "6个", "6个", 90, 90],
      ],
      ["A3:A4"],
    );
    const [line] = forms[0]!.funds;
    expect([line?.executed?.value?.value.toNumber(), line?.weight?.value?.toNumber()]).toEqual([40.5, 10]);
  });

  test("«支出占全年预算比例» names no months", () => {
    const { forms } = reviewed([
      ["绩效目标运行监控表"],
      ["（2025年上半年）"],
      ["项目名称", "法律援助"],
      ["资金情况（万元）", "全年预算", "累计支出", "支出占全年预算比例", "全年预计支出"],
      ["合计", 85, 40.8, "48%", 85],
      ["一级指标", "二级指标", "三级指标", "年度目标", "半年完成情况", "全年预计"],
      ["产出指标", "数量指标", "办理案件", "420件", "236件", "430件"],
    ]);
    expect(forms[0]!.period).toEqual({ from: 1, to: 6 });
  });
});

test("the unit stands far to the right in the line of the unit's name", () => {
  const line = `填报单位（盖章）：某区教育局${" ".repeat(30)}2024年度${" ".repeat(30)}金额单位：元`;
  const { forms } = reviewed([
    ["项目支出绩效自评表"],
    [line],
    ["项目名称", "校舍维修"],
    ["资金", "年初预算", "全年预算", "全年执行", "执行率"],
    ["总额", 240, 240, 235.2, "98%"],
    ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分"],
    ["产出指标", "数量指标", "维修面积", "1.2万㎡", "1.25万㎡", 90, 90],
  ]);
  expect(forms[0]!.unit).toBe("元");
});

test("a total above 100 points that are all the indicators' is wrong", () => {
  const { said } = reviewed([
    ...head("项目支出绩效自评表"),
    ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分", "备注"],
    ["产出", "数量", "开放学校数", "36所", "36所", 60, 60, ""],
    [
      "效益",
      "社会效益",
      "锻炼人次",
      "≥15万人次",
      "16.8万人次",
      40,
      39,
      "部分学校停用场馆，由体育局2025年6月前协调开放",
    ],
    ["合计", "", "", "", "", 100, 102, ""],
  ]);
  expect(said).toContain("SCR-03 error");
});
