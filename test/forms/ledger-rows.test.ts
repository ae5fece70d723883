/** Which rows under a ledger's header are projects, details of projects, totals, or notes between them. */
import { readForms } from "../../src/forms";
import type { CellValue } from "../../src/model/snapshot";
import { gridSheet } from "../support/layouts/grid";

type Row = readonly CellValue[];
const HEADER: Row = ["序号", "项目名称", "预算数", "支出数", "执行率", "备注"];

function read(rows: readonly Row[], header: Row = HEADER) {
  const sheet = gridSheet([["2025年1-9月项目支出台账"], ["单位：万元"], header, ...rows]);
  const [form] = readForms({ sheets: [sheet], activeSheet: null, notices: [] }).forms;
  const source = form!.rows!;
  const all = Array.from({ length: source.count }, (_, index) => index);
  const nameOf = (index: number) => source.at(index).fields.projectName?.value ?? null;
  return {
    projects: all.filter((index) => !source.isPart(index)).map(nameOf),
    parts: all.filter((index) => source.isPart(index)).map(nameOf),
    total: source.total && [source.total.label.value, source.total.executed?.value?.value.toNumber()],
  };
}

const line = (serial: CellValue, name: CellValue, budget: number, spent: number): Row => [
  serial,
  name,
  budget,
  spent,
  spent / budget,
];

describe("rows that detail the project above them", () => {
  test("其中, and what follows it without a number", () =>
    expect(
      read([
        line(1, "农田水利", 150, 76),
        line("", "其中：中央资金", 100, 52),
        line("", "市级配套", 50, 24),
        line(2, "畜牧防疫", 100, 51),
        line("合计", "", 250, 127),
      ]),
    ).toEqual({
      projects: ["农田水利", "畜牧防疫"],
      parts: ["其中：中央资金", "市级配套"],
      total: ["合计", 127],
    }));

  test("of numbered names without a column of numbers", () =>
    expect(
      read(
        [
          ["1.因公出国（境）费用", 10, 0, 0],
          ["2.公务用车购置及运行费", 50, 26, 0.52],
          ["其中：购置费", 20, 10, 0.5],
          ["运行费", 30, 16, 0.53],
          ["3.公务接待费", 8, 4.2, 0.525],
        ],
        ["项目", "年初预算数", "支出数", "执行率"],
      ).parts,
    ).toEqual(["其中：购置费", "运行费"]));

  test.each([
    ["dotted numbers", [1, "1.1", "1.2", 2], ["b", "c"]],
    ["numbers in brackets below plain ones", [1, "（1）", "（2）", 2], ["b", "c"]],
    ["codes that grow by level", ["205", "20502", "2050201", "208"], ["b", "c"]],
    ["the same codes as numbers", [205, 20501, 20502, 2050201], ["b", "c", "d"]],
    ["the next code of a level", [205, 20599, 206, 20601], ["b", "d"]],
    ["dotted numbers below the second", [1, 2, "2.1", 3], ["c"]],
    ["ten behind one", [1, 10, 11, 12], []],
    ["codes of one length", ["330001", "330002", "330003", "330004"], []],
    ["brackets alone", ["（1）", "（2）", "（3）", "（4）"], []],
    ["dotted numbers without the whole", ["1.1", "1.2", "2.1", "2.2"], []],
  ] as const)("%s", (_, serials, parts) =>
    expect(read(serials.map((serial, index) => line(serial, "abcd"[index]!, 10, 5))).parts).toEqual(parts),
  );
});

