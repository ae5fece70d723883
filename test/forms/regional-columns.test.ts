import type { CellValue } from "../../src/model/snapshot";
import { readForms } from "../../src/forms";
import { gridSheet } from "../support/layouts/grid";

function read(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) {
  return readForms({ sheets: [gridSheet(rows, merges)], activeSheet: null, notices: [] }).forms;
}

const monitoring = (actual: string) => [
  ["项目支出绩效运行监控表"],
  ["项目名称", "市政务中心后勤保障"],
  ["一级指标", "二级指标", "三级指标", "年初目标值", actual, "全年预计完成值", "偏差原因"],
  ["产出指标", "数量指标", "安保在岗人数", "≥38人", "36人", "38人", ""],
  ["满意度指标", "服务对象满意度指标", "干部职工满意度", "≥90%", "88.6%", "≥90%", ""],
];

test.each([
  "监控期完成值",
  "监控期内实际完成值",
  "监控期末完成情况",
  "监控时点实际完成值",
  "报告期完成值",
  "6月底完成情况",
  "期末实际完成值",
  "年中完成情况",
  "第二季度完成值",
  "上半年实际完成值",
  "截至6月底实际完成值",
])("the header %s is what has been done", (header) => {
  const [form] = read(monitoring(header));
  expect(form?.indicators.map(({ actual }) => actual?.cell.text)).toEqual(["36人", "88.6%"]);
});

describe("the row of totals without its label", () => {
  const evaluation = (...last: CellValue[]) => [
    ["项目支出绩效自评表"],
    ["项目名称", "公务用车平台运行经费"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["", "产出指标", "数量指标", "派车任务数", "≥12000次", "12560次", 50, 50],
    ["", "效益指标", "社会效益指标", "重大事故数", "0起", "0起", 30, 30],
    ["", "满意度指标", "服务对象满意度", "用户满意度", "≥90%", "93.5%", 10, 9],
    ["", "", "", "", "", "", ...last],
  ];
  const totalOf = (...last: CellValue[]) => {
    const [form] = read(evaluation(...last), ["A3:A7"]);
    return [form?.indicators.length, form?.total?.weight?.cell.value ?? null];
  };

  test("100 points", () => expect(totalOf(100, 98.6)).toEqual([3, 100]));
  test("the points of all indicators", () => expect(totalOf(90, 89)).toEqual([3, 90]));
  test("points of an indicator that has no name yet", () => expect(totalOf(10, 10)).toEqual([4, null]));
});

describe("groups of a ledger with sums of their own", () => {
  const ledger = (first: CellValue, second: CellValue) =>
    read([
      ["2025年项目绩效监控台账（1-6月）"],
      ["序号", "项目名称", "年初预算数", "执行数", "执行率", "年度目标", "完成情况"],
      ["一", "修缮类项目", 1830, 395, "21.58%", "", ""],
      [first, "3号楼屋面防水维修", 630, 395, "62.70%", "维修屋面", "完成"],
      [second, "配电房改造", 1200, 0, "0%", "改造配电房", "招标中"],
      ["合计", "", 1830, 395, "21.58%", "", ""],
    ])[0]!;
  const projects = ({ rows }: ReturnType<typeof ledger>) =>
    Array.from({ length: rows!.count }, (_, index) => rows!.at(index).fields.projectName?.value);

  test("are no projects where these are numbered in figures", () =>
    expect(projects(ledger(1, "2"))).toEqual(["3号楼屋面防水维修", "配电房改造"]));
  test("and cannot be told where they are numbered alike", () =>
    expect(projects(ledger("二", "三"))).toHaveLength(3));
});
