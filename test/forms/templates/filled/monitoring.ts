/** 监控表 of a canteen at the end of July, a few months ahead in nothing and behind in nothing. */
import { cell, indicator, putFields, putFunds, putIndicators, type Fixture } from "./fixture";

const AMOUNTS = ["年初预算数", "1-7月执行数", "全年预计执行数"];
const COLUMNS = ["三级指标", "年度指标值", "1-7月执行情况", "全年预计完成情况"];
const INDICATORS = [
  ["数量指标", "供餐人次", "≥12000人次", "7200人次", "12400人次"],
  ["数量指标", "举办节约粮食宣传活动场次", "≥4场", "3场", "4场"],
  ["质量指标", "食品抽检合格率", "≥98%", "99%", "99%"],
  ["时效指标", "餐厅设备检修完成时间", "2026年6月30日前", "2026年6月12日", "2026年6月12日"],
  ["成本指标", "人均供餐成本", "≤25元", "24.6元", "24.6元"],
  ["社会效益指标", "职工就餐保障覆盖率", "≥95%", "96%", "96%"],
  ["生态效益指标", "厨余垃圾分类率", "≥90%", "92%", "92%"],
  ["服务对象满意度指标", "就餐人员满意度", "≥90%", "93%", "93%"],
];
const GOAL = "全年供餐12000人次以上，食品抽检合格率98%以上，就餐人员满意度90%以上。";

const ticked = (column: string): string[][] => INDICATORS.map((row) => [...row, column]);

const national: Fixture = {
  title: "项目支出绩效目标执行监控表",
  template: "monitoring",
  values: { projectName: "机关食堂运行", agency: "某市机关事务管理局", month: "7", rows: "2" },
  fill(form) {
    putFields(form, { 年度总体目标: GOAL });
    putFunds(form, AMOUNTS, {
      "其中：本年一般公共预算拨款": ["240", "139.2", "240"],
      其他资金: ["0", "0", "0"],
    });
    putIndicators(form, [...COLUMNS, "确定能"], ticked("√"));
  },
  flaws: [
    { rule: "FND-01", cell: cell("年度资金总额：", "1-7月执行率"), typed: "62.00%" },
    { rule: "FND-02", cell: cell("年度资金总额：", "年初预算数"), typed: "250" },
    { rule: "FND-06", cell: cell("其中：本年一般公共预算拨款", "全年预计执行数"), typed: "130" },
    { rule: "STR-13", cell: cell("其中：本年一般公共预算拨款", "1-7月执行数"), typed: "58.00%" },
    { rule: "PRG-03", cell: indicator("供餐人次", "1-7月执行情况"), typed: "3600人次" },
    { rule: "IND-06", cell: indicator("人均供餐成本", "1-7月执行情况"), typed: "26元" },
    { rule: "IND-03", cell: indicator("食品抽检合格率", "1-7月执行情况"), typed: "尚未抽检" },
    { rule: "IND-09", cell: indicator("厨余垃圾分类率", "1-7月执行情况"), typed: "≥90%" },
    { rule: "IND-21", cell: indicator("就餐人员满意度", "年度指标值"), typed: "" },
    {
      rule: "RSN-01",
      cell: indicator("人均供餐成本", "1-7月执行情况"),
      typed: "26元",
      at: indicator("人均供餐成本", "原因说明"),
    },
    {
      rule: "RSN-09",
      cell: indicator("就餐人员满意度", "确定能"),
      typed: "",
      at: indicator("就餐人员满意度", "确定能"),
    },
    {
      rule: "STR-09",
      cell: indicator("职工就餐保障覆盖率", "三级指标"),
      typed: "食品抽检合格率",
    },
  ],
};

const adjusted: Fixture = {
  ...national,
  title: "监控表，调整后预算数、原因下拉、序时预警",
  values: {
    ...national.values,
    budgets: "年初预算数和调整后预算数",
    reasons: "下拉选择",
    lights: "表右加“序时预警”栏",
  },
  fill(form) {
    putFields(form, { 年度总体目标: GOAL });
    putFunds(form, ["年初预算数", "调整后预算数", "1-7月执行数", "全年预计执行数"], {
      "其中：本年一般公共预算拨款": ["220", "240", "139.2", "240"],
      其他资金: ["0", "0", "0", "0"],
    });
    putIndicators(form, [...COLUMNS, "完成目标可能性"], ticked("确定能"));
  },
  flaws: [
    { rule: "FND-01", cell: cell("年度资金总额：", "1-7月执行率"), typed: "61.00%" },
    {
      rule: "RSN-01",
      cell: indicator("人均供餐成本", "1-7月执行情况"),
      typed: "26元",
      at: indicator("人均供餐成本", "原因说明"),
    },
    { rule: "RSN-11", cell: indicator("供餐人次", "完成目标可能性"), typed: "完全不可能" },
  ],
};

const texts: Fixture = {
  ...national,
  title: "监控表，每类原因一栏文字，1-9月，元",
  values: { ...national.values, reasons: "每类原因一栏文字", month: "9", unit: "元" },
  fill(form) {
    putFields(form, { 年度总体目标: GOAL });
    putFunds(form, ["年初预算数", "1-9月执行数", "全年预计执行数"], {
      "其中：本年一般公共预算拨款": ["2,400,000.00", "1,798,600.50", "2,400,000.00"],
      其他资金: ["0", "0", "0"],
    });
    putIndicators(
      form,
      ["三级指标", "年度指标值", "1-9月执行情况", "全年预计完成情况", "完成目标可能性"],
      ticked("确定能").map((row) => row.map((text) => (text === "7200人次" ? "9200人次" : text))),
    );
  },
  flaws: [
    { rule: "FND-01", cell: cell("其中：本年一般公共预算拨款", "1-9月执行率"), typed: "79.94%" },
    { rule: "PRG-03", cell: indicator("供餐人次", "1-9月执行情况"), typed: "4500人次" },
  ],
};

const department: Fixture = {
  title: "部门整体监控表",
  template: "department-monitoring",
  values: { agency: "某市机关事务管理局", month: "7" },
  fill(form) {
    putFields(form, { 年度总体目标: GOAL });
    putFunds(form, AMOUNTS, {
      "其中：基本支出": ["860", "503.1", "860"],
      项目支出: ["1200", "684", "1200"],
    });
    putIndicators(form, [...COLUMNS, "确定能"], ticked("√"));
  },
  flaws: [
    { rule: "FND-02", cell: cell("年度部门预算总额", "1-7月执行数"), typed: "1178.1" },
    { rule: "IND-04", cell: indicator("供餐人次", "1-7月执行情况"), typed: "7200元" },
  ],
};

export const monitoringFixtures: readonly Fixture[] = [national, adjusted, texts, department];
