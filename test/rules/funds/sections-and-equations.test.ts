/** FND-03 and FND-01 on the sums of some projects of a ledger, and on the equations between its columns. */
import { review } from "../../../src/engine/review";
import type { CellValue } from "../../../src/model/snapshot";
import { nationalProfile } from "../../../src/profile/profile";
import { gridSheet } from "../../support/layouts/grid";

type Row = readonly CellValue[];

function said(header: Row, rows: readonly Row[]): string[] {
  const sheet = gridSheet([["2025年项目支出台账"], ["单位：万元"], header, ...rows]);
  const { findings } = review({ sheets: [sheet], activeSheet: null, notices: [] }, nationalProfile);
  return findings
    .filter(({ rule }) => rule === "FND-03" || rule === "FND-01")
    .map(({ rule, severity, message, fix }) => `${rule} ${severity} ${message} ${fix?.safety ?? ""}`);
}

const withRate = (header: Row): Row => [...header, "执行率"];
/** 支出数 in the last column but one, 调整后预算 before it. */
const rated = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => [...row, Number(row.at(-2)) / Number(row.at(-3))]);

describe("小计", () => {
  const HEADER: Row = ["序号", "项目名称", "预算数", "支出数", "执行率", "备注"];
  const rows = (budget: number, spent: number, rate: CellValue): readonly Row[] => [
    [1, "甲", 10, 5, "50%"],
    [2, "乙", 20, 9, "45%"],
    ["", "小计", budget, spent, rate],
    [3, "丙", 5, 3, "60%"],
    [4, "丁", 5, 3, "60%"],
    ["", "小计", 10, 6, "60%"],
    ["合计", "", 40, 20, "50%"],
  ];

  test("right", () => expect(said(HEADER, rows(30, 14, "46.67%"))).toEqual([]));
  test("one column wrong, the other proves which projects it sums", () =>
    expect(said(HEADER, rows(30, 16, "53.33%"))).toEqual([
      "FND-03 error “小计”的支出数16万元，所含2项相加却是14万元，相差2万元，请核对。 needs-confirmation".replace(
        "支出数",
        "执行数",
      ),
    ]));
  test("both columns wrong: what it sums cannot be told", () =>
    expect(said(HEADER, rows(31, 16, "51.61%"))).toEqual([]));
  test("its rate", () =>
    expect(said(HEADER, rows(30, 14, "64.67%"))).toEqual([
      "FND-01 error “小计”执行率应为46.67%（执行数÷年初预算数），表中为64.67%，请核对。 safe",
    ]));
  test("a heading sums the projects below it", () =>
    expect(
      said(HEADER, [
        ["一", "教育", 30, 15, "50%"],
        [1, "甲", 10, 5, "50%"],
        [2, "乙", 20, 9, "45%"],
      ]),
    ).toEqual([
      "FND-03 error “教育”的执行数15万元，所含2项相加却是14万元，相差1万元，请核对。 needs-confirmation",
    ]));
  test("details below a project are not added", () =>
    expect(
      said(HEADER, [
        [1, "甲", 10, 5, "50%"],
        ["", "其中：省级", 4, 2, "50%"],
        [2, "乙", 20, 9, "45%"],
        ["", "小计", 30, 14, "46.67%"],
      ]),
    ).toEqual([]));
});

describe("预算调整", () => {
  const HEADER: Row = ["序号", "项目名称", "年初预算数", "预算调整数", "调整后预算数", "支出数", "执行率"];
  const rows = (adjustment: number, adjusted: number): readonly Row[] => [
    [1, "甲", 10, 0, 10, 5, "50%"],
    [2, "乙", 20, -5, 15, 6, "40%"],
    [3, "丙", 20, 0, 20, 10, "50%"],
    [4, "丁", 30, adjustment, adjusted, adjusted / 2, "50%"],
  ];

  test("right", () => expect(said(HEADER, rows(-10, 20))).toEqual([]));
  test("left out of the adjusted budget, against the habit of the others", () =>
    expect(said(HEADER, rows(-10, 30))).toEqual([
      "FND-03 warning “丁”年初预算数30万元加预算调整数-10万元应为20万元，调整后预算数却是30万元，请核对。 ",
    ]));
  test("the others never add anything: no habit", () =>
    expect(
      said(HEADER, [...rows(-10, 30).filter((_, index) => index !== 1), [5, "戊", 6, 0, 6, 3, "50%"]]),
    ).toEqual([]));
});

