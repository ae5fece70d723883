/** Tables of a document that go on overleaf, or are typed with tabs. */
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { ReportCell, ReportPart, ReportTable } from "../../../src/model/report-document";
import { nationalProfile } from "../../../src/profile/profile";
import { documentOfText, reviewReport } from "../../../src/report/against-tables";
import { monitoringSheet } from "../../../src/tools/samples/monitoring";

const row = (level2: string, name: string) => ({
  level1: "产出指标",
  level2,
  name,
  target: "≥90%",
  actual: "95%",
  forecast: "≥90%",
});
const sheet = workbookOfDrafts([
  monitoringSheet("监控表", {
    title: "项目支出绩效目标执行监控表",
    year: "2025",
    period: "1-8月",
    projectName: "县乡道路养护项目",
    department: "某县交通局",
    implementer: "某县公路站",
    goal: "完成年度养护任务。",
    funds: [["年度资金总额", "900", "540", "60.00%", "900"]],
    indicators: [
      row("数量指标", "道路养护完成率"),
      row("数量指标", "桥涵检查完成率"),
      row("质量指标", "路面技术状况优良率"),
      row("时效指标", "病害处治及时率"),
    ],
    notes: [],
  }).draft(),
]).sheets[0]!;
const text = (line: string): ReportPart => ({ kind: "paragraph", text: line, level: null });

/** Rows of the sheet as a table of the page: what is merged with rows above them begins with a blank. */
function rows(from: number, to: number): ReportTable {
  const cells: ReportCell[] = [];
  for (let r = from; r < to; r++)
    for (let column = 0; column < sheet.columnCount; column++) {
      const area = sheet.merges.find(
        ({ top, bottom, left, right }) => r >= top && r <= bottom && column >= left && column <= right,
      ) ?? { top: r, bottom: r, left: column, right: column };
      if (column !== area.left || r !== Math.max(area.top, from)) continue;
      const value = area.top < from ? null : sheet.values[r]![column];
      cells.push({
        row: r - from,
        column,
        rows: Math.min(area.bottom, to - 1) - r + 1,
        columns: area.right - area.left + 1,
        text: String(value ?? ""),
      });
    }
  return { kind: "table", rowCount: to - from, columnCount: sheet.columnCount, cells };
}

function below(first: ReportTable, second: ReportTable): ReportTable {
  const moved = second.cells.map((cell) => ({ ...cell, row: cell.row + first.rowCount }));
  return { ...first, rowCount: first.rowCount + second.rowCount, cells: [...first.cells, ...moved] };
}

const header = sheet.values.findIndex((values) => values.includes("三级指标"));
const end = sheet.rowCount;

function forms(parts: readonly ReportPart[]) {
  const review = reviewReport({ parts, notices: [] }, null, nationalProfile);
  return review.forms.map(({ kind, indicators }) => ({
    kind,
    indicators: indicators.map(({ level2, name }) => `${level2?.value} ${name.value}`),
  }));
}

const whole = forms([rows(0, end)]);

test("the table is a form to begin with", () => {
  expect(whole).toEqual([
    {
      kind: "monitoring",
      indicators: [
        "数量指标 道路养护完成率",
        "数量指标 桥涵检查完成率",
        "质量指标 路面技术状况优良率",
        "时效指标 病害处治及时率",
      ],
    },
  ]);
});

describe.each([3, 4, 5])("parted %d rows below its header", (distance) => {
  const at = header + distance;
  const [first, last] = [rows(0, at), rows(at, end)];
  const again = below(rows(header, header + 2), last);

  test.each<[string, ReportPart[]]>([
    ["with nothing between", [first, last]],
    ["with 续表", [first, text("续表"), last]],
    ["with its header of two rows again", [first, text("（接上表）"), again]],
    [
      "with its caption, unit and header again",
      [text("附表1 监控表"), first, text("附表1（续）"), text("单位：万元"), again],
    ],
    ["with 续附表1 and the page's number", [first, text("— 3 —"), text("续附表1"), again]],
  ])("%s", (_name, parts) => {
    expect(forms(parts)).toEqual(whole);
  });
});

test("a line of text between them parts two tables", () => {
  const at = header + 4;
  expect(
    forms([rows(0, at), text("二、另一张表"), below(rows(header, header + 2), rows(at, end))]),
  ).toHaveLength(2);
});

test("lines parted by tabs are a table to compare with", () => {
  const lines = ["序号\t资金用途\t金额（万元）", "1\t绿化养护\t10", "2\t物业服务\t60.5", "—\t合计\t70.5"];
  const parts = [
    text("县乡道路养护项目自评报告"),
    text("资金使用情况表"),
    ...lines.map(text),
    text("本项目共支出75.5万元。"),
  ];
  const { forms, findings } = reviewReport({ parts, notices: [] }, null, nationalProfile);
  expect(forms.map(({ kind }) => kind)).toEqual(["fund-usage"]);
  expect(findings.map(({ rule, paragraph }) => `${rule} ${paragraph}`)).toEqual(["TXT-01 3"]);
  const signed = ["填报人\t审核人\t日期", "张三\t李四\t五月", "电话\t传真\t邮编"];
  expect(
    reviewReport({ parts: signed.map(text), notices: [] }, null, nationalProfile).paragraphs,
  ).toHaveLength(3);
});

test("full-width figures are read as half-width ones", () => {
  const report = "县乡道路养护项目2025年1-8月监控报告\n项目累计支出５６０．５万元，预算执行率６２．２８％。";
  const { findings } = reviewReport(
    documentOfText(report),
    { sheets: [sheet], activeSheet: null, notices: [] },
    nationalProfile,
  );
  expect(findings.filter(({ rule }) => rule === "TXT-01").map(({ message }) => message)).toEqual([
    "文字写支出560.5万元，表中为540万元，相差20.5万元，请核对后统一。",
    "文字写执行率62.28%，表中为60%，请核对后统一。",
  ]);
});
