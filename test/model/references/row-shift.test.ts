import fc from "fast-check";
import { filledFormula } from "../../../src/model/references/filled-formula";
import {
  backShift,
  grownFormula,
  shiftFormula,
  type RowShift,
} from "../../../src/model/references/row-shift";

const insert = (row: number, count = 1, sheet = "表"): RowShift => ({ kind: "insert", sheet, row, count });
const remove = (row: number, count = 1, sheet = "表"): RowShift => ({ kind: "delete", sheet, row, count });
const after = (formula: string, shift: RowShift, home: string | null = "表") =>
  shiftFormula(formula, home, shift);

describe("references in formulas follow rows that are put in", () => {
  it.each([
    // Rows count from 0: the new one becomes row 10 in the sheet.
    ["=A9+A10", "=A9+A11"],
    ["=SUM(E8:E12)", "=SUM(E8:E13)"],
    ["=SUM(E8:E9)", "=SUM(E8:E9)"],
    ["=SUM(E10:E12)", "=SUM(E11:E13)"],
    ["=SUM($E$8:$E$12)/$B$10", "=SUM($E$8:$E$13)/$B$11"],
    ["=SUM(E12:E8)", "=SUM(E13:E8)"],
    ["=SUM(A:B)+SUM(8:12)+SUM($8:$12)", "=SUM(A:B)+SUM(8:13)+SUM($8:$13)"],
    ["=表!A10+'表'!A10+其他!A10+'其 他'!A10", "=表!A11+'表'!A11+其他!A10+'其 他'!A10"],
    ["=[1]表!A10+'[1]表'!A10+'C:\\[a.xlsx]表'!A10", "=[1]表!A10+'[1]表'!A10+'C:\\[a.xlsx]表'!A10"],
    ['=IF(A10="A10","见 ""A10""",INDIRECT("A10"))', '=IF(A11="A10","见 ""A10""",INDIRECT("A10"))'],
    ["=LOG10(A10)+ABSX10+预算A10+A10预算+_A10", "=LOG10(A11)+ABSX10+预算A10+A10预算+_A10"],
    ["=表1[[#This Row],[A10]]*表1[A10]", "=表1[[#This Row],[A10]]*表1[A10]"],
    ["=1E10+A10*10", "=1E10+A11*10"],
    ["=A10#+@A10+A10%", "=A11#+@A11+A11%"],
    ["=SUM(A1:A1048576)", "=SUM(A1:A1048576)"],
    ["=XFD10+XFE10", "=XFD11+XFE10"],
  ])("%s → %s", (formula, wanted) => {
    expect(after(formula, insert(9))).toEqual({ formula: wanted, lost: false, torn: false });
  });

  it("only where the rows are put in", () => {
    expect(after("=A10+表!A10", insert(9), "其他").formula).toBe("=A10+表!A11");
    expect(after("=A10+O''Brien!A10+'O''Brien'!A10", insert(9, 2, "O'Brien"), "其他").formula).toBe(
      "=A10+O''Brien!A10+'O''Brien'!A12",
    );
    expect(after("=SHEET1!A10", insert(9, 1, "Sheet1"), null).formula).toBe("=SHEET1!A11");
    expect(after("=A10", insert(9), null).formula).toBe("=A10");
  });

  it("saying when one through several sheets would be torn", () => {
    expect(after("=SUM(一月:三月!A10)", insert(9)).torn).toBe(true);
    expect(after("=SUM('1 月:3 月'!A9)", insert(9)).torn).toBe(false);
  });
});

describe("references in formulas follow rows that are taken out", () => {
  it.each([
    ["=A9+A11", "=A9+A10", false],
    ["=SUM(E8:E12)", "=SUM(E8:E11)", false],
    ["=SUM(E8:E10)", "=SUM(E8:E9)", false],
    ["=SUM(E10:E12)", "=SUM(E10:E11)", false],
    ["=A10", "=#REF!", true],
    ["=表!A10*2", "=表!#REF!*2", true],
    ["=SUM(A10:C10)", "=SUM(#REF!)", true],
  ])("%s → %s", (formula, wanted, lost) => {
    expect(after(formula, remove(9))).toEqual({ formula: wanted, lost, torn: false });
  });
});

describe("totals", () => {
  it("take in rows put right below what they sum up", () => {
    const grown = (formula: string) => grownFormula(formula, "表", insert(12));
    expect(grown("=SUM(E8:E12)")).toBe("=SUM(E8:E13)");
    expect(grown("=SUM(E$8:E$12)+其他!E8+SUM(其他!E8:E12)")).toBe("=SUM(E$8:E$13)+其他!E8+SUM(其他!E8:E12)");
    expect(grown("=SUM(E8:E11)+E12+SUM(A12:C12)+SUM(E:E)")).toBe("=SUM(E8:E11)+E12+SUM(A12:C12)+SUM(E:E)");
  });

  it("of derived cells follow when filled down", () => {
    expect(filledFormula("=C4/B4*$D$1+其他!A4+SUM(E$4:E4)", 2)).toBe("=C6/B6*$D$1+其他!A6+SUM(E$4:E6)");
  });
});

const reference = fc
  .tuple(
    fc.constantFrom("", "表!", "'表'!", "其他!", "'其 他'!", "[2]表!"),
    fc.constantFrom("", "$"),
    fc.constantFrom("A", "$BC", "xfd"),
    fc.integer({ min: 1, max: 60 }),
    fc.option(fc.integer({ min: 1, max: 60 })),
  )
  .map(([sheet, dollar, column, first, last]) =>
    last === null
      ? `${sheet}${column}${dollar}${first}`
      : `${sheet}${column}${dollar}${Math.min(first, last)}:${column}${dollar}${Math.max(first, last)}`,
  );
const formulas = fc
  .array(
    fc.oneof(reference, fc.constantFrom('"表!A9:B12"', "合计", "12", "#N/A", "表2[[#All],[A9]]", "LOG10(7)")),
    {
      minLength: 1,
    },
  )
  .map((parts) => `=${parts.join("+")}`);

test("rows put in and taken out again leave every formula as it was", () => {
  fc.assert(
    fc.property(formulas, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 9 }), (formula, row, count) => {
      const shift = insert(row, count);
      const there = after(formula, shift);
      expect(there.lost).toBe(false);
      expect(after(there.formula, backShift(shift))).toEqual({ formula, lost: false, torn: false });
    }),
  );
});

test("filling down and up again leaves every formula as it was", () => {
  fc.assert(
    fc.property(formulas, fc.integer({ min: 1, max: 99 }), (formula, rows) => {
      expect(filledFormula(filledFormula(formula, rows), -rows)).toBe(formula);
    }),
  );
});
