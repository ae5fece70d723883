import { txt01 } from "../../../src/rules/text/txt-01-amounts-agree";
import { dataTable, form, monitoring, prose, selfEvaluation } from "../../support/builders";
import { reportOn } from "../../support/report-scope";
import { testRule } from "../../support/rule-tester";

const usage = form("fund-usage", {
  tables: [
    dataTable("fund-usage", { item: "资金用途", amount: "金额（万元）" }, [
      { item: "大院绿化", amount: 9.95 },
      { item: "公共机构节能改造费", amount: 9.71 },
      { item: "物业管理费", amount: 557.84 },
      { item: "合计", amount: 577.5, total: true },
    ]),
  ],
});
const report = monitoring({
  fields: { projectName: "后勤保障" },
  funds: [{ initial: 981.26, received: 592.2, executed: 577.5 }],
});
const told = (...lines: string[]) => ({ forms: [report, usage], prose: prose(...lines) });

const project = monitoring({
  year: 2020,
  fields: { projectName: "2020年度后勤保障项目" },
  funds: [{ initial: 981.26, received: 592.2, executed: 577.5, rate: "58.85%" }],
});
/** 年初 and 调整后 budgets that differ. */
const whole = selfEvaluation({
  year: 2023,
  fields: { projectName: "机关食堂运行" },
  funds: [{ initial: 600, adjusted: 588.5, executed: 576.413, rate: "97.95%" }],
});
const department = form("department-self-evaluation", {
  year: 2020,
  month: 12,
  funds: [{ adjusted: 3800, executed: 3752.47 }],
});
const said = (...lines: string[]) => ({ workbook: reportOn([project], lines) });
const canteen = (...lines: string[]) => ({ workbook: reportOn([whole], lines) });
/** Two projects, of which the text names neither. */
const together = (...lines: string[]) => {
  const forms = [
    monitoring({
      year: 2020,
      fields: { projectName: "办公楼物业管理", department: "某市机关事务局", implementer: "物业科" },
      funds: [{ initial: 700, executed: 400.5 }],
    }),
    monitoring({
      year: 2020,
      fields: { projectName: "会议中心维修", department: "某市机关事务局", implementer: "基建科" },
      funds: [{ initial: 300.5, executed: 200 }],
    }),
  ];
  const workbook = reportOn(forms, lines);
  const divide = (_row: number, text: string) => [{ text, forms: [], together: forms, section: null }];
  return { workbook: { ...workbook, report: { ...workbook.report!, divide } } };
};
const inYuan = monitoring({ sheet: "监控表", unit: "元", funds: [{ initial: 9812600, executed: 5775000 }] });
const copy = (executed: number, month = 7) =>
  monitoring({ sheet: "报告表格1", month, funds: [{ initial: 981.26, executed }] });

