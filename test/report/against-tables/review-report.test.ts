/** A report's text against its own tables and a workbook's. */
import { a1 } from "../../../src/model/address";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { nationalProfile } from "../../../src/profile/profile";
import { documentOfText, reviewReport } from "../../../src/report/against-tables";
import { monitoringSheet } from "../../../src/tools/samples/monitoring";

function project(name: string, [budget, executed, rate]: readonly [string, string, string], sheet = name) {
  return monitoringSheet(sheet, {
    title: "项目支出绩效目标执行监控表",
    year: "2024",
    period: "1-7月",
    projectName: name,
    department: "某市机关事务管理局",
    implementer: "某市机关事务管理局",
    goal: `保障${name}顺利实施，按计划完成各项服务任务，确保机关正常运转。`,
    funds: [
      ["年度资金总额", budget, executed, rate, budget],
      ["其中：当年财政拨款", budget, executed, rate, budget],
    ],
    indicators: [
      {
        level1: "产出指标",
        level2: "数量指标",
        name: "物业服务面积",
        target: "≥30000平方米",
        actual: "30000平方米",
        forecast: "30000平方米",
      },
      {
        level1: "满意度指标",
        level2: "服务对象满意度指标",
        name: "干部职工满意度",
        target: "≥95%",
        actual: "96.5%",
        forecast: "≥95%",
      },
    ],
    notes: [],
  }).draft();
}

const one = workbookOfDrafts([project("机关大院物业管理项目", ["600", "357", "59.50%"])]);
const two = workbookOfDrafts([
  project("机关大院物业管理项目", ["600", "357", "59.50%"], "表1"),
  project("办公楼维修改造项目", ["300", "120", "40.00%"], "表2"),
]);

function review(text: string, workbook: WorkbookSnapshot | null) {
  const found = reviewReport(documentOfText(text), workbook, nationalProfile);
  expect(found.ruleFailures).toEqual([]);
  return {
    ...found,
    told: found.findings
      .filter(({ rule }) => /^(TXT|FND)/.test(rule))
      .map(({ rule, paragraph, at }) =>
        `${rule} 第${paragraph}段 ${at
          .slice(1)
          .map((cell) => `${cell.sheet}!${a1(cell)}`)
          .join(" ")}`.trim(),
      ),
  };
}

test("a report of one project beside its workbook", () => {
  const text = [
    "2024年度机关大院物业管理项目绩效运行监控报告",
    "一、项目概况",
    "项目年初预算600万元，由某市机关事务管理局组织实施。",
    "二、资金使用情况",
    "截至2024年7月31日，项目累计支出375万元，预算执行率59.5%。",
    "三、绩效目标完成情况",
    "物业服务面积30000平方米，干部职工满意度达到98.2%。",
  ].join("\n");
  const { told, projects, compared, notices } = review(text, one);
  expect(told).toEqual(["TXT-01 第5段 机关大院物业管理项目!F6", "TXT-02 第7段 机关大院物业管理项目!F12"]);
  expect(projects).toEqual(["机关大院物业管理项目"]);
  expect(compared).toBe(3);
  expect(notices).toEqual([]);
});

test("a workbook that the report does not speak of is left out, and that is said", () => {
  const text = "2024年度会议服务保障项目自评报告\n项目预算80万元，累计支出60万元，预算执行率75%。";
  const { told, notices, projects } = review(text, two);
  expect(told).toEqual([]);
  expect(projects).toEqual([]);
  expect(notices.map(({ message }) => message)).toEqual([
    "报告里没有提到工作簿中的项目（“机关大院物业管理项目”、“办公楼维修改造项目”），没有与工作簿核对，只核对了报告自己的文字和表格；请确认打开的是这份报告的工作簿。",
  ]);
});

