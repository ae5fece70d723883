import { review } from "../../src/engine/review";
import { snapshotOfDraft } from "../../src/model/draft-snapshot";
import type { CellValue, SheetSnapshot } from "../../src/model/snapshot";
import { nationalProfile } from "../../src/profile/profile";
import { overviewOf, type Overview } from "../../src/report/overview/overview";
import { overviewSheet } from "../../src/report/overview/overview-sheet";
import { gridSheet } from "../support/layouts/grid";

type Rows = CellValue[][];

interface Table {
  readonly project: string;
  readonly unit?: string;
  readonly implementer?: string;
  readonly budget?: CellValue;
  readonly executed?: CellValue;
  readonly target?: CellValue;
  readonly months?: number;
}

function monitoring({
  project,
  unit = "万元",
  implementer = "机关服务中心",
  budget = 100,
  executed = 50,
  target = 1000,
  months = 7,
}: Table): Rows {
  return [
    ["项目支出绩效目标执行监控表", "", "", ""],
    ["（2026年度）", "", "", ""],
    ["项目名称", project, "", ""],
    ["实施单位", implementer, "", ""],
    [`项目资金（${unit}）`, "", "年初预算数", `1-${months}月执行数`],
    ["年度资金总额", "", budget, executed],
    ["三级指标", "年度指标值", `1-${months}月执行情况`, "全年预计完成情况"],
    ["用餐人次（人次）", target, 600, target],
    [],
  ];
}

function selfEvaluation({ project, budget = 100, executed = 90, target = 1000 }: Table): Rows {
  return [
    ["项目支出绩效自评表", "", "", ""],
    ["（2026年度）", "", "", ""],
    ["项目名称", project, "", ""],
    ["实施单位", "机关服务中心", "", ""],
    ["项目资金（万元）", "", "全年预算数", "全年执行数"],
    ["年度资金总额", "", budget, executed],
    ["三级指标", "年度指标值", "实际完成值", "得分"],
    ["用餐人次（人次）", target, 990, 10],
    [],
  ];
}

function ledger(unit: string, ...projects: [string, CellValue, CellValue][]): Rows {
  return [
    ["2026年项目绩效监控台账", "", "", ""],
    [`单位：${unit}`, "", "", ""],
    ["项目名称", "年初预算数", "1-7月执行数", "执行率"],
    ...projects.map(([name, budget, executed]) => [name, budget, executed, ""]),
  ];
}

function over(...sheets: (readonly [string, Rows])[]): { overview: Overview; sheets: SheetSnapshot[] } {
  const snapshots = sheets.map(([name, rows]) => gridSheet(rows, [], undefined, name));
  const reviewed = review({ sheets: snapshots, activeSheet: null, notices: [] }, nationalProfile);
  return { overview: overviewOf(reviewed, reviewed.findings, nationalProfile), sheets: snapshots };
}

const totals = ({ overview }: { overview: Overview }) =>
  overview.totals.map(({ year, unit, projects, budget, executed, rate }) =>
    [year, unit, projects, budget.toFixed(), executed.toFixed(), rate?.toFixed(2)].join(" "),
  );
const lines = ({ overview }: { overview: Overview }) =>
  overview.lines.map(({ form, project, money }) => [
    form.range.sheet,
    form.kind,
    project,
    money?.budget?.toFixed(),
    money?.executed?.toFixed(),
  ]);

test("two projects in one sheet stay two, with their own figures", () => {
  const read = over([
    "表",
    [...monitoring({ project: "食堂" }), ...monitoring({ project: "绿化", budget: 0.1, executed: 0.2 })],
  ]);
  expect(lines(read)).toEqual([
    ["表", "monitoring", "食堂", "100", "50"],
    ["表", "monitoring", "绿化", "0.1", "0.2"],
  ]);
  // Exact: 100.1 and 50.2, not a binary neighbour.
  expect(totals(read)).toEqual(["2026 万元 2 100.1 50.2 50.15"]);
  expect(read.overview.remarks).toEqual([]);
});

test("problems in words outside of the tables are no table's, and that is said", () => {
  const sheet = gridSheet(monitoring({ project: "食堂" }), [], undefined, "表");
  const reviewed = review({ sheets: [sheet], activeSheet: null, notices: [] }, nationalProfile);
  const outside = { sheet: "说明", row: 3, column: 0 };
  const finding = { rule: "TXT-05", severity: "warning", message: "", arithmetic: null, fix: null } as const;
  const { remarks } = overviewOf(reviewed, [{ ...finding, at: [outside] }], nationalProfile);
  expect(remarks).toEqual(["另有 1 条问题在表外的文字里，没有算在各表名下。"]);
});

