import { txt02 } from "../../../src/rules/text/txt-02-counts-agree";
import { dataTable, form, selfEvaluation } from "../../support/builders";
import { reportOn } from "../../support/report-scope";
import { testRule } from "../../support/rule-tester";

const told = (actual: string) =>
  selfEvaluation({
    goals: { actual },
    indicators: [{ name: "保障全年用餐人数（人次）", target: 10000, actual: 10000 }],
  });
const area = (expected: string, target: string, name = "绿化养护面积") =>
  selfEvaluation({ goals: { expected }, indicators: [{ name, target, actual: target }] });
const canteen = (goals: { expected?: string; actual?: string }) =>
  selfEvaluation({
    goals,
    indicators: [
      { name: "就餐人数", target: "≥620人", actual: "620人" },
      { name: "开餐天数", target: "≥250天", actual: "250天" },
      { name: "绿化养护面积", target: "8.6万平方米", actual: "86000平方米" },
    ],
  });
const calculation = (clothing: number) =>
  form("budget-calculation", {
    tables: [
      dataTable("budget-calculation", { item: "预算内容", detail: "明细", quantity: "数量" }, [
        { item: "人力成本", detail: "工勤管理", quantity: 28 },
        { item: "", detail: "工勤专技", quantity: 214 },
        { item: "", detail: "工勤普通", quantity: 98 },
        { item: "服装费", detail: "", quantity: clothing },
        { item: "合计", total: true },
      ]),
    ],
  });

const papers = (actual: string) =>
  selfEvaluation({
    goals: { actual },
    indicators: [{ name: "发表核心期刊论文数", target: "≥15篇", actual: "17篇" }],
  });

const project = selfEvaluation({
  year: 2020,
  fields: { projectName: "后勤保障" },
  indicators: [
    { name: "物业服务面积（平方米）", target: 34508, actual: 34507.6 },
    { name: "单位员工满意度", target: "≥95%", actual: "96.47%" },
    { name: "组织培训人数", target: "1000人次", actual: "1020人次" },
    { name: "租赁办公楼一栋3358平方米", target: "100%", actual: "100%" },
  ],
  total: { weight: 100, score: 96.5 },
});
const said = (...lines: string[]) => ({ workbook: reportOn([project], lines) });
const scored = selfEvaluation({
  year: 2020,
  fields: { projectName: "后勤保障" },
  funds: [{ adjusted: 90, executed: 90, weight: 10, score: 10 }],
  indicators: [
    {
      level1: "产出指标",
      level2: "数量指标",
      name: "物业服务面积",
      target: 500,
      actual: 500,
      weight: 50,
      score: 50,
    },
    {
      level1: "产出指标",
      level2: "质量指标",
      name: "设备完好率",
      target: "≥98%",
      actual: "97%",
      weight: 30,
      score: 28,
    },
    {
      level1: "满意度指标",
      level2: "满意度指标",
      name: "职工满意度",
      target: "≥95%",
      actual: "96%",
      weight: 10,
      score: 10,
    },
  ],
});
const points = (...lines: string[]) => ({ workbook: reportOn([scored], lines) });
const copied = (actual: string) =>
  selfEvaluation({ sheet: "报告表格1", indicators: [{ name: "单位员工满意度", target: "≥95%", actual }] });