testRule(txt01.rule, {
  accepts: [
    {
      name: "budget, money received, spending and rate as in the table",
      ...said("项目预算安排共计981.26万元，实际到账592.20万元，累计支出577.5万元，预算执行率58.85%。"),
    },
    {
      name: "the share of the year, counted by days or up to another month",
      ...said("截至7月31日，序时进度58.1%。", "截至2020年6月底，序时进度为50%。", "2019年9月序时进度75%。"),
    },
    {
      name: "what is said of a table",
      ...said("资金使用情况表写明：“项目共支出资金588.5万元”，项目到位资金〔请填写，如600万元〕。"),
    },
    {
      name: "several projects as one: rightly, some of them, another year, a plan",
      ...together(
        "2020年，2个项目预算数合计1000.5万元，支出合计600.5万元，按预算数合计计算，执行率60.02%。",
        "1个项目预算合计300万元，进度落后的项目3个；2019年各项目预算合计900万元，支出共约590万元。",
        "纳入监控的项目共2个，涉及1家主管部门；列入台账的项目2个，由2个实施单位承担。",
        "服务保障涉及46家单位；项目共2个，覆盖用车单位46家。",
        "其中财政拨款预算合计500万元，单位自筹预算合计80万元，基本支出合计70万元，合同支付总额33万元。",
      ),
    },
    { name: "the rate in fewer digits", ...said("截至7月底，项目预算执行率为58.9%，总体执行率59%。") },
    { name: "the rate against the money received", ...said("项目预算执行率97.52%。") },
    { name: "rounded, in another unit", ...said("项目共支出578万元（0.06亿元），年初预算9812600元。") },
    { name: "about so much", ...said("项目共支出资金约590万元，近600万元，本项目预算1000万元左右。") },
    { name: "up to another month", ...said("截至6月底，项目共支出资金480.2万元，预算执行率48.94%。") },
    {
      name: "up to another month, said in the sentence before",
      ...said("截至2020年6月30日，各项工作有序推进。项目累计支出480.2万元。"),
    },
    {
      name: "the budget, spending and rate of another year",
      ...said("2019年项目预算900万元，实际支出880万元，执行率97.78%。"),
    },
    { name: "the year before", ...said("项目预算较上年预算增加50万元，上年执行率为91%。") },
    {
      name: "what is still to come",
      ...said("预计全年支出1000万元，剩余预算403.76万元，申请追加预算20万元。"),
    },
    { name: "what one activity cost", ...said("开展节能宣传周活动1次，制作宣传片1部，共支出3万元。") },
    { name: "a part of the spending", ...said("其中：人员经费支出300万元，公用经费支出200万元。") },
    { name: "by month and quarter", ...said("3月支出50万元，第二季度支付139万元。") },
    {
      name: "a kind of budget that is a word only",
      ...said("一般公共预算拨款500万元，政府性基金预算100万元。"),
    },
    {
      name: "targets and comparisons of the rate",
      ...said("预算执行率目标值95%，预算执行率应达到100%，执行率高于序时进度58.33%。"),
    },
    { name: "the rate of a part", ...said("物业管理费执行率为80%，绿化养护经费预算执行率90%。") },
    { name: "another project", ...said("办公楼维修项目预算安排120万元，实际支出80万元，执行率66.67%。") },
    {
      name: "either budget",
      ...canteen("项目年初预算600万元，全年预算588.5万元；预算总额600万元，实际支出576.41万元。"),
    },
    { name: "spending to the fen", ...canteen("机关食堂运行项目实际支出5764130.00元，执行率97.95%。") },
    {
      name: "a part of a department's spending",
      workbook: reportOn([department], ["2020年项目支出3404.68万元，基本支出347.79万元。"]),
    },
    {
      name: "tables that differ: nobody knows which is meant",
      workbook: reportOn(
        [
          whole,
          selfEvaluation({
            year: 2023,
            fields: { projectName: "机关食堂运行" },
            funds: [{ adjusted: 300, executed: 290 }],
          }),
        ],
        ["项目实际支出570万元。"],
      ),
    },
    { name: "a report's table in another unit", workbook: reportOn([inYuan], [], [copy(577.5)]) },
    { name: "a report's table of other months", workbook: reportOn([inYuan], [], [copy(480.2, 6)]) },
    { name: "the same amounts", workbook: told("项目共支出资金577.5万元，其中公共机构节能改造9.71万元。") },
    { name: "in another unit", workbook: told("累计支出5,775,000元。") },
    { name: "money received is no spending", workbook: told("预算981.26万元，实际到账592.20万元。") },
    { name: "another year", workbook: told("2019年共支出资金520万元。") },
    { name: "an item the table does not have", workbook: told("其中支付宣传费3万元。") },
    { name: "spending of something else", workbook: told("三公经费支出12.5万元。") },
  ],
  rejects: [
    {
      name: "the units of several projects",
      ...together("纳入监控的项目共2个，涉及3家单位。"),
      problems: [{ message: "涉及单位3家，表中各项目的单位有1家" }],
    },
    {
      name: "several projects as one",
      ...together("两个项目预算数合计1005万元，累计支出合计600.5万元，执行率66.7%。本报告共涉及项目3个。"),
      problems: [
        "文字写各项目预算合计1005万元，表中各项目相加为1000.5万元",
        "文字写各项目执行率66.7%，按表中各项目合计应为60.02%",
        "文字写项目3个，表中有2个",
      ],
    },
    {
      name: "the share of the year that has passed",
      ...said("项目执行率58.85%，高于序时进度50%。"),
      problems: [{ message: "文字写序时进度50%，1-7月应为58.33%", severity: "warning" }],
    },
    {
      name: "this table's spending up to another month",
      ...said("截至2020年9月30日，项目累计支出577.5万元。"),
      problems: [
        { message: "文字写截至9月支出577.5万元，表中1-7月的支出也是577.5万元", severity: "warning" },
      ],
    },
    {
      name: "the budget that a rate is measured against",
      ...said("项目支出577.5万元，按年初预算数918.26万元计算，执行率58.85%。"),
      problems: ["文字写年初预算918.26万元，表中为981.26万元"],
    },
    {
      name: "the budget",
      ...said("后勤保障项目预算安排共计918.26万元。"),
      problems: [{ message: "文字写预算918.26万元，表中为981.26万元", arithmetic: "918.26 − 981.26 = -63" }],
    },
    {
      name: "the money received",
      ...said("截至2020年7月31日，项目实际到账529.20万元。"),
      problems: ["文字写到位资金529.20万元，表中为592.2万元"],
    },
    {
      name: "spending in 元",
      ...said("本项目累计支出5,885,000元。"),
      problems: ["文字写支出5,885,000元，表中为577.5万元"],
    },
    { name: "behind a colon", ...said("年初预算数：918.26万元"), problems: ["文字写年初预算918.26万元"] },
    {
      name: "the budget in force",
      ...canteen("机关食堂运行项目全年预算数为558.5万元。"),
      problems: ["文字写全年预算558.5万元，表中为588.5万元"],
    },
    {
      name: "the rate",
      ...said("截至7月底，后勤保障项目预算执行率仅为85.58%。"),
      problems: [{ message: "文字写执行率85.58%，表中为58.85%" }],
    },
    {
      name: "all that a department spent",
      workbook: reportOn([department], ["2020年本单位整体支出3572.47万元，其中项目支出3404.68万元。"]),
      problems: ["文字写支出3572.47万元，表中为3752.47万元"],
    },
    {
      name: "a report's own table",
      workbook: reportOn([inYuan], [], [copy(588.5)]),
      problems: [{ message: "报告的表里", arithmetic: undefined }],
    },
    {
      name: "the total",
      workbook: told("后勤保障项目共支出资金 588.5 万元。"),
      problems: [{ message: "相差11万元", severity: "error", arithmetic: "588.5 − 577.5 = 11" }],
    },
    {
      name: "an item",
      workbook: told("依据合同支付公共机构节能改造 20.71 万元。"),
      problems: [{ message: "item", arithmetic: "20.71 − 9.71 = 11" }],
    },
    {
      name: "the item explains the total",
      workbook: told("共支出资金588.5万元。", "其中公共机构节能改造20.71万元。"),
      problems: [{ message: "total", arithmetic: "= 11 = 20.71 − 9.71" }, "item"],
    },
  ],
});
