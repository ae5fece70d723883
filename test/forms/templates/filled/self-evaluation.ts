/** 自评表 of a maintenance project, each indicator met and one point given away with a reason. */
import { cell, indicator, putFunds, putIndicators, type Fixture } from "./fixture";

const AMOUNTS = ["年初预算数", "全年预算数", "全年执行数"];
const COLUMNS = ["三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];
const INDICATORS = [
  ["数量指标", "维修改造面积", "≥850平方米", "868平方米", "10", "10", "无"],
  ["质量指标", "工程验收合格率", "100%", "100%", "15", "15", "无"],
  ["时效指标", "工程竣工验收时间", "2025年10月31日前", "2025年10月18日", "15", "15", "无"],
  ["成本指标", "维修改造总成本", "≤186万元", "184.6万元", "10", "10", "无"],
  [
    "社会效益指标",
    "会议服务保障能力",
    "明显提升",
    "明显提升",
    "15",
    "14",
    "验收后会议预约高峰期设备调试用时偏长，已安排专人提前半天调试，计划2026年3月前完成培训",
  ],
  ["可持续影响指标", "设施年度维护制度执行率", "100%", "100%", "15", "15", "无"],
  ["服务对象满意度指标", "使用单位满意度", "≥90%", "94.5%", "10", "10", "无"],
];
const EXPECTED = "完成会议中心850平方米维修改造，一次验收合格，使用单位满意度达到90%以上。";
const ACTUAL =
  "2025年10月18日完成会议中心868平方米维修改造并通过验收，使用单位满意度94.5%，总成本184.6万元。";

function goals(form: Parameters<Fixture["fill"]>[0]): void {
  for (const [label, text] of [
    ["预期目标", EXPECTED],
    ["实际完成情况", ACTUAL],
  ] as const) {
    const { bottom, left } = form.find(label);
    form.put(bottom + 1, left, text);
  }
}

const FUNDS = {
  "其中：当年财政拨款": ["186", "186", "184.6"],
  上年结转资金: ["0", "0", "0"],
  其他资金: ["0", "0", "0"],
};

const national: Fixture = {
  title: "项目支出绩效自评表",
  template: "self-evaluation",
  values: { year: "2025", projectName: "会议中心维修改造", agency: "某市机关事务管理局" },
  fill(form) {
    putFunds(form, AMOUNTS, FUNDS);
    goals(form);
    putIndicators(form, COLUMNS, INDICATORS);
  },
  flaws: [
    { rule: "FND-01", cell: cell("年度资金总额", "执行率"), typed: "100%" },
    { rule: "SCR-01", cell: indicator("维修改造面积", "分值"), typed: "12", at: indicator("总分", "分值") },
    { rule: "SCR-03", cell: indicator("总分", "得分"), typed: "100" },
    { rule: "SCR-04", cell: indicator("工程验收合格率", "得分"), typed: "16" },
    {
      rule: "SCR-05",
      cell: indicator("工程验收合格率", "实际完成值"),
      typed: "90%",
      at: indicator("工程验收合格率", "得分"),
    },
    { rule: "SCR-08", cell: cell("年度资金总额", "得分"), typed: "10" },
    { rule: "SCR-09", cell: indicator("会议服务保障能力", "偏差原因分析及改进措施"), typed: "" },
    { rule: "IND-02", cell: indicator("会议服务保障能力", "实际完成值"), typed: "95%" },
    { rule: "IND-19", cell: indicator("维修改造总成本", "实际完成值"), typed: "180万元" },
    { rule: "FMT-03", cell: indicator("使用单位满意度", "年度指标值"), typed: "≥90%%" },
  ],
};

const cost: Fixture = {
  ...national,
  title: "自评表，成本为一级指标，预算执行20分，指标性质、度量单位栏",
  values: {
    ...national.values,
    scheme: "单独作为一级指标（财预〔2021〕101号）",
    budgetWeight: "20",
    signs: "另设指标性质、度量单位栏",
  },
  fill(form) {
    putFunds(form, AMOUNTS, FUNDS);
    goals(form);
    putIndicators(
      form,
      [
        "三级指标",
        "指标性质",
        "年度指标值",
        "度量单位",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
      ],
      [
        ["经济成本指标", "维修改造总成本", "≤", "186", "万元", "184.6", "20", "20", "无"],
        ["数量指标", "维修改造面积", "≥", "850", "平方米", "868", "10", "10", "无"],
        ["质量指标", "工程验收合格率", "＝", "100", "%", "100", "10", "10", "无"],
        ["时效指标", "工程按期完成率", "＝", "100", "%", "100", "10", "10", "无"],
        ["社会效益指标", "会议服务保障能力", "定性", "明显提升", "", "明显提升", "20", "20", "无"],
        ["服务对象满意度指标", "使用单位满意度", "≥", "90", "%", "94.5", "10", "10", "无"],
      ],
    );
  },
  flaws: [
    { rule: "SCR-08", cell: cell("年度资金总额", "得分"), typed: "20" },
    { rule: "IND-06", cell: indicator("维修改造总成本", "实际完成值"), typed: "190" },
    {
      rule: "SCR-05",
      cell: indicator("维修改造面积", "实际完成值"),
      typed: "425",
      at: indicator("维修改造面积", "得分"),
    },
  ],
};

const department: Fixture = {
  title: "部门整体支出绩效自评表",
  template: "department-self-evaluation",
  values: { year: "2025", agency: "某市机关事务管理局" },
  fill(form) {
    putFunds(form, AMOUNTS, {
      "其中：基本支出": ["860", "872", "872"],
      项目支出: ["1200", "1230", "1214.7"],
      其他支出: ["0", "0", "0"],
    });
    goals(form);
    putIndicators(form, COLUMNS, INDICATORS);
  },
  flaws: [
    { rule: "FND-05", cell: cell("其中：基本支出", "全年执行数"), typed: "905" },
    { rule: "SCR-04", cell: indicator("使用单位满意度", "得分"), typed: "11" },
  ],
};

export const selfEvaluationFixtures: readonly Fixture[] = [national, cost, department];
