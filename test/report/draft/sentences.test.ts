/** What the draft says of which table, sentence by sentence. */
import { review } from "../../../src/engine/review";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { CellValue } from "../../../src/model/snapshot";
import { nationalProfile } from "../../../src/profile/profile";
import { draftReport } from "../../../src/report/draft/draft";
import { textOf, type ReportDraft } from "../../../src/report/draft/report-draft";
import { samples } from "../../../src/tools/samples";
import { sheet } from "../../cli/workbooks";

function draftOf(...drafts: Parameters<typeof workbookOfDrafts>[0]): ReportDraft | null {
  return draftReport(review(workbookOfDrafts(drafts), nationalProfile), nationalProfile);
}

const ofSamples = Object.fromEntries(
  Object.entries(samples).map(([name, drafts]) => [name, draftOf(...drafts())!]),
);

test.each([
  ["后勤保障项目监控表.xlsx", "2020年度南昌经济技术开发区机关事务管理局后勤保障项目1-7月运行监控报告"],
  ["后勤服务中心自评表.xlsx", "2020年度昌吉州机关后勤服务中心8个项目绩效自评报告"],
  ["工勤服务跟踪评价表.xlsx", "2018年度闵行区机关事务管理局政府购买区机关工勤类后勤服务项目绩效跟踪评价报告"],
])("the title of %s", (name, title) => {
  expect(ofSamples[name]!.title).toBe(title);
});

test.each([
  // Money with its base, beside the months; the source where there is but one.
  ["后勤保障项目监控表.xlsx", "项目年初预算数981.26万元，全部为本年一般公共预算拨款。"],
  ["后勤保障项目监控表.xlsx", "项目执行577.5万元，按年初预算数981.26万元计算，执行率58.85%，序时进度58.33%"],
  ["后勤保障项目监控表.xlsx", "全年预计执行981.26万元，为年初预算数981.26万元的100%。"],
  // What the tables contradict is asked, not laundered.
  ["后勤保障项目监控表.xlsx", "〔请先核对：文字写支出588.5万元，表中为577.5万元，相差11万元，请核对后统一〕"],
  // Counts.
  [
    "后勤保障项目监控表.xlsx",
    "共设置绩效指标22项，其中产出指标15项、效益指标5项、满意度指标2项，具体见表2。",
  ],
  [
    "后勤保障项目监控表.xlsx",
    "“完成公共机构节能改造”完成19.83%，年度目标100%，完成率19.83%，为序时进度58.33%的34%",
  ],
  ["后勤保障项目监控表.xlsx", "“单位员工满意度”实际为“尚未开展满意度调查”，年度目标为“95%”"],
  ["后勤保障项目监控表.xlsx", "完成目标可能性：〔请填写：各项指标是确定能、有可能还是完全不可能完成〕。"],
  // An evaluation: points, a limit exceeded, no forecast.
  [
    "后勤服务中心自评表.xlsx",
    "8个项目预算数合计1628.856554万元，执行数合计1628.856554万元，按预算数合计计算，执行率100%。",
  ],
  [
    "后勤服务中心自评表.xlsx",
    "其中，预算执行率10分，得10分；产出指标50分，得50分；效益指标30分，得30分；满意度指标10分，得10分。",
  ],
  ["后勤服务中心自评表.xlsx", "完成83万元，目标上限80万元，超3万元（3.75%）"],
  // Annexes of a tracking: an amount in another unit gives no rate.
  ["工勤服务跟踪评价表.xlsx", "2017年预算3668.82万元，支付3521.48万元，执行率95.98%。"],
  ["工勤服务跟踪评价表.xlsx", "支付28195500万元〔请先核对："],
  ["工勤服务跟踪评价表.xlsx", "截至2018年8月31日，预算3780.92万元，支付2819.55万元，执行率74.57%。"],
  ["工勤服务跟踪评价表.xlsx", "跟踪结果为“项目运行正常”。"],
  // A ledger: sums, the slow, the overspent, the silent.
  [
    "项目绩效监控台账.xlsx",
    "60个项目调整后预算数合计26458.43万元，执行数合计15041.91万元，按调整后预算数合计计算，执行率56.85%，序时进度58.33%。",
  ],
  ["项目绩效监控台账.xlsx", "其中进度落后的3个（红灯3个），见表2。"],
  ["项目绩效监控台账.xlsx", "执行712.15万元，预算数659.4万元，超出52.75万元"],
  ["项目绩效监控台账.xlsx", "需要说明偏差原因的项目4个，已说明1个，没有说明3个："],
  ["项目绩效监控台账.xlsx", "“确定能”59个、“有可能”1个（“会议中心绿化养护项目（42）”）"],
])("%s: %s", (name, sentence) => {
  expect(textOf(ofSamples[name]!)).toContain(sentence);
});

