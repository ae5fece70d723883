/** A total whose part speaks against itself: nothing is rewritten before a person has looked. */
import { recompute } from "../../src/engine/recompute";
import { review } from "../../src/engine/review";
import { a1 } from "../../src/model/address";
import type { CellValue } from "../../src/model/snapshot";
import { nationalProfile } from "../../src/profile/profile";
import { gridSheet } from "../support/layouts/grid";

type Row = readonly CellValue[];

function changed(rows: readonly Row[]): {
  readonly said: readonly string[];
  readonly safe: readonly string[];
} {
  const workbook = { sheets: [gridSheet(rows, [])], activeSheet: null, notices: [] };
  const { forms, findings } = review(workbook, nationalProfile);
  const { patch } = recompute({ forms }, nationalProfile);
  const edits = findings.flatMap(({ fix }) => (fix?.safety === "safe" ? fix.edits : []));
  return {
    said: findings.map(({ rule, at }) => `${rule} ${a1(at[0]!)}`),
    safe: [...new Set([...edits, ...patch.edits].map(({ at }) => a1(at)))].sort(),
  };
}

const ledger = (rows: readonly Row[], total: Row) =>
  changed([["项目支出台账"], ["单位：万元"], ["项目名称", "预算数", "支出数", "执行率"], ...rows, total]);
const SOUND: readonly Row[] = [
  ["甲", 100, 60, "60.00%"],
  ["乙", 50, 20, "40.00%"],
];

describe("a ledger", () => {
  test("corrects a total of sound rows", () =>
    expect(ledger([...SOUND, ["丙", 80, 33, "41.25%"]], ["合计", 230, 157, ""]).safe).toEqual(["C7", "D7"]));

  test("keeps total and rate where the row's rate is right for what the total leaves", () => {
    const { said, safe } = ledger([...SOUND, ["丙", 80, 50, "50.00%"]], ["合计", 230, 120, "52.17%"]);
    expect(said).toEqual(expect.arrayContaining(["FND-01 D6", "FND-03 C7"]));
    expect(safe).toEqual([]);
  });

  test("keeps the total where a row spends more than it has", () =>
    expect(ledger([...SOUND, ["丙", 80, 400, ""]], ["合计", 230, 120, ""]).safe).not.toContain("C7"));

  test("keeps the rate of a total that its rows contradict", () => {
    const { said, safe } = ledger([...SOUND, ["丙", 80, 90, "50.00%"]], ["合计", 230, 130, "52.17%"]);
    expect(said).toEqual(expect.arrayContaining(["FND-01 D7", "FND-03 C7"]));
    expect(safe).toEqual([]);
  });

  test("corrects the rate of one row, and of a total that the rows make up", () =>
    expect(ledger([...SOUND, ["丙", 80, 40, "55.00%"]], ["合计", 230, 120, "51.17%"]).safe).toEqual([
      "D6",
      "D7",
    ]));
});

describe("a small table", () => {
  const table = (rows: readonly Row[], total: Row) =>
    changed([
      ["资金执行情况表"],
      ["单位：万元"],
      ["支出项目", "预算金额", "支付金额", "执行率"],
      ...rows,
      total,
    ]);

  test("corrects a total of sound rows", () =>
    expect(table([...SOUND, ["丙", 80, 33, "41.25%"]], ["合计", 230, 157, ""]).safe).toContain("C7"));

  test("keeps everything where more was paid than there was and the rate says otherwise", () =>
    expect(table([...SOUND, ["丙", 80, 90, "50.00%"]], ["合计", 230, 120, "52.17%"]).safe).toEqual([]));

  test("corrects the rate of one row", () =>
    expect(table([...SOUND, ["丙", 80, 40, "55.00%"]], ["合计", 230, 120, "52.17%"]).safe).toEqual(["D6"]));
});

describe("sources of a project", () => {
  const form = (district: number) =>
    changed([
      ["项目支出绩效自评表"],
      ["项目名称", "农村改厕", "主管部门", "某县农业农村局", "实施单位", "某县农业农村局"],
      ["资金（万元）", "全年预算数", "全年执行数", "执行率", "分值", "得分"],
      ["年度资金总额", 2860, 2631.2, "92.00%", 10, 9.2],
      ["其中：省级补助", 1860, district, "92.00%", "", ""],
      ["市县资金", 1000, 920, "92.00%", "", ""],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "原因"],
      ["产出指标", "数量指标", "改厕户数", "≥5200户", "5236户", 90, 90, ""],
      ["总分", "", "", "", "", 100, 99.2, ""],
    ]);

  test("of which one contradicts its rate", () => {
    const { said, safe } = form(1811.2);
    expect(said).toEqual(expect.arrayContaining(["FND-02 C4", "FND-01 D5"]));
    expect(safe).toEqual([]);
  });
  test("that agree", () => expect(form(1711.2).said).not.toContain("FND-02 C4"));
});
