import fc from "fast-check";
import { amountChange, numberChange, parseAmount, parseNumber, parseText } from "../../../src/forms/values";
import { decimal } from "../../../src/model/decimal";
import type { CellValue } from "../../../src/model/snapshot";
import { cell, changed } from "./cell";

describe("parseAmount", () => {
  const cases: [CellValue, string, string][] = [
    [577.5, "General", "577.5 万元"],
    [981.26, "#,##0.00", "981.26 万元 grouped"],
    ["3,780.92", "General", "3780.92 万元 text grouped"],
    ["3，780.92", "@", "3780.92 万元 text grouped"],
    ["577.50万元", "General", "577.5 万元 text"],
    ["¥1,000元", "General", "1000 元 text grouped"],
    ["￥1000", "General", "1000 万元 text"],
    ["1.2亿", "General", "1.2 亿元 text"],
    ["5千元", "General", "5 千元 text"],
    ["(12.5)", "General", "-12.5 万元 text"],
    ["（12.5）", "General", "-12.5 万元 text"],
    ["-12.5", "General", "-12.5 万元 text"],
    ["５７７．５", "General", "577.5 万元 text"],
    ["人民币 577.5 万元整", "General", "577.5 万元 text"],
    [5775000, "0!.0000", "577.5 万元"],
    [0, "General", "0 万元"],
  ];
  test.each(cases)("%j with %j is %s", (value, format, expected) => {
    const { value: amount, issue } = parseAmount(cell(value, format), { unit: "万元" });
    expect(issue).toBeNull();
    const marks = `${amount?.asText ? " text" : ""}${amount?.grouped ? " grouped" : ""}`;
    expect(`${amount?.value.toFixed()} ${amount?.unit}${marks}`).toBe(expected);
  });

  const refusals: [CellValue, string, string][] = [
    ["58.85%", "General", "wrong-type"],
    [0.5885, "0.00%", "wrong-type"],
    [44175, "yyyy-mm-dd", "wrong-type"],
    ["2020.12.10", "General", "wrong-type"],
    ["2020年12月", "General", "wrong-type"],
    [true, "General", "wrong-type"],
    [{ error: "#REF!" }, "General", "error"],
    ["1.234,56", "General", "ambiguous"],
    ["12,34", "General", "ambiguous"],
    ["100/200", "General", "ambiguous"],
    ["3 780.92 1", "General", "ambiguous"],
    [5775000, "#,##0.00,", "ambiguous"],
    ["约六百万", "General", "unreadable"],
    ["577.5万元（含税）", "General", "unreadable"],
    ["5.5.5", "General", "ambiguous"],
  ];
  test.each(refusals)("%j with %j is refused as %s", (value, format, issue) => {
    const read = parseAmount(cell(value, format), { unit: "万元" });
    expect([read.value, read.issue]).toEqual([null, issue]);
  });

  test("blank and null words are neither values nor issues", () => {
    expect(parseAmount(cell(null), { unit: "元" })).toMatchObject({
      value: null,
      issue: null,
      placeholder: null,
    });
    expect(parseAmount(cell(" "), { unit: "元" })).toMatchObject({
      value: null,
      issue: null,
      placeholder: null,
    });
    expect(parseAmount(cell("—"), { unit: "元" })).toMatchObject({
      value: null,
      issue: null,
      placeholder: "—",
    });
  });

  test("remembers the digits behind the point", () => {
    expect(parseAmount(cell(577.5, "0.00"), { unit: "万元" }).value?.places).toBe(2);
    expect(parseAmount(cell("577.50"), { unit: "万元" }).value?.places).toBe(2);
    expect(parseAmount(cell(89.9741), { unit: "万元" }).value?.places).toBe(4);
  });

  test.each([
    [90, "#,##0.00####", 2],
    [15.829527, "#,##0.00####", 6],
    [15.8295273, "#,##0.00####", 6],
    [12.5, "0.0??", 1],
    [12, "0.##", 0],
    [12.5, "#", 0],
  ])("counts the digits that %p shows in %s", (value, format, places) => {
    expect(parseAmount(cell(value, format), { unit: "万元" }).value?.places).toBe(places);
  });

  test("never throws, whatever stands in the cell", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,，。()（）-%％万亿元¥/ 年月日") }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom("General", "0.00%", "@", "0!.0,", "yyyy-m-d"),
        (value, format) => {
          const read = parseAmount(cell(value, format), { unit: "元" });
          if (read.value) expect(read.value.value.isFinite()).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const money = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => decimal(cents).div(100));

describe("amountChange", () => {
  test.each([
    ["3,780.92", "3780.9", "3,780.90"],
    ["577.5万元", "600", "600.0万元"],
    ["¥1,000元", "12345.6", "¥12,345.6元"],
    ["(12.5)", "-3", "-3.0"],
  ])("%j becomes %s as %j", (before, value, after) => {
    const view = cell(before);
    expect(amountChange(view, parseAmount(view, { unit: "万元" }).value, decimal(value))).toEqual({
      value: after,
    });
  });

  test("numbers stay numbers, in the scale the cell keeps", () => {
    const view = cell(5775000, "0!.0000");
    expect(amountChange(view, parseAmount(view, { unit: "万元" }).value, decimal("600.25"))).toEqual({
      value: 6002500,
    });
    expect(amountChange(cell(null), null, decimal("0.3"))).toEqual({ value: 0.3 });
    expect(amountChange(cell(null, "@"), null, decimal("0.3"))).toEqual({ value: "0.3" });
  });

  test("what is written is read back", () => {
    const before = fc.constantFrom(
      cell(1),
      cell("1"),
      cell("1,234.50"),
      cell("12.5万元"),
      cell("(8)"),
      cell("¥3元"),
      cell(5, "#,##0.00"),
      cell(1, "0!.0,"),
      cell(null),
      cell(null, "@"),
      cell("/"),
    );
    fc.assert(
      fc.property(before, money, (view, value) => {
        const current = parseAmount(view, { unit: "万元" }).value;
        const after = parseAmount(changed(view, amountChange(view, current, value)), { unit: "万元" });
        expect(after.value?.value.toFixed()).toBe(value.toFixed());
      }),
    );
  });
});

describe("parseNumber", () => {
  test.each<[CellValue, string]>([
    [10, "10"],
    ["10", "10"],
    ["10分", "10"],
    ["（50分）", "50"],
    ["９．６３", "9.63"],
    [0.1 + 0.2, "0.3"],
  ])("%j is %s", (value, expected) => expect(parseNumber(cell(value)).value?.toFixed()).toBe(expected));

  test.each<[CellValue, string, string]>([
    ["90%", "General", "wrong-type"],
    [0.1, "0%", "wrong-type"],
    ["优", "General", "unreadable"],
    ["8/10", "General", "ambiguous"],
    [{ error: "#N/A" }, "General", "error"],
  ])("%j with %j is refused as %s", (value, format, issue) =>
    expect(parseNumber(cell(value, format)).issue).toBe(issue),
  );

  test("权重 as a percentage on request", () => {
    expect(parseNumber(cell(0.1, "0%"), { percentAsPoints: true }).value?.toFixed()).toBe("10");
    expect(parseNumber(cell("10%"), { percentAsPoints: true }).value?.toFixed()).toBe("10");
  });

  test("what numberChange writes is read back", () => {
    const before = fc.constantFrom(cell(9), cell("9"), cell("9.5分"), cell(null), cell(null, "@"), cell("—"));
    fc.assert(
      fc.property(before, money, (view, value) => {
        expect(parseNumber(changed(view, numberChange(view, value))).value?.toFixed()).toBe(value.toFixed());
      }),
    );
  });
});

test("parseText keeps words as written and numbers as shown", () => {
  expect(parseText(cell(" 财政拨款\u00a0")).value).toBe("财政拨款");
  expect(parseText(cell(0.5, "0%")).value).toBe("50%");
  expect(parseText(cell("无"))).toMatchObject({ value: null, placeholder: "无" });
  expect(parseText(cell({ error: "#N/A" })).issue).toBe("error");
});
