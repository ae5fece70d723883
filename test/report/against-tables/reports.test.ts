/**
 * Reports of many kinds beside workbooks, right ones and flawed ones: self-evaluations, monitoring reports, several projects in
 * one, other periods and years, amounts in 元, rounded and approximate figures, parts of the money, contracts and plans.
 */
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { nationalProfile } from "../../../src/profile/profile";
import { documentOfText, reviewReport } from "../../../src/report/against-tables";
import { ledgerDraft } from "../../../src/tools/ledger";
import { monitoringSheet } from "../../../src/tools/samples/monitoring";
import { selfEvaluationSheet } from "../../../src/tools/samples/self-evaluation";

interface Options {
  readonly sheet?: string;
  readonly year?: string;
  readonly period?: string;
  readonly goal?: string;
  readonly done?: string;
  readonly fs?: string;
  readonly total?: string;
}

interface Report {
  readonly name: string;
  readonly books: SheetDraft[] | null;
  /** Rule and paragraph, each judged by hand; «notice» = what could not be compared is said. */
  readonly told: readonly string[];
  readonly text: string;
}

const mon = (
  name: string,
  f: [string, string, string],
  ind: [string, string, string, string][],
  o: Options = {},
) =>
  monitoringSheet(o.sheet ?? name.slice(0, 12), {
    title: "项目支出绩效目标执行监控表",
    year: o.year ?? "2024",
    period: o.period ?? "1-7月",
    projectName: name,
    department: "青山区机关事务管理局",
    implementer: "青山区机关事务服务中心",
    goal: o.goal ?? "保障机关正常运转，按计划完成各项服务任务。",
    funds: [
      ["年度资金总额", f[0], f[1], f[2], f[0]],
      ["其中：当年财政拨款", f[0], f[1], f[2], f[0]],
    ],
    indicators: ind.map(([level2, n, t, a]) => ({
      level1: /满意/.test(level2) ? "满意度指标" : /效益/.test(level2) ? "效益指标" : "产出指标",
      level2,
      name: n,
      target: t,
      actual: a,
      forecast: t,
    })),
    notes: [],
  }).draft();
const self = (
  name: string,
  f: [string, string, string, string],
  ind: [string, string, string, string, string, string][],
  o: Options = {},
) =>
  selfEvaluationSheet(o.sheet ?? name.slice(0, 12), {
    title: "项目支出绩效自评表",
    year: o.year ?? "2023",
    projectName: name,
    department: "青山区机关事务管理局",
    implementer: "青山区机关事务服务中心",
    funds: [
      ["年度资金总额", f[0], f[1], f[2], "10", f[3], o.fs ?? "10"],
      ["其中：当年财政拨款", f[0], f[1], f[2], "—", f[3], "—"],
    ],
    expected: o.goal ?? "保障机关食堂正常运转。",
    actual: o.done ?? "全年按计划完成各项工作。",
    indicators: ind.map(([level2, n, t, a, w, s]) => ({
      level1: /满意/.test(level2) ? "满意度指标" : /效益/.test(level2) ? "效益指标" : "产出指标",
      level2,
      name: n,
      target: t,
      actual: a,
      weight: w,
      score: s,
      reason: "",
    })),
    total: ["100", o.total ?? "98.5", ""],
  }).draft();

const property = mon(
  "机关大院物业管理项目",
  ["612.5", "357.29", "58.33%"],
  [
    ["数量指标", "物业服务面积", "≥32600平方米", "32600平方米"],
    ["数量指标", "安保巡查次数", "≥730次", "426次"],
    ["质量指标", "设备完好率", "≥98%", "98.6%"],
    ["时效指标", "报修响应及时率", "100%", "100%"],
    ["服务对象满意度指标", "干部职工满意度", "≥95%", "96.5%"],
  ],
);
const repair = mon(
  "办公楼维修改造项目",
  ["300", "120", "40.00%"],
  [
    ["数量指标", "维修改造面积", "≥4200平方米", "1800平方米"],
    ["质量指标", "工程验收合格率", "100%", "尚未验收"],
  ],
);
const canteen = self(
  "机关食堂运行保障经费",
  ["600", "588.5", "576.41", "97.95%"],
  [
    ["数量指标", "就餐人次", "≥24万人次", "25.3万人次", "15", "15"],
    ["数量指标", "开餐天数", "≥248天", "249天", "15", "15"],
    ["质量指标", "食材抽检合格率", "≥99%", "100%", "20", "20"],
    ["社会效益指标", "减少餐厨垃圾", "≥10%", "12.4%", "30", "28.7"],
    ["服务对象满意度指标", "就餐人员满意度", "≥90%", "93.26%", "10", "10"],
  ],
  { fs: "9.8", total: "98.5" },
);
const car = self(
  "公务用车平台运行维护费",
  ["180", "180", "171.36", "95.20%"],
  [
    ["数量指标", "保障出车次数", "≥3000次", "3264次", "20", "20"],
    ["质量指标", "车辆年检合格率", "100%", "100%", "20", "20"],
    ["成本指标", "单车年均运行成本", "≤3.2万元", "3.06万元", "10", "10"],
    ["社会效益指标", "节约用车成本", "效果明显", "效果明显", "30", "28"],
    ["服务对象满意度指标", "用车单位满意度", "≥90%", "95%", "10", "10"],
  ],
  { fs: "9.52", total: "97.52", year: "2023" },
);

