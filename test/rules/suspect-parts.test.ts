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

describe("parts of what was spent", () => {
  const HEAD: readonly Row[] = [
    ["公务用车运行维护费执行台账"],
    ["单位：元"],
    ["车牌号", "年初预算", "燃油费", "维修费", "保险费", "支出合计", "执行率"],
  ];
  const cars = (third: Row, total: Row) =>
    changed([
      ...HEAD,
      ["A1", 36000, 12600, 5400, 7400, 25400, "70.56%"],
      ["A2", 36000, 13200, 6100, 7700, 27000, "75.00%"],
      third,
      ["A4", 66000, 24600, 11800, 12000, 48400, "73.33%"],
      total,
    ]);
  const TOTAL: Row = ["合计", 186000, 68200, 31500, 36300, 136000, "73.12%"];

  test("that add up are not spoken of", () =>
    expect(cars(["A3", 48000, 17800, 8200, 9200, 35200, "73.33%"], TOTAL)).toEqual({ said: [], safe: [] }));

  test("tell which figure of a row is wrong", () => {
    const { said, safe } = cars(
      ["A3", 48000, 17800, 8200, 9200, 38200, "73.33%"],
      [...TOTAL.slice(0, 5), 146000, "73.12%"],
    );
    expect(said).toEqual(expect.arrayContaining(["FND-03 F6", "FND-03 F8", "FND-01 G6"]));
    expect(safe).toEqual([]);
  });

  test("have totals of their own", () => {
    const { said, safe } = cars(
      ["A3", 48000, 17800, 8200, 9200, 35200, "73.33%"],
      ["合计", 186000, 68200, 33500, 36300, 136000, "73.12%"],
    );
    expect([said, safe]).toEqual([["FND-03 D8"], []]);
  });
});

describe("a department's tasks", () => {
  const tasks = (third: Row, total: Row) =>
    changed([
      ["单位整体支出绩效运行监控表（截至2024年9月30日）"],
      ["单位：元"],
      ["任务内容", "年度预算金额", "截至9月底执行金额", "执行率(%)"],
      ["物业管理", 5280000, 3907200, 74],
      ["食堂保障", 3160000, 2401600, 76],
      third,
      total,
      ["一级指标", "二级指标", "三级指标", "年度指标值", "1-9月完成值", "全年预计完成情况", "偏差原因"],
      ["产出指标", "数量指标", "物业服务面积", "86000平方米", "86000平方米", "86000平方米", ""],
    ]);
  const THIRD: Row = ["设施维修", 1840000, 1306400, 71];
  const TOTAL: Row = ["金额合计", 10280000, 7615200, 74.08];

  test("that are right are not spoken of", () => expect(tasks(THIRD, TOTAL)).toEqual({ said: [], safe: [] }));
  test("have rates", () =>
    expect(tasks(["设施维修", 1840000, 1306400, 61], TOTAL)).toEqual({ said: ["FND-01 D6"], safe: ["D6"] }));
  test("add up", () => {
    const { said, safe } = tasks(THIRD, ["金额合计", 10280000, 7615300, ""]);
    expect(said).toContain("FND-03 C7");
    expect(safe).toContain("C7");
  });
  test("keep the total that a rate of theirs speaks for", () => {
    const { said, safe } = tasks(["设施维修", 2840000, 1306400, 71], TOTAL);
    expect(said).toEqual(expect.arrayContaining(["FND-01 D6", "FND-03 B7"]));
    expect(safe).toEqual([]);
  });
});

test("a row of a ledger whose other rows divide by 合同金额 keeps its rate", () => {
  const rows = (second: string): readonly Row[] => [
    ["2024年政府采购执行情况台账"],
    ["单位：万元"],
    ["采购项目", "预算金额", "中标金额", "已支付", "支付比例"],
    ["物业服务", 860, 842, 757.8, "90.00%"],
    ["空调更换", 120, 112.5, 101.25, second],
    ["食材配送", 420, 410, 328, "80.00%"],
  ];
  expect(changed(rows("90.00%")).safe).toEqual([]);
  const { said, safe } = changed(rows("80.00%"));
  expect([said.includes("FND-01 E5"), safe]).toEqual([true, []]);
});