test("of several projects each section is held against its own", () => {
  const text = [
    "某市机关事务管理局2024年度项目绩效运行监控报告",
    "一、机关大院物业管理项目",
    "（一）资金使用情况",
    "项目预算600万元，截至7月底累计支出357万元，预算执行率59.5%。",
    "二、办公楼维修改造项目",
    "（一）资金使用情况",
    "项目预算300万元，截至7月底累计支出210万元，预算执行率70%。",
    "三、总体情况",
    "两个项目预算共900万元，累计支出567万元。",
    "其中机关大院物业管理项目累计支出375万元；办公楼维修改造项目累计支出120万元。",
  ].join("\n");
  expect(review(text, two).told).toEqual([
    "TXT-01 第7段 表2!F6",
    "TXT-01 第7段 表2!G6",
    "TXT-01 第10段 表1!F6",
  ]);
});

test("what speaks of all projects together is held against their sums", () => {
  const text = [
    "某市机关事务管理局2024年度项目绩效运行监控报告",
    "一、总体情况",
    "2个项目预算合计900万元，累计支出合计500万元，执行率53%。",
    "二、机关大院物业管理项目",
    "项目预算600万元，累计支出357万元。",
    "三、办公楼维修改造项目",
    "项目预算300万元，累计支出120万元，〔请填写：如到位资金310万元〕。",
  ].join("\n");
  const { findings } = review(text, two);
  expect(findings.filter(({ rule }) => rule === "TXT-01").map(({ message }) => message)).toEqual([
    "文字写各项目支出合计500万元，表中各项目相加为477万元，请核对后统一。",
  ]);
});

test("a sentence behind a list of projects is not about the last of them", () => {
  const alike = workbookOfDrafts([
    project("机关大院物业管理项目", ["600", "300", "50%"], "表1"),
    project("办公楼维修改造项目", ["300", "150", "50%"], "表2"),
  ]);
  const text = [
    "某市机关事务管理局2024年度项目绩效运行监控报告",
    "一、总体情况",
    "本报告汇总2个项目：“机关大院物业管理项目”“办公楼维修改造项目”。预算数合计900万元，执行数合计450万元，执行率50%。",
    "二、机关大院物业管理项目",
    "项目预算600万元，累计支出300万元。",
    "三、办公楼维修改造项目",
    "项目预算300万元，累计支出150万元。",
  ].join("\n");
  expect(review(text, alike).told).toEqual([]);
});

test("sections about other years are not compared", () => {
  const text = [
    "机关大院物业管理项目绩效报告",
    "一、2023年度预算执行情况",
    "项目预算550万元，累计支出540万元，预算执行率98.18%。",
    "二、上年度结转情况",
    "项目预算30万元，实际支出20万元。",
    "三、下一步工作计划",
    "项目预算700万元。",
  ].join("\n");
  expect(review(text, one).told).toEqual([]);
});

test("names of the workbook's sheets are not taken", () => {
  const named = workbookOfDrafts([project("机关大院物业管理项目", ["600", "357", "59.50%"], "正文")]);
  const { textSheet, findings } = review("机关大院物业管理项目累计支出375万元。", named);
  expect(textSheet).toBe("报告正文");
  expect(findings[0]!.at.map(({ sheet }) => sheet)).toEqual(["报告正文", "正文"]);
});

test("nothing at all", () => {
  for (const text of ["", "\n\n", "\t\t\t\n\t\t\t", "一"]) {
    const { findings, forms } = review(text, one);
    expect([findings, forms]).toEqual([[], []]);
  }
});

test("a slip of the pen that every paragraph repeats is told once, with all its paragraphs", () => {
  const text = [
    "公共机构节能改造（一期项目绩效自评报告",
    "一、基本情况",
    "公共机构节能改造（一期项目由机关事务局实施，实施台帐清晰。",
    "指标“完成改造（台”已完成，“完成改造（台”的台帐齐全。",
    "下一步，“完成改造（台”要继续推进。",
  ].join("\n");
  const { findings } = review(text, null);
  const hints = findings.filter(({ rule }) => rule.startsWith("FMT"));
  expect(hints.map(({ rule, paragraph, at }) => `${rule} ${paragraph} ${at.map(a1).join(" ")}`)).toEqual([
    "FMT-01 1 A1 A3",
    "FMT-07 3 A3 A4",
    "FMT-01 4 A4 A5",
  ]);
  expect(hints[1]!.message).toBe("“台帐”疑应为“台账”，请核对；第4段也是这样。");
});
