import fc from "fast-check";
import { parseIndicatorValue, type IndicatorContext } from "../../../src/forms/values";
import { decimal } from "../../../src/model/decimal";
import type { CellValue } from "../../../src/model/snapshot";
import { cell } from "./cell";

/** «percent ≥ 95 % !full-width», «date ≤ 2020-12», «range …», or the issue. */
function summary(value: CellValue, context: IndicatorContext = {}, format = "General"): string {
  const { value: read, issue, placeholder } = parseIndicatorValue(cell(value, format), context);
  if (!read) return issue ?? `empty ${placeholder ?? ""}`.trim();
  const figure = read.range
    ? `${read.range[0].toFixed()}..${read.range[1].toFixed()}`
    : read.number?.toFixed();
  const operator = read.operator === "range" ? null : read.operator;
  const irregular = read.irregular.length > 0 ? `!${read.irregular.join(",")}` : null;
  return [read.kind, operator, figure, read.date, read.unit, irregular]
    .filter((part) => part !== null && part !== undefined)
    .join(" ");
}

describe("signs and words of comparison", () => {
  test.each([
    ["不低于95%", "percent ≥ 95 %"],
    ["≥ 95 %", "percent ≥ 95 %"],
    ["95%以上", "percent ≥ 95 %"],
    ["95%及以上", "percent ≥ 95 %"],
    [">=95", "number ≥ 95"],
    ["＞＝95%", "percent ≥ 95 %"],
    ["大于等于 90%", "percent ≥ 90 %"],
    ["大于或等于90%", "percent ≥ 90 %"],
    ["至少95%", "percent ≥ 95 %"],
    ["≥100百分比", "percent ≥ 100 %"],
    ["＞90%", "percent > 90 %"],
    ["超过90%", "percent > 90 %"],
    ["=100%", "percent = 100 %"],
    ["≤3%", "percent ≤ 3 %"],
    ["小于等于3天", "number ≤ 3 天 !unit-in-value"],
    ["3天以内", "number ≤ 3 天 !unit-in-value"],
    ["30日内", "number ≤ 30 日 !unit-in-value"],
    ["控制在5%以内", "percent ≤ 5 %"],
    ["不超过100万元", "money ≤ 100 万元 !unit-in-value"],
    ["<5次", "number < 5 次 !unit-in-value"],
    ["满意度达90%以上", "percent ≥ 90 %"],
    ["合格率≥95%", "percent ≥ 95 %"],
    ["≤35微克/立方米", "number ≤ 35 微克/立方米 !unit-in-value"],
    ["25个/万人", "number 25 个/万人 !unit-in-value"],
    ["全年办理420件", "number 420 件 !unit-in-value"],
    ["上半年办理236件", "number 236 件 !unit-in-value"],
    ["下降10%", "process"],
    ["同比下降5%以上", "process"],
    ["≥95%且较上年提高", "percent ≥ 95 %"],
    ["93.5%，较上年提高1.2个百分点", "percent 93.5 %"],
    ["≥8萬人次", "number ≥ 80000 人次 !unit-in-value"],
    ["延误率不超过3%", "percent ≤ 3 %"],
  ])("%j is %s", (text, expected) => expect(summary(text)).toBe(expected));
});

describe("figures and units", () => {
  test.each([
    ["0%", "percent 0 %"],
    ["100百分比", "percent 100 %"],
    ["百分之九十五", "percent 95 %"],
    ["≤5‰", "percent ≤ 0.5 %"],
    ["90%%", "percent 90 % !doubled-percent"],
    ["98．5％", "percent 98.5 % !full-width"],
    ["1OO%", "percent 100 % !look-alike"],
    ["95\u00a0%", "percent 95 % !invisible"],
    ["95%左右", "percent 95 %"],
    ["6份", "number 6 份 !unit-in-value"],
    ["340 人", "number 340 人 !unit-in-value"],
    ["10000人次", "number 10000 人次 !unit-in-value"],
    ["1.2万人", "number 12000 人 !unit-in-value"],
    ["3.5万", "number 35000 !unit-in-value"],
    ["3,780.92万元", "money 3780.92 万元 !unit-in-value"],
    ["1 次/月", "number 1 次/月 !unit-in-value"],
    ["每月1次", "number 1 次/月 !unit-in-value"],
    ["≥4次/年", "number ≥ 4 次/年 !unit-in-value"],
    ["10场培训", "number 10 场 !unit-in-value"],
    ["约10次", "number 10 次 !unit-in-value"],
    ["100%（达标）", "percent 100 %"],
    ["1套（含5台）", "number 1 套 !unit-in-value"],
    ["同比增长5%", "percent 5 %"],
    ["提高到95%", "percent 95 %"],
    ["维修5处", "number 5 处 !unit-in-value"],
    ["97", "number 97 !number-as-text"],
    ["1,200", "number 1200 !number-as-text"],
    ["-5%", "percent -5 %"],
    ["97×2", "expression 194 !expression"],
    ["97*2", "expression 194 !expression"],
    ["3人×12个月", "expression 36 个月 !expression,unit-in-value"],
  ])("%j is %s", (text, expected) => expect(summary(text)).toBe(expected));
});

