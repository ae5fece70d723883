import type { CellValue } from "../../src/model/snapshot";
import { recompute } from "../../src/engine/recompute";
import { review } from "../../src/engine/review";
import { readForms, type ReadForms } from "../../src/forms";
import { nationalProfile } from "../../src/profile/profile";
import { gridSheet } from "../support/layouts/grid";

function read(rows: readonly (readonly CellValue[])[], name = "Sheet1"): ReadForms {
  return readForms({ sheets: [gridSheet(rows, [], undefined, name)], activeSheet: null, notices: [] });
}

describe("sheets that are not these forms", () => {
  const others: Record<string, readonly (readonly CellValue[])[]> = {
    "a budget": [
      ["2025年部门预算项目支出表", "", "单位：万元"],
      ["项目名称", "上年执行数", "本年预算数", "增减额", "增减%"],
      ["物业管理费", 120, 130, 10, "8.33%"],
      ["公务用车运行维护费", 60, 55, -5, "-8.33%"],
    ],
    "a final account": [
      ["收入支出决算总表"],
      ["项目", "行次", "年初预算数", "全年预算数", "决算数"],
      ["一、一般公共预算财政拨款收入", 1, 1000, 1100, 1090],
    ],
    "an address list": [
      ["单位通讯录"],
      ["序号", "姓名", "部门", "职务", "联系电话", "备注"],
      [1, "张某", "综合科", "科长", "010-0000", ""],
    ],
    "a payroll": [
      ["工资表"],
      ["序号", "姓名", "岗位工资", "绩效工资", "津贴", "应发合计", "实发数", "备注"],
      [1, "李某", 2000, 1500, 300, 3800, 3500, ""],
      ["合计", "", 2000, 1500, 300, 3800, 3500, ""],
    ],
    "a purchasing list": [
      ["采购台账"],
      ["序号", "项目名称", "采购方式", "预算金额", "中标金额", "供应商", "备注"],
      [1, "办公电脑", "询价", 20, 18.5, "某公司", ""],
    ],
    "an attendance sheet": [["考勤表"], ["姓名", "1", "2", "3", "4", "5"], ["王某", "√", "√", "√", "√", "√"]],
    "a contract list": [
      ["合同台账"],
      ["序号", "合同名称", "项目名称", "合同金额", "已支付金额", "未支付金额", "备注"],
      [1, "物业服务合同", "物业管理", 120, 60, 60, ""],
    ],
    "a list of fixed assets": [
      ["固定资产明细表"],
      ["资产编号", "资产名称", "使用部门", "数量", "单价（元）", "金额（元）", "状态"],
      ["A001", "办公桌", "综合科", 10, 800, 8000, "在用"],
    ],
    "a plan of purchases": [
      ["2026年政府采购预算表", "", "", "单位：万元"],
      ["项目名称", "采购目录", "数量", "预算数", "采购方式", "实施时间"],
      ["办公设备购置", "A02", 20, 30, "公开招标", "3月"],
    ],
    "a report of spending by subject": [
      ["支出明细表"],
      ["科目", "年初预算数", "本月支出", "累计支出", "预算执行率"],
      ["办公费", 10, 1, 5, "50%"],
      ["印刷费", 4, 0.2, 1, "25%"],
    ],
    "a schedule": [
      ["2026年重点工作计划表"],
      ["序号", "工作任务", "目标要求", "完成时限", "责任科室", "完成情况"],
      [1, "食堂改造", "完成招标", "6月底", "综合科", "已完成"],
    ],
    "a score sheet of persons": [
      ["干部年度考核得分表"],
      ["姓名", "单位", "民主测评", "领导评价", "总分", "等级"],
      ["张某", "综合科", 45, 48, 93, "优秀"],
    ],
    "a table of targets in plain rows": [
      ["项目支出绩效目标表"],
      ["项目名称", "年度目标", "一级指标", "二级指标", "三级指标", "指标值"],
      ["物业管理", "保障机关运转", "产出指标", "数量指标", "服务面积", 3000],
      ["物业管理", "保障机关运转", "产出指标", "质量指标", "验收合格率", "100%"],
    ],
    nothing: [],
    "a single title": [["项目支出绩效目标执行监控表"]],
  };
  test.each(Object.keys(others))("%s", (kind) => {
    expect(read(others[kind]!).forms).toEqual([]);
    const workbook = { sheets: [gridSheet(others[kind]!)], activeSheet: null, notices: [] };
    const reviewed = review(workbook, nationalProfile);
    expect(reviewed.findings).toEqual([]);
    expect(recompute(reviewed, nationalProfile).patch.edits).toEqual([]);
  });

  test("a table of targets without results says why it is none", () => {
    const { forms, nearMisses } = read([
      ["2025年工作任务"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "服务面积（平方米）", 3000],
    ]);
    expect(forms).toEqual([]);
    expect(nearMisses).toHaveLength(1);
    expect(nearMisses[0]!.reason).toContain("实际完成值");
  });

  test("a monitoring form without 三级指标 says what is missing", () => {
    const { forms, nearMisses } = read([
      ["项目支出绩效目标执行监控表"],
      ["一级指标", "二级指标", "年度指标值", "1-7月执行情况", "备注"],
      ["产出指标", "数量指标", "100%", "60%", ""],
    ]);
    expect(forms).toEqual([]);
    expect(nearMisses.map(({ reason }) => reason)).toEqual(["缺少“三级指标”列，没有认作监控表或自评表。"]);
  });
});

