/** A form without a unit is read in 万元, and the clerk is told: once, and only where it matters. */
import { readForms } from "../../src/forms";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import { samples } from "../../src/tools/samples";
import { ledgerLayout, projectLayout } from "../support/layouts";
import { gridSheet } from "../support/layouts/grid";

const told = (rows: Parameters<typeof gridSheet>[0]): string[] =>
  readForms({ sheets: [gridSheet(rows)], activeSheet: null, notices: [] }).notices.map(({ code }) => code);
const usage = (unit: string, amount: string | number) => [
  ["资金使用情况表"],
  ["序号", "资金用途", `金额${unit}`],
  [1, "物业服务费", amount],
  [2, "绿化养护费", amount],
  ["", "合计", typeof amount === "number" ? amount * 2 : amount],
];

test("amounts without a unit anywhere", () => {
  expect(told(usage("", 12.5))).toEqual(["unit-assumed"]);
  expect(told(usage("（万元）", 12.5))).toEqual([]);
  expect(told(usage("（元）", 125_000))).toEqual([]);
});

test("amounts that name their own unit, or are all zero or blank, say nothing", () => {
  expect(told(usage("", "12.5万元"))).toEqual([]);
  expect(told(usage("", 0))).toEqual([]);
  expect(told(usage("", ""))).toEqual([]);
});

test("indicator tables without money say nothing", () => {
  const rows = [
    ["项目支出绩效指标表"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "保洁面积（平方米）", "≥1200"],
    ["产出指标", "质量指标", "验收合格率", "100%"],
  ];
  expect(told(rows)).toEqual([]);
});

test("in any layout the notice stands exactly where no unit does", () => {
  for (let seed = 1; seed < 150 * 7919; seed += 7919) {
    for (const kind of ["monitoring", "self-evaluation"] as const) {
      const { draft, forms } = projectLayout(seed, kind, true);
      const without = forms.filter(({ style }) => style.unitAt === "beside" && !style.title).length;
      const read = readForms(workbookOfDrafts([draft])).forms;
      const noticed = read.filter(({ notices }) => notices.some(({ code }) => code === "unit-assumed"));
      expect([seed, kind, noticed.length]).toEqual([seed, kind, without]);
    }
    const { draft } = ledgerLayout(seed);
    const written = draft.cells.some(({ value }) => typeof value === "string" && value.includes("万元"));
    const noticed = readForms(workbookOfDrafts([draft])).notices.length;
    expect([seed, noticed]).toEqual([seed, written ? 0 : 1]);
  }
});

test("none of the sample workbooks is disturbed", () => {
  const codes = Object.values(samples).flatMap((sheets) =>
    readForms(workbookOfDrafts(sheets())).notices.map(({ code }) => code),
  );
  expect(codes).not.toContain("unit-assumed");
});