describe("ranges", () => {
  test.each([
    ["90%-100%", "percent 90..100 %"],
    ["90%～100%", "percent 90..100 %"],
    ["90-100%", "percent 90..100 %"],
    ["90%至100%", "percent 90..100 %"],
    ["2-3次", "number 2..3 次 !unit-in-value"],
    ["±5%", "percent -5..5 %"],
    ["±5%以内", "percent -5..5 %"],
    ["不超过±5%", "percent -5..5 % !sign-after-comparison"],
    ["≤±5%", "percent -5..5 % !sign-after-comparison"],
    ["100±5块", "number 95..105 块 !unit-in-value"],
    ["100%±2%", "percent 98..102 %"],
    ["20±0.5℃", "number 19.5..20.5 ℃ !unit-in-value"],
    ["≥90%且≤100%", "percent 90..100 %"],
  ])("%j is %s", (text, expected) => {
    expect(summary(text)).toBe(expected);
    expect(parseIndicatorValue(cell(text)).value).toMatchObject({ operator: "range", number: null });
  });
});

describe("dates", () => {
  test.each([
    ["2020.12.10", "date 2020-12-10"],
    ["2020-12-10", "date 2020-12-10"],
    ["2020/7/6", "date 2020-07-06"],
    ["2020.7.6", "date 2020-07-06"],
    ["2020年7月6日", "date 2020-07-06"],
    ["2020年12月底前", "date ≤ 2020-12"],
    ["2020年12月31日前完成", "date ≤ 2020-12-31"],
    ["2020年", "date 2020"],
    ["2020年12月", "date 2020-12"],
    ["2018年1月1日至2018年12月31日", "date 2018-12-31"],
    ["12月底前", "date ≤"],
    ["2020.12", "date 2020-12"],
    ["2020年第四季度", "date 2020-12"],
    ["2020年1-12月", "date 2020-12"],
    ["2019-2020年", "date 2020"],
    ["2020.13.45", "ambiguous"],
    ["2020年2月30日", "unreadable"],
  ])("%j is %s", (text, expected) => expect(summary(text)).toBe(expected));

  test("the year of the form completes a date, a date format makes one", () => {
    expect(summary("12月底前", { year: 2020 })).toBe("date ≤ 2020-12");
    expect(summary("年底前", { year: 2020 })).toBe("date ≤ 2020-12");
    expect(summary(44175, {}, 'yyyy"年"m"月"d"日"')).toBe("date 2020-12-10");
  });

  test("the unit or the name tell an amount from a month", () => {
    expect(summary("2020.12", { unit: "万元" })).toBe("money 2020.12 万元 !number-as-text");
    expect(summary("2020.1", { name: "竣工验收时间" })).toBe("date 2020-01");
    expect(summary("12月", { name: "完成时间", year: 2020 })).toBe("date 2020-12");
    expect(summary("12月", { year: 2020 })).toBe("number 12 月 !unit-in-value");
    expect(summary("≤3月", { name: "开放启动时间", year: 2020 })).toBe("date ≤ 2020-03");
    expect(summary("≤3月", { name: "施工工期", year: 2020 })).toBe("number ≤ 3 月 !unit-in-value");
    expect(summary("2020.55")).toBe("number 2020.55 !number-as-text");
  });
});