test("one project in three tables counts once, by its latest figures, and that is said", () => {
  const read = over(
    ["监控", monitoring({ project: "食堂" })],
    ["自评", selfEvaluation({ project: "食 堂" })],
    ["台账", ledger("万元", ["食堂", 100, 50], ["绿化", 40, 10])],
  );
  expect(lines(read).map(([, kind]) => kind)).toEqual(["monitoring", "self-evaluation", "ledger"]);
  expect(totals(read)).toEqual(["2026 万元 2 140 100 71.43"]);
  expect(read.overview.remarks).toEqual([
    "“食 堂”在几张表里都有，合计只算一次。",
    "“食 堂”的数在“自评”是预算100万元、执行90万元，在“监控”是预算100万元、执行50万元，合计按前者。",
    "各表的截止月份不同，执行数合计只供参考。",
  ]);
});

test("the same name in two units, or two rows of one ledger, are different projects", () => {
  const units = over(
    ["甲", monitoring({ project: "物业管理", implementer: "机关服务中心" })],
    ["乙", monitoring({ project: "物业管理", implementer: "文化馆" })],
  );
  expect(totals(units)).toEqual(["2026 万元 2 200 100 50.00"]);
  const rows = over(["台账", ledger("万元", ["物业管理", 10, 5], ["物业管理", 20, 10])]);
  expect(totals(rows)).toEqual(["2026 万元 2 30 15 50.00"]);
});

test("different units are added only after conversion, each for itself besides", () => {
  const read = over(
    ["万元", monitoring({ project: "食堂" })],
    ["元", monitoring({ project: "绿化", unit: "元", budget: 400_000, executed: 100_000.5 })],
  );
  expect(totals(read)).toEqual([
    "2026 万元 1 100 50 50.00",
    "2026 元 1 400000 100000.5 25.00",
    "2026 万元 2 140 60.00005 42.86",
  ]);
  expect(read.overview.totals.map(({ converted }) => converted)).toEqual([false, false, true]);
  const same = over(
    ["万元", monitoring({ project: "食堂", budget: 40, executed: 10 })],
    ["元", monitoring({ project: "食堂", unit: "元", budget: 400_000, executed: 100_000 })],
  );
  expect(same.overview.remarks).toEqual(["“食堂”在几张表里都有，合计只算一次。"]);
});

test("what cannot be read is left out of the sums, and that is said", () => {
  const read = over([
    "表",
    [...monitoring({ project: "食堂" }), ...monitoring({ project: "绿化", executed: "待定" })],
  ]);
  expect(totals(read)).toEqual(["2026 万元 1 100 50 50.00"]);
  expect(read.overview.remarks).toEqual(["1 个项目的预算数或执行数读不出来，没有计入合计。"]);
});

test("what one table says and another denies is shown across tables, not between projects", () => {
  const same = over(
    ["监控", monitoring({ project: "食堂", target: 1000 })],
    ["自评", selfEvaluation({ project: "食堂", target: 1200 })],
  );
  expect(same.overview.across.map(({ rule }) => rule)).toContain("IND-14");
  const counted = same.overview.lines.map(({ counts }) => counts.error + counts.warning + counts.info);
  expect(counted.every((count) => count > 0)).toBe(true);
  const others = over(
    ["监控", monitoring({ project: "食堂", target: 1000 })],
    ["自评", selfEvaluation({ project: "机关餐厅改造", target: 1200 })],
  );
  expect(others.overview.across.map(({ rule }) => rule)).not.toContain("IND-14");
});

test("the sheet 汇总表 holds the lines, sums and remarks, and is no form itself", () => {
  const tables = [
    ["监控", monitoring({ project: "食堂" })],
    ["台账", ledger("万元", ["食堂", 100, 50], ["绿化", 40, 10])],
  ] as const;
  const { overview, sheets } = over(...tables);
  const sheet = snapshotOfDraft(overviewSheet(overview));
  expect(sheet.values.slice(2, 5)).toEqual([
    [
      1,
      "监控",
      "项目支出绩效目标执行监控表",
      "食堂",
      "机关服务中心",
      "万元",
      100,
      50,
      0.5,
      ...counts(overview, 0),
      "绿灯",
    ],
    [2, "台账", "项目绩效监控台账", "2 个项目", "", "万元", 140, 60, 0.428571, ...counts(overview, 1), ""],
    ["", "2026年合计", "", "2 个项目", "", "万元", 140, 60, 0.428571, "", "", "", ""],
  ]);
  expect(sheet.values[5]![0]).toBe("注：“食堂”在几张表里都有，合计只算一次。");
  const again = review({ sheets: [...sheets, sheet], activeSheet: null, notices: [] }, nationalProfile);
  expect(again.forms.map(({ range }) => range.sheet)).toEqual(["监控", "台账"]);
  expect(again.nearMisses).toEqual([]);
  expect(again.findings.flatMap(({ at }) => at).some((at) => at.sheet === "汇总表")).toBe(false);
});

function counts({ lines: all }: Overview, index: number): number[] {
  const { error, warning, info } = all[index]!.counts;
  return [error, warning, info];
}