describe("what is said of the sheet", () => {
  const form = [
    ["项目支出绩效目标执行监控表"],
    ["三级指标", "年度指标值", "1-7月执行情况"],
    ["服务面积", 100, 60],
    ["满意度", "95%", "96%"],
  ];
  test("hidden rows, columns and sheets and protection are read and said", () => {
    const sheet = {
      ...gridSheet(form),
      hidden: true,
      protected: true,
      hiddenRows: [2],
      hiddenColumns: [1, 2],
    };
    const { forms, notices } = readForms({ sheets: [sheet], activeSheet: null, notices: [] });
    expect(forms[0]!.indicators).toHaveLength(2);
    expect(notices.map(({ code, cells }) => [code, ...cells])).toEqual([
      ["hidden-rows", "A3:C3"],
      ["hidden-columns", "B1:C4"],
      ["hidden-sheet", "A1"],
      ["protected-sheet", "A1"],
    ]);
  });

  test("sentences outside of the form are prose, its notes are not", () => {
    const { prose } = read([
      ...form,
      ["注：1. 实施单位，即部门本级及所属单位。"],
      ["2. 备注说明预计到年底不能完成目标的原因。"],
      [],
      ["截至7月底，项目已支付577.5万元，尚未开展满意度调查。"],
    ]);
    expect(prose.map(({ text }) => text)).toEqual(["截至7月底，项目已支付577.5万元，尚未开展满意度调查。"]);
  });

  test("a form's place does not matter, and a custom word is understood", () => {
    const rows = [
      ["项目支出绩效监控表"],
      ["三级指标", "本年要求", "1-7月执行情况", "全年预计"],
      ["服务面积", 100, 60, 100],
    ];
    const sheet = gridSheet(rows, [], { row: 3000, column: 200 });
    const custom = [
      { id: "x", name: "本地监控表", kind: "monitoring" as const, columns: { target: ["本年要求"] } },
    ];
    const workbook = { sheets: [sheet], activeSheet: null, notices: [] };
    expect(readForms(workbook).forms[0]!.indicators[0]!.target).toBeNull();
    const [form] = readForms(workbook, custom).forms;
    expect(form!.indicators[0]!.target?.cell.at).toEqual({ sheet: "Sheet1", row: 3002, column: 201 });
  });
});