describe("上年结转", () => {
  const HEADER: Row = [
    "序号",
    "项目名称",
    "上年结转",
    "年初预算",
    "预算调整",
    "调整后预算",
    "支出数",
    "结转结余",
  ];
  const rows = (adjusted: number, left: number): readonly Row[] => [
    [1, "甲", 30, 400, -50, 380, 285, 95],
    [2, "乙", 0, 120, 0, 120, 96, 24],
    [3, "丙", 15, 60, 10, 85, 68, 17],
    [4, "丁", 5, 80, -5, adjusted, 60, left],
  ];

  test("right, and no 结余 of this year", () =>
    expect(said(withRate(HEADER), rated(rows(80, 20)))).toEqual([]));
  test("left out of the adjusted budget", () =>
    expect(said(withRate(HEADER), rated(rows(75, 15)))).toEqual([
      "FND-03 warning “丁”上年结转5万元加年初预算数80万元加预算调整数-5万元应为80万元，调整后预算数却是75万元，请核对。 ",
    ]));
  test("结余 does not follow", () =>
    expect(said(withRate(HEADER), rated(rows(80, 25)))).toEqual([
      "FND-03 info “丁”预算数80万元减执行数60万元应余20万元，结余栏却是25万元，请核对。 ",
    ]));
});

describe("结余", () => {
  const HEADER: Row = ["序号", "项目名称", "预算数", "支出数", "执行率", "结余"];
  const rows = (...balances: readonly number[]): readonly Row[] =>
    balances.map((balance, index) => [index + 1, `项目${index}`, 10, 5, "50%", balance]);

  test("right", () => expect(said(HEADER, rows(5, 5, 5, 5))).toEqual([]));
  test("one does not follow", () =>
    expect(said(HEADER, rows(5, 5, 8, 5))).toEqual([
      "FND-03 info “项目2”预算数10万元减执行数5万元应余5万元，结余栏却是8万元，请核对。 ",
    ]));
  test("two do not: the column means something else", () =>
    expect(said(HEADER, rows(5, 5, 8, 5, 0))).toEqual([]));
});

describe("months and quarters add up to 累计", () => {
  const MONTHS: Row = ["序号", "项目名称", "预算数", "1月", "2月", "3月", "累计支出数", "支出进度"];
  const row = (n: number, spent: readonly CellValue[], soFar: number): Row => [
    n,
    `项目${n}`,
    100,
    ...spent,
    soFar,
    `${soFar}%`,
  ];
  const rows = (last: Row): readonly Row[] => [
    row(1, [5, 10, 15], 30),
    row(2, [0, 20, 0], 20),
    row(3, [1.2, 3, -0.7], 3.5),
    row(4, [10, 10, ""], 20),
    last,
  ];

  test("right, with months to come and money taken back", () =>
    expect(said(MONTHS, rows(row(5, [2, "", ""], 2)))).toEqual([]));
  test("one does not", () =>
    expect(said(MONTHS, rows(row(5, [2, 3, 4], 8)))).toEqual([
      "FND-03 warning “项目5”各月相加为9万元，累计执行数却是8万元，相差1万元，请核对。 ",
    ]));
  test("quarters", () =>
    expect(
      said(
        MONTHS.map(
          (label) => ({ "1月": "一季度", "2月": "二季度", "3月": "三季度" })[String(label)] ?? label,
        ),
        rows(row(5, [2, 3, 4], 8)),
      ),
    ).toEqual(["FND-03 warning “项目5”各季度相加为9万元，累计执行数却是8万元，相差1万元，请核对。 "]));
  test("no months given", () => expect(said(MONTHS, rows(row(5, ["", "", ""], 8)))).toEqual([]));
  test("a month is written in words", () =>
    expect(said(MONTHS, rows(row(5, [2, "三万", 4], 8)))).toEqual([]));
  test.each([
    ["amounts so far in each of them", [5, 15, 30], [0, 20, 20], [1, 3, 4], [10, 20, 20]],
    ["another kind of amounts", [9, 9, 9], [8, 8, 8], [7, 7, 7], [6, 6, 6]],
  ])("no habit: %s", (_, ...spent) =>
    expect(
      said(
        MONTHS,
        spent.map((amounts, n) => row(n + 1, amounts, n === 0 ? 30 : 20)),
      ),
    ).toEqual([]),
  );
  test.each([
    ["of plans", ["1月计划", "2月计划", "3月计划"]],
    ["not from the first on", ["4月", "5月", "6月"]],
    ["so far", ["1月", "1-2月", "1-3月"]],
  ])("columns %s are none", (_, names) =>
    expect(said([...MONTHS.slice(0, 3), ...names, ...MONTHS.slice(6)], rows(row(5, [2, 3, 4], 8)))).toEqual(
      [],
    ),
  );
});
