import fc from "fast-check";
import { decimal, decimalPlaces, digits, roundHalfUp, within } from "../../src/model/decimal";

/** Decimal texts from fen to far beyond what a plain number holds. */
const written = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 20 }), fc.boolean())
  .map(([figures, places, isSmall]) => ({ whole: isSmall ? figures % 1_000_000n : figures, places }))
  .map(({ whole, places }) => {
    const text = String(whole < 0n ? -whole : whole).padStart(places + 1, "0");
    const [before, behind] = [text.slice(0, text.length - places), text.slice(text.length - places)];
    return `${whole < 0n ? "-" : ""}${before}${behind && `.${behind}`}`;
  });

/** The same value as a count of 10⁻²⁰. */
function scaled(text: string): bigint {
  const [before = "", behind = ""] = text.split(".");
  return BigInt(before + behind.padEnd(20, "0"));
}

const plainest = (text: string): string =>
  (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace(/^-0$/, "0");

describe("decimals", () => {
  it("keep every digit when adding, multiplying and comparing", () => {
    fc.assert(
      fc.property(written, written, (x, y) => {
        const [a, b] = [decimal(x), decimal(y)];
        expect(digits(a)).toBe(plainest(x));
        expect(scaled(digits(a.plus(b)))).toBe(scaled(x) + scaled(y));
        expect(scaled(digits(a.minus(b)))).toBe(scaled(x) - scaled(y));
        const product = a.times(b);
        expect(BigInt(digits(product.shiftedBy(40)))).toBe(scaled(x) * scaled(y));
        const order = scaled(x) < scaled(y) ? -1 : scaled(x) > scaled(y) ? 1 : 0;
        expect(a.comparedTo(b)).toBe(order);
      }),
      { numRuns: 2_000 },
    );
  });

  it("are built alike when they are equal", () => {
    fc.assert(
      fc.property(written, written, (x, y) => {
        const [a, b] = [decimal(x), decimal(y)];
        expect(a.plus(b).minus(b)).toEqual(a);
        expect(a.times(1000).shiftedBy(-3)).toEqual(a);
        expect(a.minus(a)).toEqual(decimal(0));
      }),
    );
  });

  it("round half away from zero, at any size", () => {
    expect(digits(roundHalfUp(decimal("2.675"), 2))).toBe("2.68");
    expect(digits(roundHalfUp(decimal("-2.675"), 2))).toBe("-2.68");
    expect(digits(roundHalfUp(decimal("-0.004"), 2))).toBe("0");
    expect(digits(roundHalfUp(decimal("123456789012345678901.5"), 0))).toBe("123456789012345678902");
    expect(digits(decimal("0.5"), 0)).toBe("1");
    expect(digits(decimal("577.5"), 2)).toBe("577.50");
    expect(decimal("-1234567.5").toFormat(2)).toBe("-1,234,567.50");
  });

  it("round a quotient at the thirtieth place only", () => {
    expect(digits(decimal("577.5").times(100).div("981.26"))).toBe("58.852903409901555143387073762306");
    expect(digits(decimal(-2).div(3))).toBe(`-0.${"6".repeat(29)}7`);
    expect(digits(decimal(1).div(8))).toBe("0.125");
    expect(() => decimal(1).div(0)).toThrow(RangeError);
  });

  it("take a cell's number at fifteen significant digits", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer().map((fen) => fen / 100),
          fc.integer().map((n) => (n / 1000) * 3),
        ),
        (value) => {
          const read = decimal(value);
          expect(read).toEqual(decimal(value.toPrecision(15)));
          expect(read.toNumber()).toBe(Number(value.toPrecision(15)) + 0);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(digits(decimal(0.1 + 0.2))).toBe("0.3");
    expect(digits(decimal(1e300))).toBe(`1${"0".repeat(300)}`);
  });

  it("refuse what is no finite decimal", () => {
    for (const text of ["", ".", "-", "1,000", "1.2.3", "Infinity", "NaN", "0x1f", " 1"])
      expect(() => decimal(text)).toThrow(RangeError);
    for (const value of [NaN, Infinity, -Infinity]) expect(() => decimal(value)).toThrow(RangeError);
    expect(digits(decimal(".5"))).toBe("0.5");
  });

  it("know their magnitude and places", () => {
    expect(["577.5", "0.05", "0", "-12", "1e20"].map((text) => decimal(text).magnitude)).toEqual([
      2, -2, 0, 1, 20,
    ]);
    expect(decimalPlaces(decimal("1.500"))).toBe(1);
    expect(within(decimal("0.3"), decimal(0.1 + 0.2), 0)).toBe(true);
  });
});
