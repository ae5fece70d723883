/** The small tables, the ledger and its summary. */
import { cell, putFunds, putRows, type Fixture } from "./fixture";

const under = (...headers: readonly string[]): string[][] => headers.map((header) => [header]);

export const tableFixtures: readonly Fixture[] = [
  {
    title: "项目绩效监控台账",
    template: "ledger",
    values: { agency: "某市机关事务管理局", month: "7", rows: "4" },
    fill(form) {
      putRows(
        form,
        under(
          "项目名称",
          "主管部门",
          "实施单位",
          "年初预算数",
          "1-7月执行数",
          "年度目标",
          "完成情况",
          "完成可能性",
        ),
        [
          [
            "机关食堂运行",
            "某市机关事务管理局",
            "后勤服务中心",
            "240",
            "139.2",
            "供餐12000人次",
            "供餐7200人次",
            "确定能",
          ],
          [
            "物业管理服务",
            "某市机关事务管理局",
            "后勤服务中心",
            "520",
            "305.5",
            "物业服务面积36000平方米",
            "物业服务面积36000平方米",
            "确定能",
          ],
          [
            "公务用车运行",
            "某市机关事务管理局",
            "公务用车中心",
            "180",
            "104",
            "安全行驶60万公里",
            "安全行驶36万公里",
            "确定能",
          ],
        ],
      );
      for (const [row, name] of [
        ["机关食堂运行", "240"],
        ["物业管理服务", "520"],
        ["公务用车运行", "200"],
      ] as const)
        putFunds(form, ["调整后预算数"], { [row]: [name] });
    },
    flaws: [
      { rule: "FND-01", cell: cell("机关食堂运行", "执行率"), typed: "62.00%" },
      { rule: "FND-05", cell: cell("公务用车运行", "1-7月执行数"), typed: "240" },
      { rule: "FND-03", cell: cell("合计", "1-7月执行数"), typed: "600" },
      { rule: "FND-12", cell: cell("机关食堂运行", "执行率"), typed: "" },
    ],
  },
  {
    title: "项目绩效监控部门汇总表",
    template: "department-summary",
    values: { rows: "2" },
    fill(form) {
      putRows(form, under("主管部门"), [["某市机关事务管理局"], ["某市档案馆"]]);
    },
    // A report on the ledger: no form of its own, nothing is checked in it.
    flaws: [],
  },
  {
    title: "资金使用情况表",
    template: "fund-usage",
    values: { projectName: "机关食堂运行", rows: "3" },
    fill(form) {
      putRows(form, under("资金用途", "金额"), [
        ["食材采购", "82.6"],
        ["炊事人员劳务", "48.9"],
        ["燃气及水电", "7.7"],
      ]);
    },
    flaws: [
      { rule: "FND-03", cell: cell("合计", "金额"), typed: "141.2" },
      { rule: "FND-04", cell: cell("合计", "金额"), typed: "1,392,000" },
    ],
  },
  {
    title: "预算测算及执行表",
    template: "budget-calculation",
    values: { projectName: "机关保洁服务", rows: "3" },
    fill(form) {
      putRows(form, under("预算内容", "明细", "数量", "单价（元）", "支付金额（万元）"), [
        ["保洁人员费用", "保洁员", "18", "52,000", "70.2"],
        ["保洁人员费用", "领班", "2", "68,000", "10.2"],
        ["工作服", "", "20", "600", "1.2"],
      ]);
    },
    flaws: [
      { rule: "FND-07", cell: cell("工作服", "预算金额（万元）"), typed: "12" },
      { rule: "FND-03", cell: cell("合计", "支付金额（万元）"), typed: "80.4" },
      { rule: "FND-01", cell: cell("工作服", "预算执行率"), typed: "90.00%" },
    ],
  },
  {
    title: "资金执行情况表",
    template: "fund-execution",
    values: { projectName: "机关保洁服务", rows: "2" },
    fill(form) {
      putRows(form, under("预算内容", "预算金额", "支付金额", "计划执行率"), [
        ["保洁人员费用", "107.2", "80.4", "75%"],
        ["工作服", "1.2", "1.2", "75%"],
      ]);
    },
    flaws: [
      { rule: "FND-01", cell: cell("保洁人员费用", "预算执行率"), typed: "57.00%" },
      { rule: "FND-05", cell: cell("工作服", "支付金额"), typed: "2.4" },
    ],
  },
  {
    title: "上年执行情况",
    template: "prior-year-execution",
    values: { projectName: "机关保洁服务", year: "2026" },
    fill(form) {
      putFunds(form, ["预算安排", "预算执行"], {
        "2023年": ["96.4", "95.1"],
        "2024年": ["101", "99.8"],
        "2025年": ["104.5", "104.1"],
      });
    },
    flaws: [
      { rule: "FND-01", cell: cell("2024年", "预算执行率"), typed: "89.81%" },
      { rule: "FND-05", cell: cell("2025年", "预算执行"), typed: "110.5" },
    ],
  },
  {
    title: "绩效指标表",
    template: "indicator-table",
    values: { projectName: "机关食堂运行", rows: "1" },
    fill(form) {
      const targets = [
        ["数量指标", "供餐人次", "≥12000人次"],
        ["质量指标", "食品抽检合格率", "≥98%"],
        ["时效指标", "设备检修完成时间", "2026年6月30日前"],
        ["成本指标", "人均供餐成本", "≤25元"],
        ["服务对象满意度指标", "就餐人员满意度", "≥90%"],
      ];
      for (const [level2 = "", name = "", target = ""] of targets) {
        form.put(form.rowOf(level2), form.header(["三级指标"]).left, name);
        form.put(form.rowOf(level2), form.header(["年度目标值"]).left, target);
      }
    },
    flaws: [
      { rule: "STR-01", cell: cell("食品抽检合格率", "年度目标值"), typed: "" },
      { rule: "FMT-11", cell: cell("食品抽检合格率", "年度目标值"), typed: "≤±2%" },
    ],
  },
  {
    title: "产出、效果类指标阶段完成表",
    template: "stage-completion",
    values: { projectName: "机关食堂运行", date: "2026年8月31日", rows: "2" },
    fill(form) {
      const rest = [
        ["绩效目标（年度）"],
        ["截止2026年8月31日", "计划完成"],
        ["截止2026年8月31日", "实际完成"],
      ];
      putRows(
        form,
        [["产出类指标"], ...rest],
        [
          ["供餐人次", "≥12000人次", "8000人次", "8300人次"],
          ["食品抽检合格率", "≥98%", "≥98%", "99%"],
        ],
      );
      putRows(form, [["效果类指标"], ...rest], [["就餐人员满意度", "≥90%", "≥90%", "93%"]]);
    },
    flaws: [
      { rule: "IND-03", cell: cell("食品抽检合格率", "截止2026年8月31日", "实际完成"), typed: "每月抽检" },
      { rule: "IND-04", cell: cell("供餐人次", "截止2026年8月31日", "实际完成"), typed: "8300元" },
      { rule: "IND-21", cell: cell("就餐人员满意度", "绩效目标（年度）"), typed: "" },
    ],
  },
];
