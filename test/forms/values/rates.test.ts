import fc from "fast-check";
import { parseRate, rateChange } from "../../../src/forms/values";
import { decimal, roundHalfUp } from "../../../src/model/decimal";
import type { CellValue } from "../../../src/model/snapshot";
import { cell, changed } from "./cell";

const summary = (value: CellValue, format: string, percentColumn: boolean, hint?: number): string => {
  const { value: rate, issue } = parseRate(cell(value, format), {
    percentColumn,
    hint: hint === undefined ? null : decimal(hint),
  });
  return rate ? `${rate.percent.toFixed()} ${rate.notation} ${rate.places}` : String(issue);
};

describe("parseRate", () => {
  test.each<[CellValue, string, boolean, string]>([
    ["58.85%", "General", false, "58.85 percent-text 2"],
    ["98.5％", "General", false, "98.5 percent-text 1"],
    ["58.85 %", "General", true, "58.85 percent-text 2"],
    ["90%%", "General", false, "90 percent-text 0"],
    ["百分之五十八", "General", false, "58 percent-text 0"],
    ["百分之五十八点八五", "General", false, "58.85 percent-text 2"],
    [0.5885, "0.00%", false, "58.85 percent-format 2"],
    [1.2, "0%", false, "120 percent-format 0"],
    [58.85, "General", true, "58.85 bare-percent 2"],
    [58.85, "General", false, "58.85 bare-percent 2"],
    ["58.85", "General", true, "58.85 bare-percent-text 2"],
    [0.5885, "General", false, "58.85 fraction 2"],
    [0, "General", true, "0 bare-percent 0"],
    [0, "General", false, "0 fraction 0"],
    [0.5885, "General", true, "ambiguous"],
    [1, "General", false, "ambiguous"],
    [1, "General", true, "ambiguous"],
    ["12,34", "General", true, "ambiguous"],
    ["≥58%", "General", true, "unreadable"],
    ["正常", "General", true, "unreadable"],
    [44175, "yyyy-m-d", false, "wrong-type"],
    [{ error: "#DIV/0!" }, "0.00%", false, "error"],
    ["/", "General", false, "null"],
  ])("%j with %j, per cent heading %j: %s", (value, format, column, expected) =>
    expect(summary(value, format, column)).toBe(expected),
  );

  test.each<[number, boolean, number, string]>([
    [0.5885, true, 58.85, "58.85 fraction 2"],
    [0.5885, true, 0.59, "0.5885 bare-percent 4"],
    [0.5885, true, 20, "58.85 fraction 2"],
    [1, false, 100, "100 fraction 0"],
    [1, true, 1.02, "1 bare-percent 0"],
    [1.2, false, 1.2, "1.2 bare-percent 1"],
    [1.6, false, 160, "160 fraction 0"],
  ])("the expected rate chooses: %d, per cent heading %j, expected %d: %s", (value, column, hint, expected) =>
    expect(summary(value, "General", column, hint)).toBe(expected),
  );

  test("never throws", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,%％百分之五十点负 -/") }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom("General", "0.00%", "@"),
        fc.boolean(),
        (value, format, percentColumn) => {
          const read = parseRate(cell(value, format), { percentColumn });
          if (read.value) expect(read.value.percent.isFinite()).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("rateChange", () => {
  const write = (value: CellValue, format: string, percent: string, options = {}): unknown => {
    const view = cell(value, format);
    return rateChange(
      view,
      parseRate(view, { percentColumn: false, ...options }).value,
      decimal(percent),
      options,
    );
  };

  test("keeps the notation of the cell", () => {
    expect(write("58.5%", "General", "58.8528")).toEqual({ value: "58.85%" });
    expect(write("60%", "General", "59.6", { places: 0 })).toEqual({ value: "60%" });
    expect(write("58.850%", "General", "58.8528")).toEqual({ value: "58.853%" });
    expect(write(0.5, "0.00%", "58.855")).toEqual({ value: 0.5886 });
    expect(write(58, "General", "58.8528", { percentColumn: true })).toEqual({ value: 58.85 });
    expect(write("58", "@", "58.8528", { percentColumn: true })).toEqual({ value: "58.85" });
    expect(write(0.5, "General", "58.8528")).toEqual({ value: 0.5885 });
  });

  test("a blank cell follows its format, its neighbour, its heading", () => {
    const neighbour = { percent: decimal(50), notation: "percent-text", places: 2 } as const;
    expect(write(null, "0%", "58.8528")).toEqual({ value: 0.5885 });
    expect(write(null, "General", "58.8528", { neighbour })).toEqual({ value: "58.85%" });
    expect(write(null, "General", "58.8528", { percentColumn: true })).toEqual({ value: 58.85 });
    expect(write(null, "General", "58.8528")).toEqual({ value: 0.5885, numberFormat: "0.00%" });
    expect(write(null, "@", "58.8528")).toEqual({ value: "58.85%" });
    expect(write("待定", "General", "58.8528")).toEqual({ value: 0.5885, numberFormat: "0.00%" });
  });

  test("what is written is read back", () => {
    const before = fc.constantFrom(
      cell("5%"),
      cell("58.850%"),
      cell(0.5, "0.00%"),
      cell(0.5, "0%"),
      cell(58.85),
      cell("58.85"),
      cell(0.5),
      cell(null),
      cell(null, "@"),
      cell(null, "0.0%"),
    );
    const percents = fc.integer({ min: 1, max: 30_000_000 }).map((n) => decimal(n).div(100_000));
    fc.assert(
      fc.property(before, percents, fc.boolean(), (view, percent, percentColumn) => {
        const current = parseRate(view, { percentColumn, hint: decimal(50) }).value;
        const places = Math.max(2, current?.places ?? 0);
        const after = parseRate(changed(view, rateChange(view, current, percent, { percentColumn })), {
          percentColumn,
          hint: percent,
        });
        const expected = roundHalfUp(percent, places);
        // Nothing tells 0 from 0%.
        if (expected.isZero()) return;
        expect(after.value?.percent.toFixed()).toBe(expected.toFixed());
        if (current) expect(after.value?.notation).toBe(current.notation);
      }),
    );
  });
});