describe("the total of all projects", () => {
  const [a, b] = [line(1, "甲", 10, 5), line(2, "乙", 20, 9)];
  const total = (...rows: readonly Row[]) => read(rows).total;

  test("is called by the region", () =>
    expect(total(line("全市合计", "", 30, 14), line("市本级小计", "", 10, 5), a, b)).toEqual([
      "全市合计",
      14,
    ]));
  test("stands below those of the sections", () =>
    expect(
      total(a, line("市本级合计", "", 10, 5), b, line("县区合计", "", 20, 9), line("总计", "", 30, 14)),
    ).toEqual(["总计", 14]));
  test("is not that of the last section", () =>
    expect(total(a, line("合计", "", 10, 5), b, line("合计", "", 20, 9))).toBeNull());
  test("is not that of the first section", () => expect(total(a, line("合计", "", 10, 5), b)).toBeNull());
  test("is not that of a section with a name", () =>
    expect(total(a, line("甲镇合计", "", 10, 5), b, line("乙镇合计", "", 20, 9))).toBeNull());
  test("stands in the column of codes", () =>
    expect(
      read(
        [
          ["01", "甲", 10, 5],
          ["合计", "", 10, 5],
        ],
        ["科目编码", "项目名称", "预算数", "支出数", "执行率"],
      ),
    ).toEqual({ projects: ["甲"], parts: [], total: ["合计", 5] }));
});

describe("sums of some of the projects", () => {
  const sections = (...rows: readonly Row[]) => {
    const sheet = gridSheet([["项目支出台账"], HEADER, ...rows]);
    const [form] = readForms({ sheets: [sheet], activeSheet: null, notices: [] }).forms;
    return form!.rows!.sections.map(({ line, above, below }) => [line.label.value, above, below]);
  };
  const [a, b, c] = [line(1, "甲", 10, 5), line(2, "乙", 20, 9), line(3, "丙", 5, 3)];

  test("小计 below them, the total apart", () =>
    expect(
      sections(a, b, line("小计", "", 30, 14), c, line("小计", "", 5, 3), line("合计", "", 35, 17)),
    ).toEqual([
      ["小计", [0, 2], [2, 3]],
      ["小计", [2, 3], [3, 3]],
    ]));
  test("headings above them", () =>
    expect(sections(line("一", "教育", 30, 14), a, b, line("二", "民政", 5, 3), c)).toEqual([
      ["教育", [0, 0], [0, 2]],
      ["民政", [0, 2], [2, 3]],
    ]));
  test("headings without amounts bound them", () =>
    expect(sections(["一", "教育"], a, b, ["二", "民政"], c, line("小计", "", 5, 3))).toEqual([
      ["小计", [2, 3], [3, 3]],
    ]));
});

describe("a note between the projects", () => {
  const note = (text: string) => [line(1, "甲", 10, 5), [text], line(2, "乙", 20, 9)];

  test.each([
    "说明：以下项目由省级统筹",
    "注：下列项目资金年中追加，尚未列入年初预算，由主管部门另行组织监控，不再单独上报",
  ])("%s", (text) => expect(read(note(text)).projects).toEqual(["甲", "乙"]));
  test("one below the last of them ends the ledger", () =>
    expect(read([line(1, "甲", 10, 5), ["注：本表按月报送"], ["填表人：", "张某"]]).projects).toEqual([
      "甲",
    ]));
});

