import fc from "fast-check";
import { displayText, isDateFormat, isPercentFormat, serialToDate } from "../../../src/forms/values";

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe("displayText", () => {
  test.each([
    [1234.5, "General", "1234.5"],
    [0.588528626459857, "General", "0.588528626"],
    [360199210000000, "General", "360199210000000"],
    [58.854, "0.00", "58.85"],
    [1.005, "0.00", "1.01"],
    [2.5, "0", "3"],
    [3780.92, "#,##0.00", "3,780.92"],
    [-1234567.8, "#,##0.00", "-1,234,567.80"],
    [0, "#,##0.00", "0.00"],
    [0.5885, "0%", "59%"],
    [0.58851, "0.00%", "58.85%"],
    [44175, 'yyyy"年"m"月"d"日"', "2020年12月10日"],
    [44175, "m/d/yyyy", "12/10/2020"],
    [44175, "yyyy-mm-dd;@", "2020-12-10"],
    [44175.5, "yyyy/m/d h:mm", "2020/12/10 12:00"],
    [44175, "[DBNum1][$-804]yyyy年m月d日", "2020年12月10日"],
    [44175, "reserved-0x1F", "2020年12月10日"],
    [123456, "0!.0,", "12.3"],
    [5775000, "0!.0000", "577.5000"],
    [5775000, '0.00,,"百万"', "5.78百万"],
    [3780.92, ACCOUNTING, "3,780.92"],
    [-3780.92, ACCOUNTING, "-3,780.92"],
    [0, ACCOUNTING, "-"],
    [-12.5, "0.00_);[Red]\\(0.00\\)", "(12.50)"],
    [12, "000", "012"],
    [0.25, "#.##", ".25"],
    [9, 'G/通用格式"分"', "9分"],
    [123456, '[>=10000]0!.0,"万";0', "12.3万"],
    [88, '[>=10000]0!.0,"万";0', "88"],
    [100, "[$¥-804]#,##0.00", "¥100.00"],
    [0.5, "# ?/?", "0.5"],
    ["001", "@", "001"],
    ["共12人", "0.00", "共12人"],
    [true, "General", "TRUE"],
    [null, "0.00", ""],
    [{ error: "#DIV/0!" }, "0.00%", "#DIV/0!"],
  ])("%j as %j is %j", (value, format, shown) => expect(displayText(value, format)).toBe(shown));

  test("counts from 1904 where the workbook does", () => {
    expect(displayText(42713, "yyyy-mm-dd", true)).toBe("2020-12-10");
  });

  test("never throws and never shows NaN or Infinity", () => {
    const format = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...'0#?.,%@;[]"\\!_*ymdhsE+-/ 年元<>=1') }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.string()), format, fc.boolean(), (value, code, date1904) => {
        const shown = displayText(value, code, date1904);
        if (typeof value === "number") expect(shown).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each(["yyyy-mm-dd", 'yyyy"年"m"月"', "m/d/yy", "h:mm", "[h]:mm:ss", "[$-804]d"])(
  "%j is a date format",
  (format) => expect(isDateFormat(format)).toBe(true),
);
test.each(["General", "0.00", '0"天"', "[Red]0", "@", "0\\d", ACCOUNTING, "", "[DBNum1]General"])(
  "%j is no date format",
  (format) => expect(isDateFormat(format)).toBe(false),
);
test("percent formats", () => {
  expect(["0%", "0.00%", "0.0%;[Red]-0.0%"].map(isPercentFormat)).toEqual([true, true, true]);
  expect(["General", '0"%"', "0\\%", "0.00"].map(isPercentFormat)).toEqual([false, false, false, false]);
});

test("serials before March 1900 and outside the calendar", () => {
  expect(serialToDate(1)).toMatchObject({ year: 1900, month: 1, day: 1 });
  expect(serialToDate(60)).toMatchObject({ year: 1900, month: 2, day: 29 });
  expect(serialToDate(61)).toMatchObject({ year: 1900, month: 3, day: 1 });
  expect(serialToDate(2958465)).toMatchObject({ year: 9999, month: 12, day: 31 });
  expect([serialToDate(-1), serialToDate(0), serialToDate(3e6), serialToDate(NaN)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