const reports: readonly Report[] = [
  {
    name: "R1 自评报告 right",
    books: [canteen],
    told: [],
    text: `青山区机关事务服务中心
2023年度机关食堂运行保障经费项目支出绩效自评报告
根据《关于开展2023年度项目支出绩效自评工作的通知》（青财绩〔2024〕3号）要求，现将自评情况报告如下：
一、基本情况
（一）项目概况
机关食堂始建于2009年，建筑面积1860平方米，可容纳850人同时就餐，现有厨师、服务人员36名。2022年3月重新招标，与青山绿源餐饮管理有限公司签订三年期服务合同，合同金额1680万元，每年560万元。
（二）项目资金情况
项目年初预算600万元，年中调减11.5万元，调整后预算588.5万元，全部为区级财政资金，已全部到位。截至2023年12月31日，实际支出576.41万元，预算执行率97.95%，结余12.09万元已按规定交回财政。
支出中食材采购及服务费支出520.8万元，水电燃气费支出38.61万元，设备维修支出17万元。
二、绩效目标完成情况
全年开餐249天，就餐人次25.3万人次，日均就餐约1016人次，比上年增加6.3%。每人每餐补助12元。
食材抽检合格率100%，共抽检48批次。就餐人员满意度93.26%，比2022年提高1.1个百分点。
三、自评结论
自评得分98.5分，等级为“优”。其中预算执行率得9.8分，产出指标得50分，效益指标得28.7分，满意度指标得10分。
四、存在的问题及下一步措施
（一）餐厨垃圾减量效果还不稳定，下半年个别月份回升。
（二）2024年计划投入650万元，就餐人员满意度力争达到95%以上。`,
  },
  {
    name: "R2 自评报告 flawed",
    books: [canteen],
    told: ["TXT-01 3", "TXT-01 4", "TXT-01 4", "TXT-02 6", "TXT-02 8"],
    text: `2023年度机关食堂运行保障经费绩效自评报告
一、资金情况
项目全年预算数为558.5万元。
项目实际支出567.41万元，预算执行率为96.42%。
二、完成情况
就餐人员满意度达到96.23%。
三、结论
根据评分，本项目自评得分95.8分，评定等级为优。`,
  },
  {
    name: "R3 元 in text",
    books: [canteen],
    told: ["TXT-01 6"],
    text: `机关食堂运行保障经费2023年度自评报告
一、资金情况
项目全年预算5,885,000.00元，实际支出5,764,100.00元，预算执行率97.95%。
项目年初预算6,000,000元。
二、结论
本项目累计支出5,746,100元。`,
  },
  {
    name: "R4 rounded right",
    books: [canteen],
    told: [],
    text: `机关食堂运行保障经费2023年度绩效自评报告
项目全年预算约589万元，实际支出近580万元，执行率约98%。
项目实际支出576.4万元，预算执行率98%。食材抽检合格率100%，就餐人员满意度93.3%，就餐人次约25万人次。
年底实际支出超过570万元，预算执行率达到97.9%以上。`,
  },
  {
    name: "R5 运行监控 right (with many sub amounts)",
    books: [property],
    told: [],
    text: `2024年机关大院物业管理项目1-7月绩效运行监控报告
一、项目概况
机关大院占地45亩，物业服务面积32600平方米，由青山安居物业服务有限公司提供服务，合同期2023年1月1日至2025年12月31日，合同总价1837.5万元。
二、预算执行情况
项目年初预算612.5万元，截至2024年7月31日到位资金612.5万元，累计支出357.29万元，执行率58.33%，与序时进度58.33%持平。
按月支付物业费51.04万元，1-6月共支付306.25万元，7月支付51.04万元。
其中：人员费用支出268.4万元，保洁材料支出21.6万元，绿化养护支出35万元，设备维保支出32.29万元。
三、绩效目标运行情况
（一）产出指标。1-7月安保巡查次数426次，每日2次；设备完好率98.6%；报修响应及时率100%，共受理报修812件，平均响应时间18分钟。
（二）满意度指标。干部职工满意度96.5%，发放问卷200份，回收186份。
四、预计完成情况
预计全年支出612.5万元，执行率100%，安保巡查次数预计达到732次。`,
  },
  {
    name: "R6 运行监控 flawed",
    books: [property],
    told: ["TXT-01 3", "TXT-01 3", "TXT-01 3", "TXT-02 5", "TXT-02 5"],
    text: `2024年机关大院物业管理项目1-7月绩效运行监控报告
一、预算执行情况
项目年初预算621.5万元。截至2024年7月31日，项目累计支出375.29万元，预算执行率53.88%。
二、运行情况
设备完好率98.9%。安保巡查次数4260次。`,
  },
  {
    name: "R7 other period half-year in same year",
    books: [property],
    told: [],
    text: `机关大院物业管理项目上半年绩效监控情况
截至6月30日，项目累计支出306.25万元，预算执行率50%。上半年安保巡查次数365次，干部职工满意度95.8%。
2024年1-6月，累计支付资金306.25万元。`,
  },
  {
    name: "R8 several projects report right",
    books: [property, repair],
    told: [],
    text: `青山区机关事务管理局2024年1-7月项目绩效运行监控报告
一、总体情况
2024年纳入监控的项目共2个，年初预算合计912.5万元，截至7月底支出477.29万元，总体执行率52.31%。
二、分项目情况
（一）机关大院物业管理项目
年初预算612.5万元，截至7月底累计支出357.29万元，预算执行率58.33%。干部职工满意度96.5%。
（二）办公楼维修改造项目
年初预算300万元，累计支出120万元，预算执行率40%。维修改造面积1800平方米，占计划的42.86%。
三、问题
办公楼维修改造项目进度偏慢，受雨季影响停工21天。`,
  },
  {
    name: "R9 several projects flawed (swapped)",
    books: [property, repair],
    told: ["TXT-01 3", "TXT-01 5", "TXT-02 5"],
    text: `青山区机关事务管理局2024年1-7月项目绩效运行监控报告
（一）机关大院物业管理项目
年初预算612.5万元，截至7月底累计支出375.29万元。
（二）办公楼维修改造项目
年初预算300万元，截至7月底预算执行率60%。维修改造面积2800平方米。`,
  },
  {
    name: "R10 部门整体 right, no dept form in workbook (projects only)",
    books: [property, repair],
    told: [],
    text: `青山区机关事务管理局2024年度部门整体支出绩效自评报告
一、部门概况
核定编制42名，实有38人。
二、部门整体支出情况
2024年部门整体支出预算2350.6万元，其中基本支出1120.3万元，项目支出1230.3万元。全年实际支出2298.4万元，预算执行率97.78%。
机关大院物业管理项目全年支出612.5万元，办公楼维修改造项目全年支出298.6万元。
三、自评得分96.8分，等级为优。`,
  },
  {
    name: "R11 跟踪评价 with plan/contract numbers",
    books: [property],
    told: [],
    text: `机关大院物业管理项目绩效跟踪报告
跟踪时段为2024年1月1日至2024年7月31日。
2024年本项目预算安排612.50万元，全部为区级财政资金，截止跟踪时间节点2024年7月31日，项目执行金额357.29万元，预算执行率58.33%。
第一笔付款：2024年3月22日支付第一季度费用153.13万元；第二笔付款：6月20日支付第二季度费用153.13万元；第三笔：7月30日支付51.03万元。
2023年预算安排598万元，预算执行592.6万元，执行率99.10%。
中标金额1837.5万元，保证金18万元。`,
  },
  {
    name: "R12 ledger beside report",
    books: [ledgerDraft(60)],
    told: ["notice"],
    text: `青山区机关事务管理局2024年第三季度重点项目绩效监控报告
本季度重点监控的项目共60个，预算总额达到3.2亿元。`,
  },
  {
    name: "R13 unknown project in workbook",
    books: [repair],
    told: ["notice"],
    text: `2024年会议服务保障项目自评报告
项目预算80万元，实际支出75万元，执行率93.75%。`,
  },
  {
    name: "R14 no workbook: internal arithmetic",
    books: null,
    told: ["FND-01 2"],
    text: `2024年会议服务保障项目自评报告
项目预算80万元，实际支出75万元，预算执行率95.75%。
2023年项目预算70万元，实际支出68.6万元，预算执行率98%。`,
  },
  {
    name: "R15 sub-items with own budget lines",
    books: [canteen],
    told: [],
    text: `2023年度机关食堂运行保障经费绩效自评报告
一、资金使用情况
（一）食材采购
预算400万元，实际支出396.2万元，预算执行率99.05%。
（二）设备购置费
年初预算100万元，累计支出92.31万元，执行率92.31%。
1.冷库改造
项目预算25万元，实际支出24.8万元。
二、其他
厨房设备采购合同金额48.6万元，已支付46.2万元。`,
  },
  {
    name: "R16 all done claim",
    books: [repair],
    told: ["TXT-04 2"],
    text: `2024年办公楼维修改造项目绩效监控报告
截至7月底，各项绩效目标均已达到预期目标。`,
  },
  {
    name: "R17 not started claim",
    books: [repair],
    told: ["TXT-03 2"],
    text: `2024年办公楼维修改造项目绩效监控报告
受招标影响，维修改造尚未开工，预计9月进场。`,
  },
  {
    name: "R18 two evaluations, page",
    books: [canteen, car],
    told: [],
    text: `青山区机关事务服务中心2023年度项目支出绩效自评报告
一、机关食堂运行保障经费
（一）项目资金情况：全年预算588.5万元，实际支出576.41万元，执行率97.95%，得9.8分。
（二）自评得分98.5分。
二、公务用车平台运行维护费
（一）项目资金情况：全年预算180万元，实际支出171.36万元，执行率95.2%，得9.52分。
保障出车次数3264次，用车单位满意度95%，单车年均运行成本3.06万元。
（二）自评得分97.52分。
三、下一步打算
2024年公务用车平台运行维护费预算190万元，机关食堂运行保障经费预算610万元。`,
  },
  {
    name: "R19 two evaluations flawed: swapped scores",
    books: [canteen, car],
    told: ["TXT-02 3", "TXT-02 5", "TXT-02 5"],
    text: `青山区机关事务服务中心2023年度项目支出绩效自评报告
一、机关食堂运行保障经费
本项目自评得分97.52分。
二、公务用车平台运行维护费
本项目自评得分98.5分，用车单位满意度97%。`,
  },
  {
    name: "R20 indicator counts",
    books: [canteen],
    told: ["TXT-02 2"],
    text: `2023年度机关食堂运行保障经费绩效自评报告
项目共设置三级指标8个，其中数量指标2个。`,
  },
  {
    name: "R21 long with unrelated 执行率",
    books: [property],
    told: [],
    text: `2024年机关大院物业管理项目1-7月绩效运行监控报告
全区一般公共预算支出执行率为55.2%，高于全市平均水平2.1个百分点。我局预算执行率61.4%，在区直部门中排第9位。
绿化养护费执行率72%，设备维保费执行率48.5%。
本项目预算执行率58.33%。`,
  },
  {
    name: "R22 year-end text vs 1-7 table",
    books: [property],
    told: [],
    text: `2024年度机关大院物业管理项目绩效自评报告
截至2024年12月31日，项目实际支出612.5万元，预算执行率100%。全年安保巡查次数732次，干部职工满意度96.8%，设备完好率98.4%。`,
  },
  {
    name: "R23 sums worked out right",
    books: [canteen],
    told: [],
    text: `2023年度机关食堂运行保障经费绩效自评报告
项目年初预算600万元，年中调减11.5万元，调整后588.5万元；支出576.41万元，占年初预算600万元的96.07%，比2022年的551.2万元增加25.21万元，增长4.57%。
其中食材采购及服务费520.8万元，占90.35%，水电燃气费38.61万元，其余17万元用于设备维修。
就餐人员满意度93.26%，比目标90%高3.26个百分点；自评得分98.5分，等级为优。`,
  },
  {
    name: "R24 sums worked out wrong, each told once",
    books: [canteen],
    told: ["FND-01 2", "TXT-11 3", "TXT-11 4", "TXT-02 5"],
    text: `2023年度机关食堂运行保障经费绩效自评报告
项目全年预算588.5万元，实际支出576.41万元，预算执行率95.97%。
支出576.41万元，比2022年的551.2万元增加52.21万元，增长4.57%。
就餐人员满意度93.26%，比目标90%高2.36个百分点。
综上，本项目自评等级为良。`,
  },
  {
    name: "R25 a title of other months",
    books: [property],
    told: ["TXT-12 1"],
    text: `2024年1-8月机关大院物业管理项目绩效运行监控报告
项目累计支出357.29万元，执行率58.33%。`,
  },
];

test.each(reports.map((report) => [report.name, report] as const))("%s", (_name, { books, told, text }) => {
  const review = reviewReport(documentOfText(text), books && workbookOfDrafts(books), nationalProfile);
  expect(review.ruleFailures).toEqual([]);
  expect([
    ...review.notices.map(() => "notice"),
    ...review.findings.map(({ rule, paragraph }) => `${rule} ${paragraph}`),
  ]).toEqual(told);
});
