import fc from "fast-check";
import { nationalProfile } from "../../../src/profile/profile";
import { profileById } from "../../../src/profile/presets";
import { executionRate, fundLight, sameRate, timeProgress } from "../../../src/rules/judgement";
import { ledgerRow, monitoring, selfEvaluation } from "../../support/builders";

const rateOf = (form: ReturnType<typeof monitoring>, profile = nationalProfile) => {
  const rate = executionRate(form.funds[0]!, form, profile);
  return rate && [rate.percent.toFixed(2), rate.denominator];
};

test.each([
  ["initial only", monitoring({ funds: [{ initial: 981.26, executed: 577.5 }] }), ["58.85", "initial"]],
  ["adjusted first", ledgerRow({ initial: 100, adjusted: 80, executed: 40 }), ["50.00", "adjusted"]],
  [
    "a blank adjusted budget",
    monitoring({ funds: [{ initial: 100, adjusted: "", executed: 40 }] }),
    ["40.00", "initial"],
  ],
  ["元 against 万元", monitoring({ funds: [{ initial: 100, executed: "400000元" }] }), ["40.00", "initial"]],
  [
    "an unreadable budget is not guessed around",
    monitoring({ funds: [{ initial: 100, adjusted: "约八十", executed: 40 }] }),
    null,
  ],
  ["zero", selfEvaluation({ funds: [{ adjusted: 0, executed: 0 }] }), null],
  ["negative", selfEvaluation({ funds: [{ adjusted: -5, executed: 1 }] }), null],
  ["no amount", selfEvaluation({ funds: [{ adjusted: 5, executed: "" }] }), null],
])("%s", (_, form, expected) => expect(rateOf(form)).toEqual(expected));

test("the profile names the budget", () => {
  const initial = {
    ...nationalProfile,
    denominator: { ...nationalProfile.denominator, monitoring: "initial" as const },
  };
  const form = monitoring({ funds: [{ initial: 100, adjusted: 80, executed: 40 }] });
  expect(rateOf(form, initial)).toEqual(["40.00", "initial"]);
});

test("time: 1-7月 is 58.33%", () => {
  expect(timeProgress(monitoring())!.percent.toFixed(2)).toBe("58.33");
  expect(timeProgress(monitoring({ month: null }))).toBeNull();
});

test("四川 asks for 40% by June", () => {
  const sichuan = profileById("sichuan-2025")!;
  const by = (month: number, executed: number) => {
    const form = monitoring({ month, funds: [{ initial: 100, executed }] });
    return fundLight(form.funds[0]!, form, sichuan);
  };
  expect([by(6, 39), by(6, 40), by(8, 59), by(8, 60), by(3, 21), by(3, 19)]).toEqual([
    "yellow",
    "green",
    "yellow",
    "green",
    "green",
    "yellow",
  ]);
});

test("a rate rounded to any number of places agrees with itself, one unit of its last place more does not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 0, max: 2 }),
      (b, a, places) => {
        const form = monitoring({ funds: [{ initial: a / 100, executed: b / 100 }] });
        const { percent } = executionRate(form.funds[0]!, form, nationalProfile)!;
        const stated = percent.rounded(places);
        const rate = { percent: stated, notation: "percent-text" as const, places };
        expect(sameRate(rate, percent, nationalProfile)).toBe(true);
        const off = {
          ...rate,
          percent: stated.plus(places === 2 ? "0.03" : stated.times(0).plus(10).pow(-places)),
        };
        expect(sameRate(off, percent, nationalProfile)).toBe(false);
      },
    ),
  );
});
