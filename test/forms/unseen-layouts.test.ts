/** Layouts of provinces and kinds of funds that no other fixture shows: what is read from each. */
import type { CellValue } from "../../src/model/snapshot";
import { readForms } from "../../src/forms";
import { gridSheet } from "../support/layouts/grid";

type Rows = readonly (readonly CellValue[])[];

function read(rows: Rows, merges: readonly string[] = []) {
  return readForms({ sheets: [gridSheet(rows, merges)], activeSheet: null, notices: [] }).forms;
}

const one = (rows: Rows, merges?: readonly string[]) => {
  const forms = read(rows, merges);
  expect(forms).toHaveLength(1);
  return forms[0]!;
};
const number = (cell: { readonly value: { readonly value: { toNumber(): number } } | null } | null) =>
  cell?.value?.value.toNumber() ?? null;

const INDICATORS: Rows = [
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["", "产出指标", "数量指标", "服务老年人数量", "150人", "152人", 50, 50],
  ["", "效益指标", "社会效益指标", "老年人生活质量", "有所提高", "有所提高", 30, 30],
  ["", "满意度指标", "服务对象满意度", "老年人满意度", "≥90%", "94.5%", 10, 10],
];

describe("lines of money", () => {
  const withColumn = (header: string, amounts: readonly CellValue[]) =>
    one([
      ["项目支出绩效自评表"],
      ["项目名称", "社区居家养老服务"],
      ["项目资金（万元）", "", header, "全年预算数", "全年执行数", "执行率"],
      ["", "资金总额", amounts[0]!, 36, 35.8, "99.44%"],
      ["", "其中：财政资金", amounts[1]!, 36, 35.8, "99.44%"],
      ...INDICATORS,
    ]);

  test.each([
    ["合同金额", [35.8, 35.8]],
    ["项目总投资", ["12800", "5,000.00"]],
    ["上年同期执行数", ["—", "28万元"]],
  ] as const)("keep their names behind a column of %s", (header, amounts) => {
    const { funds } = withColumn(header, amounts);
    expect(funds.map(({ label, role }) => [role, label.value])).toEqual([
      ["total", "资金总额"],
      ["source", "其中：财政资金"],
    ]);
  });

  test("are not the project's name above them", () => {
    const { funds } = one([
      ["省级财政专项资金绩效运行监控表"],
      ["专项资金名称", "", "制造业专项资金", "", "", ""],
      ["资金情况", "", "预算安排", "实际支出", "支出进度（%）", "预计全年支出"],
      ["", "合计", 12.5, 6.875, 55, 12.5],
      ["", "省级财政", 12.5, 6.875, 55, 12.5],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "1-6月实际完成值", "全年预计完成值"],
      ["产出指标", "数量指标", "支持技改项目数", "≥300个", "168个", "310个"],
    ]);
    expect(funds.map(({ label }) => label.value)).toEqual(["合计", "省级财政"]);
  });

  test.each(["项目", "资金名称"])("under «%s» above indicators are no ledger", (header) => {
    const form = one([
      ["项目支出绩效自评表"],
      ["项目名称", "消防器材购置"],
      [header, "年初预算", "调整预算", "实际执行", "执行率%", "分值", "得分", "扣分说明"],
      ["年度资金总额", 210, 205, 200.9, 98, 10, 9.8, ""],
      ["财政拨款", 210, 205, 200.9, 98, "", "", ""],
      ...INDICATORS,
    ]);
    expect(form.kind).toBe("self-evaluation");
    expect(form.funds.map(({ executed }) => number(executed))).toEqual([200.9, 200.9]);
  });

  test("of the accounts of a fund are neither projects nor sources", () => {
    const form = one([
      ["社会保险基金预算绩效自评表"],
      ["基金名称", "城乡居民基本养老保险基金"],
      ["项目", "预算数", "执行数", "完成率", "情况说明"],
      ["一、基金收入", 18650, 18836.5, "101%", "个人缴费增加"],
      ["二、基金支出", 16200, 15876, "98%", ""],
      ["三、本年收支结余", 2450, 2960.5, "120.84%", ""],
      ...INDICATORS,
    ]);
    expect([form.kind, form.funds]).toEqual(["self-evaluation", []]);
  });

  test("of which the last is the total have the points of the heading there", () => {
    const { funds } = one([
      ["项目支出绩效自评表"],
      ["项目名称", "出生缺陷防治"],
      ["资金性质", "年初预算", "全年预算", "全年支出", "执行率", "自评得分（10分）"],
      ["财政拨款", 180, 204, 193.8, "95%", ""],
      ["自有资金", 20, 16, 15.2, "95%", ""],
      ["合计", 200, 220, 209, "95%", 9.5],
      ...INDICATORS,
    ]);
    expect(funds.map(({ weight }) => weight?.value?.toNumber() ?? null)).toEqual([null, null, 10]);
  });

  test("with quarters count what was spent by the last of them", () => {
    const { funds, indicators } = one([
      ["某区2024年项目绩效运行监控表（三季度）"],
      ["资金", "年初预算", "1季度执行", "2季度执行", "3季度执行", "累计执行数", "累计执行率"],
      ["合计", 480, 110, 120, 125, 355, "73.96%"],
      [],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "1季度完成值", "2季度完成值", "累计完成值"],
      ["产出指标", "数量指标", "打捞垃圾量", "≥8000吨", "1900吨", "2100吨", "6200吨"],
    ]);
    expect(funds.map(({ executed }) => number(executed))).toEqual([355]);
    expect(indicators.map(({ actual }) => actual?.cell.text)).toEqual(["6200吨"]);
  });
});