testRule(txt02.rule, {
  accepts: [
    {
      name: "grades that go with their scores",
      ...said(
        "自评得分96.5分，等级为“优”。",
        "综合评定等级为优；2019年自评得分88分，评价等级为良。",
        "按照评分标准，得分90分以上等级为优，80分以上等级为良。",
      ),
    },
    {
      name: "numbers of indicators without a table",
      workbook: reportOn([], ["共设20项指标，完成18项、未完成2项。"]),
    },
    {
      name: "in a report: parts of the score, numbers of indicators, values in quotation marks",
      ...points(
        "自评得分98分。其中，预算执行率10分，得10分；产出指标80分，得78分；满意度指标10分，得10分。",
        "绩效指标3项，其中已达到年度指标值2项，未达到1项。",
        "未达到年度指标值的1项：“设备完好率”完成97%，年度目标98%，差1个百分点，得28分。",
      ),
    },
    {
      name: "in a report: others' scores, other numbers",
      ...points(
        "满意度问卷得分92.4分，质量考核得分95分，核心绩效指标2项，绩效指标体系5类，预计年底完成3项。",
      ),
    },
    {
      name: "in a report: what was done, the target, or either rounded",
      ...said("物业服务面积34508平方米，单位员工满意度为96.5%，目标为95%；组织培训人数1020人次。"),
    },
    { name: "in a report: the target", ...said("绩效目标：单位员工满意度95%，组织培训人数1000人次。") },
    {
      name: "in a report: one of several",
      ...said("其中组织培训人数200人次，9月组织培训人数80人次，第三季度的组织培训人数300人次。"),
    },
    { name: "in a report: a part of another name", ...said("业务骨干组织培训人数50人次。") },
    { name: "in a report: another year", ...said("2019年单位员工满意度为92%，上年单位员工满意度91%。") },
    {
      name: "in a report: a size in the name of an indicator of shares",
      ...said("租赁办公楼一栋3358平方米300平方米用于政务服务。"),
    },
    { name: "in a report: about so many", ...said("单位员工满意度约97%。") },
    {
      name: "in a report: its score and the number of indicators",
      ...said("自评得分96.5分，等级为优。项目共设置三级指标4个，其中一级指标3个。"),
    },
    { name: "in a report: the score of another year", ...said("2019年度自评得分88分，等级为良。") },
    {
      name: "in a report: its own table has the same",
      workbook: reportOn([project], [], [copied("96.47%")]),
    },
    { name: "named without its 数", form: papers("立项20项，发表核心期刊论文17篇。") },
    { name: "a figure of another kind behind the name", form: papers("发表核心期刊论文3次获奖。") },
    { name: "the same", form: told("已完成保障全年用餐人数10000人次，食材安全。") },
    { name: "the name alone", form: told("保障全年用餐人数按计划完成，食材配送安全及时。") },
    { name: "heads agree", form: calculation(340) },
    { name: "ten thousands on both sides", form: area("完成绿化养护面积8.6万平方米。", "8.6万平方米") },
    { name: "ten thousands beside ones", form: area("完成绿化养护面积8.6万平方米。", "86000平方米") },
    { name: "ten thousands without a unit", form: area("完成绿化养护面积8.6万。", "86000平方米") },
    {
      name: "the unit in the name",
      form: area("完成绿化养护面积8.6万平方米。", "8.6", "绿化养护面积（万平方米）"),
    },
    {
      name: "the same counts in other words",
      form: canteen({
        expected: "保障职工620人就餐，开餐不少于250天，绿化养护8.6万平方米。",
        actual: "保障职工620人就餐，实际开餐250天。",
      }),
    },
    { name: "an approximate count", form: canteen({ actual: "保障近600人就餐，开餐天数超过240天。" }) },
    { name: "a part of the count", form: canteen({ actual: "其中离退休就餐590人，新增就餐600人。" }) },
    { name: "two counts of the same kind", form: canteen({ actual: "工作日就餐612人，周末就餐580人。" }) },
    { name: "two figures in a clause", form: canteen({ actual: "612人就餐248天。" }) },
    { name: "a count of something else", form: canteen({ actual: "就餐场所2处，每日就餐90人。" }) },
    { name: "another quantity altogether", form: calculation(12) },
  ],
  rejects: [
    {
      name: "grades",
      ...said("自评得分96.5分，评价等级为中。", "综合评定等级为“良”。", "自评得分85.6分，评价等级为优。"),
      problems: ["得分96.5分按分段应为“优”", "表中得分96.5分按分段应为“优”", "score"],
    },
    {
      name: "more done and not done than there are",
      workbook: reportOn([], ["共设20项指标，完成18项、未完成3项。"]),
      problems: ["合计21项"],
    },
    {
      name: "in a report: a part of the score",
      ...points("其中，预算执行率10分，得9分；产出指标80分，得78分；满意度指标得8分。"),
      problems: ["文字写预算执行率得分9分，表中各行合计10分", "文字写满意度指标得分8分，表中各行合计10分"],
    },
    {
      name: "in a report: how many were met",
      ...points("绩效指标3项，其中已达到年度指标值1项，未达到1项。"),
      problems: [{ message: "文字写已达到年度指标值1项，按表中数值应为2项", severity: "warning" }],
    },
    {
      name: "in a report: more parts than the whole",
      ...points("绩效指标3项，其中已完成2项，未完成1项，无法判断1项。"),
      problems: [{ message: "文字写绩效指标3项，后面所列各类合计4项", arithmetic: "2 + 1 + 1 = 4" }],
    },
    {
      name: "in a report: a list",
      ...points("已完成的2项：“物业服务面积”、“设备完好率”、“职工满意度”。"),
      problems: ["文字写2项，冒号后面列出3项"],
    },
    {
      name: "in a report: a value and a target",
      ...points("“设备完好率”完成98.5%，年度目标99%。"),
      problems: ["文字写“设备完好率”完成98.5%，表中为97%", "文字写“设备完好率”目标99%，表中为≥98%"],
    },
    {
      name: "in a report: what was done",
      ...said("经问卷调查，单位员工满意度达到98.3%。"),
      problems: [{ message: "“单位员工满意度”98.3%，表中为96.47%", severity: "info" }],
    },
    {
      name: "in a report: a zero too few",
      ...said("全年组织培训人数102人次。"),
      problems: [{ message: "相差10倍", severity: "error" }],
    },
    {
      name: "in a report: the score",
      ...said("根据评分标准，后勤保障项目自评得分98分，等级为优。"),
      problems: ["文字写得分98分，表中为96.5分"],
    },
    {
      name: "in a report: the number of indicators",
      ...said("项目共设置三级绩效指标6个。"),
      problems: ["文字写设置指标6个，表中列有4个"],
    },
    {
      name: "in a report: its own table",
      workbook: reportOn(
        [
          selfEvaluation({
            sheet: "自评表",
            indicators: [{ name: "单位员工满意度", target: "≥95%", actual: "96.47%" }],
          }),
        ],
        [],
        [copied("98%")],
      ),
      problems: ["报告的表里“单位员工满意度”的完成值是98%，工作簿的表里是96.47%"],
    },
    {
      name: "named without its 数, another figure",
      form: papers("立项20项，发表核心期刊论文71篇。"),
      problems: [{ message: "differs", severity: "info" }],
    },
    {
      name: "a zero too many behind ten thousands",
      form: area("完成绿化养护面积86万平方米。", "8.6万平方米"),
      problems: [{ message: "相差10倍" }],
    },
    {
      name: "a zero too few",
      form: told("已完成保障全年用餐人数 1000人次，食材安全。"),
      problems: [{ message: "相差10倍", severity: "error" }],
    },
    { name: "heads for visits", form: told("已完成保障全年用餐人数10000人，食材安全。"), problems: ["unit"] },
    {
      name: "another number",
      form: told("已完成保障全年用餐人数9800人次，食材安全。"),
      problems: [{ message: "differs", severity: "info" }],
    },
    {
      name: "counts in other words",
      form: canteen({
        expected: "全年保障机关干部职工600人就餐。",
        actual: "保障职工612人就餐，实际开餐248天，绿化养护8.5万平方米。",
      }),
      problems: [
        { message: "“就餐人数”600人，表中为≥620人", severity: "info" },
        "“就餐人数”612人，表中为620人",
        "“开餐天数”248天，表中为250天",
        "“绿化养护面积”8.5万平方米，表中为86000平方米",
      ],
    },
    {
      name: "clothes for fewer than there are",
      form: calculation(338),
      problems: [{ message: "相差2", arithmetic: "28 + 214 + 98 = 340" }],
    },
  ],
});