test.each([
  // No forecast is told of a year that is over, and no judgement by anybody but the clerk.
  ["后勤服务中心自评表.xlsx", /年底|序时/u],
  ["工勤服务跟踪评价表.xlsx", /745731/u],
  ["后勤保障项目监控表.xlsx", /较高|良好|优秀|显著|合理性较强|疫情/u],
])("%s does not say %s", (name, words) => {
  expect(textOf(ofSamples[name]!)).not.toMatch(words);
});

const HEAD: readonly CellValue[][] = [
  ["项目支出绩效目标执行监控表"],
  ["（2026年度）"],
  ["项目名称", "会议服务项目"],
  ["主管部门", "市机关事务管理局", "", "实施单位", "市会议中心"],
  ["项目资金（万元）", "", "年初预算数", "1-6月执行数", "1-6月执行率", "全年预计执行数"],
];
const INDICATORS: readonly CellValue[] = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "1-6月执行情况",
  "全年预计完成情况",
  "偏差原因分析",
  "完成目标可能性",
  "备注",
];
type Row = readonly CellValue[];

function monitoring(funds: readonly Row[], indicators: readonly Row[]): string {
  const draft = draftOf(sheet([...HEAD, ...funds, INDICATORS, ...indicators]));
  return draft ? textOf(draft) : "";
}

const FUNDS: readonly Row[] = [
  ["", "年度资金总额", 100, 20, 0.2, 90],
  ["", "其中：财政拨款", 80, 15, "18.75%", 75],
  ["", "其他资金", 20, 5, "25%", 15],
];
const COUNT: Row = ["产出指标", "数量指标", "保障会议场次", "200次", "50次", "150次"];

test.each<[string, readonly Row[], readonly Row[], string[]]>([
  [
    "sources, money behind time, a forecast that falls short, the clerk's words and ticks",
    FUNDS,
    [[...COUNT, "上半年会议改为线上召开", "有可能", "下半年会议集中安排"]],
    [
      "2026年度市会议中心会议服务项目1-6月运行监控报告",
      "会议服务项目由市会议中心组织实施，主管部门为市机关事务管理局。",
      "项目年初预算数100万元，其中：财政拨款80万元、其他资金20万元。",
      "截至2026年6月30日，到位资金〔请填写到位金额〕。",
      "其中：财政拨款执行15万元，按年初预算数80万元计算，执行率18.75%；其他资金执行5万元，按年初预算数20万元计算，执行率25%。",
      "预算执行率20%，低于序时进度50%。",
      "“保障会议场次”进度25%，低于序时进度50%。原因：上半年会议改为线上召开。",
      "预计达不到1项：“保障会议场次”预计完成150次，年度目标200次",
      "完成目标可能性：“有可能”1项。“保障会议场次”“有可能”完成：下半年会议集中安排。",
    ],
  ],
  [
    "a reason that came from a draft of ours: its cause and measures, its facts told anew",
    FUNDS,
    [[...COUNT, "【事实】完成50次。【原因】会议延期。【措施】会务科于9月底前补办，预计年底完成150次。"]],
    ["原因：会议延期。", "针对“保障会议场次”：会务科于9月底前补办，预计年底完成150次。"],
  ],
  [
    "gaps where nobody has written",
    [["", "年度资金总额", 100, "", "", ""]],
    [[...COUNT.slice(0, 4), "", ""]],
    [
      "项目执行〔请填写执行金额〕，执行率〔请填写执行率〕，序时进度50%。",
      "数量指标1项，没有填写完成情况：“保障会议场次”，〔请填写完成情况〕。",
    ],
  ],
  [
    "a stated rate that is wrong is asked beside the computed one",
    [["", "年度资金总额", 100, 20, "25%", 90]],
    [COUNT],
    ["按年初预算数100万元计算，执行率20%，序时进度50%〔请先核对：", "表中为25%"],
  ],
])("%s", (_name, funds, indicators, sentences) => {
  const text = monitoring(funds, indicators);
  for (const sentence of sentences) expect(text).toContain(sentence);
});

test("nothing to draw a report from", () => {
  expect(draftOf(sheet([["通讯录"], ["姓名", "电话"]]))).toBeNull();
});

test("of several tables of one project the latest counts, and the others are named", () => {
  const table = (months: string, executed: number) => ({
    ...sheet([
      ...HEAD.map((row) => row.map((cell) => String(cell).replace(/1-6月/u, months))),
      ["", "年度资金总额", 100, executed, `${executed}%`, 100],
      INDICATORS.map((cell) => String(cell).replace(/1-6月/u, months)),
      COUNT,
    ]),
    name: months,
  });
  const draft = draftOf(table("1-9月", 75), table("1-6月", 50))!;
  expect(draft.title).toContain("1-9月运行监控报告");
  expect(textOf(draft)).toContain("项目执行75万元");
  expect(draft.left).toEqual([
    "“1-6月”（项目支出绩效目标执行监控表）没有写入：同一项目以截止月份最晚的表为准。",
  ]);
});
