/** Quarters, months, years and sources side by side in one ledger: which is read, and what is said of the others. */
import { runRules } from "../../../src/engine/check";
import { recompute } from "../../../src/engine/recompute";
import { review } from "../../../src/engine/review";
import { readForms } from "../../../src/forms";
import { a1 } from "../../../src/model/address";
import type { CellValue } from "../../../src/model/snapshot";
import { nationalProfile } from "../../../src/profile/profile";
import { rules } from "../../../src/rules";
import { gridSheet } from "../../support/layouts/grid";

type Row = readonly CellValue[];

const WATCHED = ["FND-01", "FND-03", "FND-04", "FND-11", "PRG-01", "STR-02"];

function look(rows: readonly Row[], merges: readonly string[] = []) {
  const sheet = gridSheet([["项目支出执行台账"], ["单位：万元"], ...rows], merges);
  const workbook = { sheets: [sheet], activeSheet: null, notices: [] };
  const read = review(workbook, nationalProfile);
  // Screens only save time.
  const unscreened = runRules(readForms(workbook), rules, nationalProfile, { screened: false });
  expect(unscreened.findings).toEqual(read.findings);
  return {
    said: read.findings
      .filter(({ rule }) => WATCHED.includes(rule))
      .map(({ rule, at, fix }) => [rule, a1(at[0]!), ...(fix ? [fix.safety] : [])].join(" ")),
    told: read.notices.filter(({ code }) => code === "side-by-side").map(({ message }) => message),
    period: read.forms[0]!.period,
    year: read.forms[0]!.year,
    rewritten: recompute(read, nationalProfile).patch.edits.map(({ at }) => a1(at)),
  };
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)}%`;

/** Budget, spending and rate for each group. */
function grouped(names: readonly string[], wrong: Readonly<Record<string, CellValue>> = {}) {
  const line = (n: CellValue, name: string, ...amounts: readonly number[]): Row => [
    n,
    name,
    ...names.flatMap((_, k) => {
      const [budget, spent] = [amounts[2 * k]!, amounts[2 * k + 1]!];
      return [budget, spent, percent(spent, budget)];
    }),
  ];
  const amounts = [
    [25, 24, 30, 21, 40, 32],
    [10, 5, 40, 32, 50, 41],
    [12, 12, 18, 16.2, 20, 15],
  ];
  const sums = [0, 1, 2, 3, 4, 5].map((k) => amounts.reduce((sum, row) => sum + row[k]!, 0));
  const rows = [
    ["序号", "项目名称", ...names.flatMap((name) => [name, "", ""])],
    ["", "", ...names.flatMap(() => ["预算数", "执行数", "执行率"])],
    ...amounts.map((row, n) => line(n + 1, ["甲", "乙", "丙"][n]!, ...row)),
    line("合计", "", ...sums),
  ];
  for (const [cell, value] of Object.entries(wrong)) {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(cell)!;
    (rows[Number(row) - 3]! as CellValue[])[column!.charCodeAt(0) - 65] = value;
  }
  const merges = ["A3:A4", "B3:B4", ...names.map((_, k) => `${"CFI"[k]!}3:${"EHK"[k]!}3`)];
  return look(rows, merges);
}

describe("groups with amounts and a rate of their own", () => {
  test("quarters: the last is the ledger's own, of no part of the year", () => {
    const { said, told, period } = grouped(["一季度", "二季度", "三季度"]);
    expect({ said, period }).toEqual({ said: [], period: null });
    expect(told).toEqual([
      "工作表“Sheet1”的台账并排列有几组数，各项数字按“三季度”一组校核，“一季度”“二季度”只核对执行率与合计。",
    ]);
  });
  test("the quarters still to come are no group yet", () =>
    expect(
      grouped(["一季度", "二季度", "三季度"], {
        J5: "",
        K5: "",
        J6: "",
        K6: "",
        J7: "",
        K7: "",
        J8: "",
        K8: "",
      }).told,
    ).toEqual([
      "工作表“Sheet1”的台账并排列有几组数，各项数字按“二季度”一组校核，“一季度”只核对执行率与合计。",
    ]));
  test("years in either order: the later one, with the months its heading names", () => {
    expect(grouped(["2023年", "2024年", "2025年1-9月"])).toMatchObject({ year: 2025, period: { to: 9 } });
    expect(grouped(["2025年1-9月", "2024年", "2023年"])).toMatchObject({ year: 2025, period: { to: 9 } });
  });
  test("sources name no time: the first of them", () =>
    expect(grouped(["合计", "财政拨款", "自有资金"]).told[0]).toContain("各项数字和进度按“合计”一组校核"));
  test.each([
    ["a rate of the first", { E6: "55.00%" }, ["FND-01 E6 safe"], ["E6"]],
    ["a rate of the second", { H7: "91.00%" }, ["FND-01 H7 safe"], ["H7"]],
    ["a rate of the last", { K5: "75.00%" }, ["FND-01 K5 safe"], ["K5"]],
    ["a total of the first", { D8: 51, E8: "108.51%" }, ["FND-03 D8 needs-confirmation"], []],
    ["a slip of units in the second", { G6: 320000 }, ["FND-04 G6 needs-confirmation"], []],
  ] as const)("%s", (_, wrong, said, rewritten) => {
    const found = grouped(["一季度", "二季度", "三季度"], wrong);
    expect(found.said).toEqual(said);
    expect(found.rewritten).toEqual(rewritten);
  });
  test("a blank rate beside the ledger's own group is left to the clerk", () =>
    expect(grouped(["一季度", "二季度", "三季度"], { E6: "" })).toMatchObject({ said: [], rewritten: [] }));
});

describe("one budget for all", () => {
  const quarters = (rates: "of each" | "so far" | "wrong"): ReturnType<typeof look> => {
    const spent = [
      [100, 20, 30, 25],
      [80, 16, 8, 40],
      [50, 5, 10, 10],
      [230, 41, 48, 75],
    ];
    const rateOf = ([budget, ...parts]: readonly number[], k: number): string => {
      const sum = rates === "of each" ? parts[k]! : parts.slice(0, k + 1).reduce((a, b) => a + b);
      return percent(sum, budget!);
    };
    return look([
      [
        "序号",
        "项目名称",
        "预算数",
        "一季度支出数",
        "执行率",
        "二季度支出数",
        "执行率",
        "三季度支出数",
        "执行率",
      ],
      ...spent.map((row, n) => [
        n < 3 ? n + 1 : "合计",
        ["甲", "乙", "丙", ""][n]!,
        row[0]!,
        ...[0, 1, 2].flatMap((k) => [
          row[k + 1]!,
          rates === "wrong" && n === 1 && k === 1 ? "77%" : rateOf(row, k),
        ]),
      ]),
    ]);
  };

  test("rates of each quarter", () => expect(quarters("of each").said).toEqual([]));
  test("rates that go on while the amounts begin anew are no quotients: silence, and no pace of a quarter", () => {
    const { said, told, period, rewritten } = quarters("so far");
    expect({ said, period, rewritten }).toEqual({ said: [], period: null, rewritten: [] });
    expect(told[0]).toContain("“二季度支出数”“三季度支出数”的执行率不是同组执行数除以预算数得来，没有核对");
  });
  test("nor is anything written where one of them is wrong besides", () =>
    expect(quarters("wrong")).toMatchObject({ said: [], rewritten: [] }));

  test("this month and the year so far: the year's pace counts", () => {
    const { said, told } = look([
      ["序号", "项目名称", "预算数", "本月支出数", "本月执行率", "累计支出数", "累计执行率"],
      [1, "甲", 100, 10, "10%", 70, "70%"],
      [2, "乙", 200, 10, "5%", 150, "75%"],
      [3, "丙", 50, 5, "10%", 40, "82%"],
    ]);
    expect(said).toEqual(["FND-01 G6 safe"]);
    expect(told[0]).toContain("按“累计”一组校核");
  });
});

describe("one rate, several columns of spending", () => {
  const months = (last: string, rates: readonly string[]) =>
    look([
      ["序号", "项目名称", "预算数", "1月支出数", "2月支出数", last, "支出进度"],
      [1, "甲", 100, 10, 20, last.startsWith("累计") ? 30 : 5, rates[0]!],
      [2, "乙", 50, 5, 20, last.startsWith("累计") ? 25 : 5, rates[1]!],
      [3, "丙", 80, 0, 8, last.startsWith("累计") ? 8 : 8, rates[2]!],
    ]);

  test("the one that the rate is the quotient of", () => {
    // 10% by March, as the months tell.
    const slow = "PRG-01 G6";
    const right = { said: [slow], told: [], rewritten: [] };
    expect(months("累计支出数", ["30%", "50%", "10%"])).toMatchObject(right);
    expect(months("累计支出数", ["30%", "55%", "10%"]).said).toEqual(["FND-01 G5 safe", slow]);
  });
  test("months without their sum: no rate can be checked, which is said", () => {
    const { said, told, rewritten } = months("3月支出数", ["35%", "60%", "20%"]);
    expect({ said, rewritten }).toEqual({ said: [], rewritten: [] });
    expect(told).toEqual(["工作表“Sheet1”的“支出进度”的执行率不是同组执行数除以预算数得来，没有核对。"]);
  });
});

describe("one rate, several budgets", () => {
  const two = (first: string, second: string, rows: readonly (readonly [number, number, number])[]) =>
    look([
      ["序号", "项目名称", first, second, "1-8月支出数", "执行率"],
      ...rows.map(([a, b, spent], n) => [
        n + 1,
        `项目${n}`,
        a,
        b,
        spent,
        percent(spent, second.includes("数") ? b : a),
      ]),
    ]);
  const rows = [
    [100, 100, 70],
    [42, 38, 26.6],
    [50, 60, 42],
    [80, 80, 56],
  ] as const;

  test("调整预算 holds what came of the adjustment where the rates say so", () =>
    expect(two("年初预算", "调整预算数", rows)).toMatchObject({ said: [], rewritten: [] }));
  test("or what was added", () =>
    expect(
      two(
        "年初预算",
        "调整预算",
        rows.map(([a, b, spent]) => [a, b - a, spent] as const),
      ),
    ).toMatchObject({ said: [], rewritten: [] }));
  test("of two of a kind the one that was divided by", () =>
    expect(two("上级下达数", "本级下达数", rows)).toMatchObject({ said: [], rewritten: [] }));
  test("a row may be wrong all the same", () => {
    const { said } = look([
      ["序号", "项目名称", "年初预算", "调整预算数", "支出数", "执行率"],
      ...rows.map(([a, b, spent], n) => [
        n + 1,
        `项目${n}`,
        a,
        b,
        spent,
        n === 2 ? "84%" : percent(spent, b),
      ]),
    ]);
    expect(said).toEqual(["FND-11 F6"]);
  });
});

describe("rates of what was planned", () => {
  const plans = [
    [200, 50, 45, 60, 60],
    [90, 20, 18, 25, 20],
    [60, 10, 8, 50, 40],
  ] as const;

  test("side by side: they follow from no budget, and are not held against one", () => {
    const { said, told, rewritten } = look(
      [
        ["序号", "项目名称", "预算数", "一季度", "", "", "二季度", "", ""],
        ["", "", "", "计划支出", "实际支出", "执行率", "计划支出", "实际支出", "执行率"],
        ...plans.map(([budget, a, b, c, d], n) => [
          n + 1,
          `项目${n}`,
          budget,
          a,
          b,
          percent(b, a),
          c,
          d,
          percent(d, c),
        ]),
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:I3"],
    );
    expect({ said, rewritten }).toEqual({ said: [], rewritten: [] });
    expect(told[0]).toContain("“一季度”“二季度”的执行率不是同组执行数除以预算数得来，没有核对");
  });
  test("a single one is said to be of another base, and left as it is", () => {
    const { said, rewritten } = look([
      ["序号", "项目名称", "预算数", "计划支出", "实际支出", "执行率"],
      ...plans.map(([budget, a, b], n) => [n + 1, `项目${n}`, budget, a, b, percent(b, a)]),
    ]);
    expect({ said, rewritten }).toEqual({ said: ["FND-11 F4", "FND-11 F5", "FND-11 F6"], rewritten: [] });
  });
});

describe("months and their sum", () => {
  const list = (sum: number, ...rest: (readonly [number, number, number, number])[]) =>
    look([
      ["序号", "项目名称", "预算数", "1月", "2月", "3月", "累计支出", "支付率"],
      [1, "甲", 120, 10, 10, 10, sum, "25%"],
      ...rest.map((row, index) => [index + 2, `乙${index}`, 120, ...row, "25%"]),
    ]).said;

  test("two rows that keep it are enough to tell the third", () => {
    expect(list(35, [10, 5, 15, 30], [0, 10, 20, 30])).toEqual(expect.arrayContaining(["FND-03 G4"]));
  });
  test("one row is not", () => {
    expect(list(35, [10, 5, 15, 30])).not.toContain("FND-03 G4");
  });
});
