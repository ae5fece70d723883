/** Reports by different hands about one workbook: right ones are silent, and each flaw is found where it stands. */
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import { nationalProfile } from "../../../src/profile/profile";
import { documentOfText, reviewReport } from "../../../src/report/against-tables";
import { monitoringSheet } from "../../../src/tools/samples/monitoring";

const indicator = (level1: string, level2: string, name: string, target: string, actual: string) => ({
  level1,
  level2,
  name,
  target,
  actual,
  forecast: target,
});

const workbook = workbookOfDrafts([
  monitoringSheet("监控表", {
    title: "项目支出绩效目标执行监控表",
    year: "2024",
    period: "1-7月",
    projectName: "机关大院物业管理项目",
    department: "某市机关事务管理局",
    implementer: "某市机关事务管理局",
    goal: "保障机关大院物业服务按计划完成，确保机关正常运转。",
    funds: [
      ["年度资金总额", "600.5", "357.3", "59.50%", "600.5"],
      ["其中：当年财政拨款", "600.5", "357.3", "59.50%", "600.5"],
    ],
    indicators: [
      indicator("产出指标", "数量指标", "物业服务面积", "≥30000平方米", "30000平方米"),
      indicator("产出指标", "数量指标", "会议服务保障场次", "≥500场", "312场"),
      indicator("产出指标", "质量指标", "设施设备完好率", "≥98%", "99.2%"),
      indicator("产出指标", "时效指标", "报修处理及时率", "≥95%", "93.6%"),
      indicator("效益指标", "社会效益指标", "投诉办结率", "100%", "100%"),
      indicator("满意度指标", "服务对象满意度指标", "干部职工满意度", "≥95%", "96.5%"),
    ],
    notes: [],
  }).draft(),
]);

const TITLE = "2024年度机关大院物业管理项目绩效运行监控报告";

function told(...lines: string[]): string[] {
  const { findings, ruleFailures } = reviewReport(
    documentOfText([TITLE, ...lines].join("\n")),
    workbook,
    nationalProfile,
  );
  expect(ruleFailures).toEqual([]);
  return findings
    .filter(({ rule }) => /^(TXT|FND)/.test(rule))
    .map(({ rule, message }) => `${rule} ${message}`);
}

test.each<readonly [string, ...string[]]>([
  [
    "a plain report",
    "一、资金情况",
    "项目年初预算600.5万元，截至2024年7月31日累计支出357.3万元，预算执行率59.5%，序时进度58.33%。",
    "二、绩效目标完成情况",
    "共设置绩效指标6项，其中产出指标4项、效益指标1项、满意度指标1项。已达到年度指标值4项，未达到年度指标值2项。",
  ],
  ["the base of the rate", "按年初预算600.5万元计算，执行率为59.5%，高于序时进度（58.3%）1.17个百分点。"],
  ["rounded", "项目预算约600万元，1-7月支出357万元（3573000元），执行率约六成，序时进度58%。"],
  ["days instead of months", "截至7月底，时间进度过半，序时进度58.1%。"],
  [
    "a part, the contract and a unit price",
    "其中保安服务支出120.6万元，合同金额598万元，物业费每平方米16.5元。",
  ],
  ["other years", "2023年预算550万元，支出540.2万元，执行率98.22%；上年会议服务保障场次280场。"],
  ["plans", "下半年计划支出243.2万元，会议服务保障场次力争达到500场，预计年底完成520场。"],
  ["up to another month", "截至2024年6月30日，项目支出300.2万元，执行率49.99%，序时进度50%。"],
  ["a value named with its target", "会议服务保障场次完成312场，年度目标500场，完成率62.4%。"],
  [
    "in quotation marks",
    "“报修处理及时率”为93.6%，低于目标95%，差1.4个百分点；“设施设备完好率”（99.2%，目标98%）。",
  ],
  ["of each month", "每月会议服务保障场次45场，其中视频会议服务保障场次12场。"],
  ["a class that was met", "社会效益指标1项，已全部完成；数量指标2项，其中1项已完成。"],
  ["some of the indicators", "主要绩效指标3项，新增绩效指标1项，上年绩效指标5项。"],
  ["a list", "未达到年度指标值的2项：“会议服务保障场次”、“报修处理及时率”。"],
  [
    "what is left open",
    "项目支出〔请填写：如400万元〕，到位资金〔请先核对：文字写588.5万元〕，〔财预〔2020〕10号〕。",
  ],
  ["another project", "会议中心改造项目预算80万元，累计支出20万元，执行率25%。"],
])("silent: %s", (_name, ...lines) => {
  expect(told(...lines)).toEqual([]);
});

test.each<readonly [string, string, string]>([
  [
    "the base of the rate",
    "项目执行357.3万元，按年初预算605万元计算，执行率59.5%。",
    "TXT-01 文字写年初预算605万元",
  ],
  ["the rate behind its base", "项目执行357.3万元，按年初预算600.5万元计算，执行率69.5%。", "执行率69.5%"],
  ["what is expected", "全年预计支出580万元。", "TXT-01 文字写预计支出580万元，表中为600.5万元"],
  ["the passed share of the year", "项目支出357.3万元，低于序时进度66.67%。", "TXT-01 文字写序时进度66.67%"],
  ["the month", "截至2024年8月31日，项目累计支出357.3万元。", "TXT-01 文字写截至8月支出357.3万元"],
  ["a value in quotation marks", "“会议服务保障场次”完成321场。", "TXT-02 文字写“会议服务保障场次”完成321场"],
  ["a value in brackets", "已达到的有“设施设备完好率”（92.9%）。", "TXT-02 文字写“设施设备完好率”完成92.9%"],
  ["the target", "会议服务保障场次完成312场，年度目标600场。", "TXT-02 文字写“会议服务保障场次”目标600场"],
  ["the share of the target", "会议服务保障场次完成312场，年度目标500场，完成率72.4%。", "完成率72.4%"],
  ["points missing", "“报修处理及时率”完成93.6%，目标95%，差2.4个百分点。", "与目标相差2.4个百分点"],
  ["how many there are", "共设置绩效指标8项。", "TXT-02 文字写设置指标8个"],
  ["how many of a class", "共设置绩效指标6项，其中产出指标5项、效益指标1项。", "TXT-02 文字写产出指标5项"],
  [
    "how many were met",
    "绩效指标6项，其中已达到年度指标值5项，未达到1项。",
    "TXT-02 文字写已达到年度指标值5项",
  ],
  ["a list", "未达到年度指标值的1项：“会议服务保障场次”、“报修处理及时率”。", "TXT-02 文字写1项"],
  ["all done", "产出指标4项，均已完成年度目标。", "TXT-04"],
])("found: %s", (_name, line, message) => {
  const found = told(line);
  expect(found.filter((one) => one.includes(message))).toHaveLength(1);
});