describe("headers of ledgers from other offices", () => {
  const columnsOf = (header: readonly Row[], merges: readonly string[] = []) => {
    const data = header.at(-1)!.map((_, column) => (column === 0 ? "甲" : 10));
    const sheet = gridSheet([["2025年1-9月台账"], ...header, data], merges);
    const [form] = readForms({ sheets: [sheet], activeSheet: null, notices: [] }).forms;
    return form && [...form.rows!.columns!.keys()];
  };

  test.each([
    [
      ["资金名称", "指标数", "可执行指标", "已支付", "支付进度"],
      ["projectName", "initialBudget", "adjustedBudget", "executed", "rate"],
    ],
    [
      ["二级项目", "预算指标", "已用指标", "剩余指标", "执行率"],
      ["projectName", "initialBudget", "executed", "balance", "rate"],
    ],
    [
      ["项目名称", "全年预算数", "全年执行数", "自评得分", "自评等级"],
      ["projectName", "adjustedBudget", "executed", "overallScore", "grade"],
    ],
  ])("%s", (header, columns) => expect(columnsOf([header])).toEqual(columns));

  test.each([
    ["special funds, their total at the head", ["合计", "省级水利发展资金", "中央补助资金"], true],
    ["the whole and its sources", ["总计", "财政资金", "其他资金"], false],
    ["the whole with 其中", ["资金总额", "其中：当年财政拨款", "其中：上年结转"], false],
    ["the whole alone", ["总计"], false],
  ])("资金名称 over %s", (_, labels, isLedger) => {
    const header = ["资金名称", "年初预算数", "全年预算数", "执行数", "执行率"];
    const rows = labels.map((label) => [label, 10, 10, 5, "50%"]);
    const sheet = gridSheet([["2025年1-9月资金情况"], header, ...rows]);
    const { forms } = readForms({ sheets: [sheet], activeSheet: null, notices: [] });
    expect(forms.map(({ kind }) => kind).includes("ledger")).toBe(isLedger);
  });

  test("the whole and its sources in a third row", () =>
    expect(
      columnsOf(
        [
          ["项目名称", "预算资金", "", "", "1-7月执行情况", "", "", "", "完成情况"],
          ["", "合计", "其中", "", "执行数", "", "", "执行率", ""],
          ["", "", "财政拨款", "其他资金", "合计", "财政拨款", "其他资金", "", ""],
        ],
        ["A2:A4", "B2:D2", "E2:H2", "I2:I4", "B3:B4", "C3:D3", "E3:G3", "H3:H4"],
      ),
    ).toEqual(["projectName", "initialBudget", "executed", "rate", "goalActual"]));
});

test("a mere header is said to be one", () => {
  const notices = (...rows: readonly Row[]) =>
    readForms({
      sheets: [gridSheet([["2025年台账（单位：万元）"], HEADER, ...rows])],
      activeSheet: null,
      notices: [],
    }).notices.map(({ code }) => code);
  expect(notices()).toEqual(["no-projects"]);
  expect(notices(line(1, "甲", 10, 5))).toEqual([]);
});

test("a ledger whose only base is what has arrived lacks no column", () => {
  const sheet = gridSheet([
    ["衔接资金项目台账"],
    ["项目名称", "到位资金", "支出数", "支出进度"],
    ["灌溉渠系", 380, 342, "90%"],
  ]);
  const [form] = readForms({ sheets: [sheet], activeSheet: null, notices: [] }).forms;
  expect(form!.missing).toEqual([]);
});

test.each(["批复数", "核定金额", "安排数", "上级下达数", "本级下达资金"])(
  "the header %s is a budget",
  (header) => {
    const sheet = gridSheet([
      ["项目编码", "项目名称", header, "支出数", "支出率"],
      ["A1", "专网运维", 120, 96, "80%"],
    ]);
    const [form] = readForms({ sheets: [sheet], activeSheet: null, notices: [] }).forms;
    const [line] = form!.rows!.at(0).funds;
    expect((line!.initialBudget ?? line!.received)?.value?.value.toNumber()).toBe(120);
  },
);

test("小计 beside the sources of one project is no project", () => {
  const sheet = gridSheet(
    [
      ["项目资金来源及支出情况表"],
      ["序号", "项目名称", "资金来源", "预算数（万元）", "支出数（万元）", "执行率"],
      [1, "数字乡村", "中央", 100, 75, "75%"],
      ["", "", "省级", 60, 42, "70%"],
      ["", "", "小计", 160, 117, "73.13%"],
      [2, "农机补贴", "县级", 50, 30, "60%"],
      ["合计", "", "", 210, 147, "70%"],
    ],
    ["A3:A5", "B3:B5", "A7:C7"],
  );
  const { rows } = readForms({ sheets: [sheet], activeSheet: null, notices: [] }).forms[0]!;
  expect(rows?.count).toBe(3);
  expect(rows?.sections.map(({ line }) => line.executed?.value?.value.toNumber())).toEqual([117]);
  expect(rows?.total?.executed?.value?.value.toNumber()).toBe(147);
});
