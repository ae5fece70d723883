import {
  convertUnit,
  comparisonIn,
  moneyUnitIn,
  periodAlone,
  periodIn,
  sameUnit,
  tidyIndicatorText,
  unitClass,
  unitInName,
  yearIn,
} from "../../../src/forms/values";
import { simplified } from "../../../src/forms/values/simplified";
import { decimal } from "../../../src/model/decimal";

test.each([
  ["项目资金（万元）", "万元"],
  ["项目资金(万元)", "万元"],
  ["单位：元", "元"],
  ["金额单位:人民币万元", "万元"],
  ["（单位：亿元）", "亿元"],
  ["单位：千元", "千元"],
  ["年初预算数（千元）", "千元"],
  ["單位：萬元", "万元"],
  ["预算金额（单位 万元）", "万元"],
  ["万元", "万元"],
  ["项目资金\n（万 元）", "万元"],
  ["项目单位：机关事务局", null],
  ["单位：平方米", null],
  ["年初预算数", null],
  ["元旦慰问（次）", null],
  ["单价", null],
])("%j names %s", (text, unit) => expect(moneyUnitIn(text)).toBe(unit));

test.each([
  ["1-7月执行数", 1, 7],
  ["1—7月", 1, 7],
  ["１－７月", 1, 7],
  ["1至7月", 1, 7],
  ["1月-9月执行率", 1, 9],
  ["截至7月底", 1, 7],
  ["截止2020年8月31日", 1, 8],
  ["上半年执行数", 1, 6],
  ["前三季度", 1, 9],
  ["三季度", 1, 9],
  ["一至七月", 1, 7],
  ["1-10月执行情况", 1, 10],
  ["全年执行数", 1, 12],
  ["2020年1-7月", 1, 7],
])("%j covers %d to %d", (text, from, to) => expect(periodIn(text)).toEqual({ from, to }));
test.each(["年初预算数", "7-1月", "1-13月", "执行率", "2020年度"])("%j names no period", (text) =>
  expect(periodIn(text)).toBeNull(),
);

test.each([
  ["（2020年度）", 2020],
  ["2020 年", 2020],
  ["二〇二〇年度", 2020],
  ["二○二一年", 2021],
  ["２０２０年度", 2020],
  ["2 0 2 0 年度", 2020],
  ["2018.8.31", 2018],
  ["2021", 2021],
  ["12020年", null],
  ["闵财评〔2018〕21号", null],
  ["年度", null],
  ["3年", null],
])("%j is of the year %s", (text, year) => expect(yearIn(text)).toBe(year));

test.each([
  ["（2024年1—8月）", 8],
  ["2025年1-6月", 6],
  ["截至9月30日", 9],
  ["上半年", 6],
  ["截至日期：2024年9月30日", 9],
  ["监控时点 2024年7月31日", 7],
  ["监控时段：1-8月", 8],
  ["监控期间：2024年1月1日至2024年6月30日", 6],
  ["截止日期：2024年12月31日", null],
  ["项目周期：2024年1月1日至2024年6月30日", null],
  ["2024年1月-2024年12月", null],
  ["2024年3月-11月", null],
  ["1-12月", null],
  ["1-8月执行数", null],
  ["2024年度", null],
])("%j alone is the period up to month %s", (text, to) => expect(periodAlone(text)?.to ?? null).toBe(to));

test.each([
  ["元", "万元", true],
  ["万元", "亿元", true],
  ["%", "百分比", true],
  ["%", "个百分点", true],
  ["平方米", "㎡", true],
  ["m2", "平方米", true],
  ["公里", "千米", true],
  ["人", "名", true],
  ["人", "万人", true],
  ["人", "人次", false],
  ["场", "场次", true],
  ["批", "批次", true],
  ["期", "期次", true],
  ["台", "台次", false],
  ["千人次", "人次", true],
  ["千册", "万册", true],
  ["千米", "米", true],
  ["千米", "千人", false],
  ["户", "户次", false],
  ["个", "套", false],
  ["元", "个", false],
  ["%", "次", false],
  ["次/月", "次/年", false],
  ["人次/年", "万人次", true],
  ["元/年", "元", false],
  ["元/人·天", "元/人/日", true],
  ["万元/公里", "元/千米", true],
  ["元/㎡", "元/平方米", true],
  ["元/人", "元/人·天", false],
  ["元/人·天", "元", false],
  ["怪", "个", true],
  [null, "个", true],
])("%s and %s compare: %s", (a, b, same) => expect(sameUnit(a, b)).toBe(same));

test("conversion is exact and refuses different kinds", () => {
  expect(convertUnit(decimal("3508400"), "元", "万元")?.toFixed()).toBe("350.84");
  expect(convertUnit(decimal("3.78"), "亿元", "万元")?.toFixed()).toBe("37800");
  expect(convertUnit(decimal(5), "公里", "米")?.toFixed()).toBe("5000");
  expect(convertUnit(decimal(5), "怪", "怪")?.toFixed()).toBe("5");
  expect([convertUnit(decimal(5), "人", "人次"), convertUnit(decimal(5), null, "人")]).toEqual([null, null]);
  expect(unitClass("万平方米")?.factor.toFixed()).toBe("10000");
  expect(unitClass("怪")).toBeNull();
});

test("the unit in an indicator's name", () => {
  expect(["垃圾桶（个）", "安装费用（万元", "签订物业管理合同(项）"].map(unitInName)).toEqual([
    "个",
    "万元",
    "项",
  ]);
  expect(["建筑面积", "服务（含食堂）", "物业服务面积34508平方米"].map(unitInName)).toEqual([
    null,
    null,
    null,
  ]);
});

test.each([
  ["≥", "≥"],
  ["＞", ">"],
  ["=", "="],
  ["＝", "="],
  ["＜", "<"],
  ["≤", "≤"],
  ["大于等于", "≥"],
  ["1", "≥"],
  ["2＞", ">"],
  ["3=", "="],
  ["4", "<"],
  ["5≤", "≤"],
  ["定性", "qualitative"],
  ["正向", "≥"],
  ["反向指标", "≤"],
  ["", null],
  [null, null],
  ["个", null],
])("operator column %j is %s", (text, expected) => expect(comparisonIn(text)).toBe(expected));

test.each([
  ["90%%", "90%"],
  ["９０％", "90%"],
  ["≥95％", "≥95%"],
  [">=95%", "≥95%"],
  ["完成。。", "完成。"],
  ["340\u00a0人", "340 人"],
  ["3，780.92", "3,780.92"],
  ["≥95%", "≥95%"],
  ["进一步提高……", "进一步提高……"],
  ["——", "——"],
  ["1OO%", "1OO%"],
])("%j is tidied to %j", (text, tidy) => expect(tidyIndicatorText(text)).toBe(tidy));

test("the table of traditional characters is in pairs", () => {
  expect(simplified("項目支出績效目標執行監控表單位萬元滿意度數額預計實際這裡")).toBe(
    "项目支出绩效目标执行监控表单位万元满意度数额预计实际这里",
  );
  expect(simplified("项目支出绩效目标执行监控表")).toBe("项目支出绩效目标执行监控表");
});