describe("headers", () => {
  const headed = (target: string, actual: string, reason: string) =>
    one([
      ["项目绩效运行监控表"],
      ["项目名称", "法律援助"],
      ["一级指标", "二级指标", "三级指标", target, actual, "全年预计完成值", reason],
      ["产出指标", "数量指标", "办理案件", "420件", "236件", "430件", "无"],
    ]).indicators.map((row) =>
      [row.target, row.actual, row.reason.explanation].map((cell) => cell?.cell.text),
    );

  test.each([
    ["年度目标", "半年完成情况", "存在偏差及原因"],
    ["年度指标值", "1-9月实际值", "扣分原因"],
    ["预期目标", "实际完成值", "扣分说明"],
    ["目标值", "期末实际值", "失分原因分析"],
  ])("%s | %s | %s", (...headers) => {
    expect(headed(...headers)).toEqual([["420件", "236件", "无"]]);
  });

  test("«支出占全年预算比例» is the rate", () => {
    const { funds } = one([
      ["项目绩效运行监控表"],
      ["资金情况（万元）", "", "全年预算", "累计支出", "支出占全年预算比例"],
      ["", "合计", 85, 40.8, "48%"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "1-6月完成情况", "全年预计"],
      ["产出指标", "数量指标", "办理案件", "420件", "236件", "430件"],
    ]);
    expect(funds[0]!.rate?.value?.percent.toNumber()).toBe(48);
  });
});

describe("what a layout of its own is not asked for", () => {
  const missing = (rows: Rows) => one(rows).missing.map(({ label }) => label);
  const evaluation = (points: readonly [number, number, number], ...more: string[]) => [
    ["项目支出绩效自评表"],
    ["项目名称", "养老服务", "主管部门", "某区民政局", "实施单位", "某中心"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", ...more],
    ["产出指标", "数量指标", "服务老年人数量", "150人", "152人", points[0], points[0]],
    ["效益指标", "社会效益指标", "老年人生活质量", "有所提高", "有所提高", points[1], points[1]],
    ["满意度指标", "服务对象满意度", "老年人满意度", "≥90%", "94.5%", points[2], points[2]],
    ["总分", "", "", "", "", points[0] + points[1] + points[2], points[0] + points[1] + points[2]],
  ];

  test("money, where the indicators have all of the points", () => {
    expect(missing(evaluation([60, 30, 10], "偏差原因"))).toEqual([]);
    expect(missing(evaluation([50, 30, 10], "偏差原因"))).toEqual(["项目资金"]);
  });

  test("a column of reasons beside one of remarks", () => {
    expect(missing(evaluation([60, 30, 10], "备注"))).toEqual([]);
    expect(missing(evaluation([60, 30, 10]))).toEqual(["偏差原因分析及改进措施"]);
  });

  test("a likelihood, where reasons are not sorted into the national categories", () => {
    const monitoring = (...reasons: string[]) => [
      ["项目绩效运行监控表"],
      ["项目名称", "养老服务", "主管部门", "某区民政局", "实施单位", "某中心"],
      ["资金", "年初预算数", "1-6月执行数", "执行率", "全年预计执行数"],
      ["合计", 100, 50, "50%", 100],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "1-6月完成值", "全年预计完成值", ...reasons, "备注"],
      ["产出指标", "数量指标", "服务老年人数量", "150人", "75人", "150人", "", ""],
    ];
    expect(missing(monitoring("偏差原因"))).toEqual([]);
    expect(missing(monitoring("经费保障", "制度保障", "人员保障"))).toEqual(["完成目标可能性"]);
  });
});