describe("words", () => {
  test.each([
    "显著提高",
    "达成年度指标",
    "部分达成年度指标并具有一定效果",
    "优",
    "长期",
    "是",
    "完成",
    "持续",
    "提高",
    "未完成",
    "5A级",
    "7×24小时",
  ])("%j is qualitative", (text) => expect(summary(text)).toBe("qualitative"));
  test.each([
    "尚未完成改造",
    "尚未开展满意度调查",
    "1-8 月每月进行考核",
    "双月考核",
    "月考勤",
    "未考核",
    "年底进行考核",
    "已完成 340 个工勤雇员到岗开展工作",
    "50%未完成",
    "3个未完成",
    "已开展2次培训",
    "建成道路3条、桥梁2座",
  ])("%j describes work", (text) => expect(summary(text)).toBe("process"));
  test.each(["100%完成", "完成100%", "100%到岗", "已完成100%"])("%j is 100%%", (text) =>
    expect(summary(text)).toBe("percent 100 %"),
  );
});

describe("context", () => {
  test.each<[CellValue, IndicatorContext, string, string]>([
    [0.95, {}, "0%", "percent 95 %"],
    [95, { unit: "%" }, "General", "percent 95 %"],
    [95, { unit: "百分比", operator: "≥" }, "General", "percent ≥ 95 %"],
    [0.95, { unit: "%", hint: decimal(95) }, "General", "percent 95 %"],
    [95, { unit: "%", hint: decimal(95) }, "General", "percent 95 %"],
    [1.2, { unit: "万人" }, "General", "number 12000 人"],
    [80, { name: "副食品消耗需经费保障（万元）" }, "General", "money 80 万元"],
    ["6份", { name: "签订合同（个）" }, "General", "number 6 份 !unit-in-value"],
    [6, { name: "签订合同（份）", columnUnit: "个" }, "General", "number 6 份"],
    [6, { columnUnit: "个" }, "General", "number 6 个"],
    [5, { operator: "5" }, "General", "number ≤ 5"],
    [5, { operator: "2＞" }, "General", "number > 5"],
    [5, { operator: "大于等于" }, "General", "number ≥ 5"],
    [5, { operator: "反向" }, "General", "number ≤ 5"],
    ["≤5", { operator: "≥" }, "General", "number ≤ 5"],
    ["明显改善", { operator: "定性" }, "General", "qualitative"],
  ])("%j with %j and %j is %s", (value, context, format, expected) =>
    expect(summary(value, context, format)).toBe(expected),
  );
});

describe("what cannot be read says why", () => {
  test.each<[CellValue, string]>([
    ["100/200", "ambiguous"],
    ["12,34", "ambiguous"],
    ["3 780", "ambiguous"],
    ["1:1.5", "ambiguous"],
    ["≥±5%", "unreadable"],
    ["？？", "unreadable"],
    [{ error: "#VALUE!" }, "error"],
    [null, "empty"],
    ["", "empty"],
    ["/", "empty /"],
    ["——", "empty ——"],
    ["无", "empty 无"],
  ])("%j is %s", (value, expected) => expect(summary(value)).toBe(expected));
});

test("a null word is no value, and no text throws or yields figures that are none", () => {
  const pieces = fc.constantFrom(
    ..."0123456789.,，%％≥≤><=±×*-~至年月日前底万亿元人次个份完成未每月率(（)）/ Ool〇\u00a0",
  );
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: pieces, maxLength: 12 }));
  fc.assert(
    fc.property(text, fc.option(fc.constantFrom("%", "万元", "万人", "个", "怪")), (value, unit) => {
      const { value: read } = parseIndicatorValue(cell(value), { unit });
      if (!read) return;
      if (read.number) expect(read.number.isFinite()).toBe(true);
      if (read.range) expect(read.range[0].lte(read.range[1])).toBe(true);
      if (read.kind === "percent" || read.kind === "money")
        expect(read.number !== null || read.range !== null).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("every way of writing the same percentage reads alike", () => {
  const sign = fc.constantFrom("", "≥", "不低于", "≥ ", "大于等于");
  const ending = fc.constantFrom("%", " %", "％", "百分比");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20000 }), sign, ending, (hundredths, before, after) => {
      const percent = decimal(hundredths).div(100);
      const { value } = parseIndicatorValue(cell(before + percent.toFixed() + after));
      expect([value?.kind, value?.number?.toFixed(), value?.operator]).toEqual([
        "percent",
        percent.toFixed(),
        before === "" ? null : "≥",
      ]);
    }),
  );
});
