import type { Fix } from "../../model/finding";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Amount, MoneyUnit } from "../../model/values";
import { FUND_FORMS } from "../form-kinds";
import {
  amountIn,
  amountTolerance,
  denominatorName,
  labelOf,
  moneyUnitOf,
  percentText,
  plain,
  rateSlip,
} from "../judgement";
import { fixAmount } from "../replace";
import { defineRule, type RuleContext } from "../rule";
import { scaleInDoubt } from "../screens/money";
import { amountRows, spansMagnitudes, twinOf, type AmountRow } from "./amount-rows";
import { scaleOf, slipOf, unitApart } from "./scale";
import { inLedger, ledgerMessages, ratioText } from "./unit-slip-in-ledger";
import { slipsByText } from "./unit-slip-in-text";

const messages = {
  exact: "“{label}”填的{stated}正好是本表{other}{unit}的一万倍，疑似{slip}，应为{expected}{unit}，请核对。",
  large: "“{label}”填的{stated}{unit}约为同表金额（{other}{unit}）的一万倍，疑似{slip}，请核对单位。",
  small: "“{label}”填的{stated}{unit}约为同表金额（{other}{unit}）的万分之一，疑似{slip}，请核对单位。",
  rate: "按表中执行率{rate}和{by}{other}{unit}倒推，“{label}”的{column}应为{expected}{unit}，表中填{stated}，疑似{slip}，请核对。",
  textLarge:
    "“{label}”填的{stated}{unit}正好是文字里“{written}”的一万倍，疑似按“元”填报，应为{expected}{unit}，请核对。",
  textSmall:
    "“{label}”填的{stated}{unit}正好是文字里“{written}”的万分之一，疑似用错了单位，应为{expected}{unit}，请核对。",
  ...ledgerMessages,
} as const;

export const fnd04 = defineRule({
  id: "FND-04",
  title: "金额疑似用错了单位",
  severity: "error",
  forms: [
    ...FUND_FORMS,
    "ledger",
    "fund-usage",
    "budget-calculation",
    "fund-execution",
    "prior-year-execution",
  ],
  messages,
  why: "单位错一格，金额差一万倍，汇总到部门就无法使用。",
  basis: "表头“单位：万元”",
  formula:
    "表中执行率与预算数、执行数之一差一万倍时才对得上；v÷10000 与同表另一金额或文字写明的金额相等（±金额容差）；或同行各金额之间相差的倍数在口径配置的范围内（默认 5000～20000）；" +
    "或万元台账里一个项目在100亿元以上、元台账里一个项目不到1000元，且与其他项目相差100倍以上；或台账里只有把一个项目的金额换算一万倍，各项之和才等于合计",
  remedy: "按表头的单位改写金额。",
  example: { fails: "万元列填 28,195,500（他处 2,819.55）", passes: "2,819.55" },
  screen: scaleInDoubt,
  everyBlock: true,
  *check(form, context) {
    const told = new Set<Sourced<Amount>>();
    yield* inRates(form, context, told);
    yield* inRows(form, context, told);
    if (form.unit === null) return;
    yield* inText(form, form.unit, context, told);
    if (form.rows) yield* inLedger(form, form.rows, form.unit, context);
  },
});

type Context = RuleContext<keyof typeof messages>;

/** @param told takes the cells a finding is about */
function* inRows(form: PerformanceForm, { problem, profile }: Context, told: Set<Sourced<Amount>>) {
  for (const { label, cells, unit } of amountRows(form)) {
    const others = spansMagnitudes(cells) ? cells : [];
    for (const [index, own] of others.entries()) {
      if (told.has(own.cell)) continue;
      const rest = others.filter((_, place) => place !== index);
      const scales = rest.map((other) => scaleOf(own.amount, other.amount, profile));
      const first = scales[0];
      if (!first || scales.some((scale) => scale !== first)) continue;
      // Of two amounts that contradict each other the large one is the likelier slip.
      if (rest.length === 1 && first === "small") continue;
      told.add(own.cell);
      const other = rest[0]!.amount;
      const written = first === "large" ? unitApart("large", unit) : null;
      // In a form of 元 it is the small amounts that are written in another unit.
      const exact = written && twinOf(own.amount, form, amountTolerance(profile, unit));
      const expected = own.amount.div(10_000);
      yield problem(exact ? "exact" : first, {
        at: [own.cell, ...rest.map(({ cell }) => cell)],
        data: {
          label,
          stated: stated(own, unit),
          other: plain(exact || other, 6),
          expected: plain(expected, 6),
          unit,
          slip: slipOf(first, unit),
        },
        arithmetic: exact
          ? `${plain(own.amount, 6)} ÷ 10000 = ${plain(expected, 6)}`
          : first === "large"
            ? ratioText(own.amount, other)
            : ratioText(other, own.amount),
        fix: exact
          ? fixAmount(
              own.cell,
              expected,
              unit,
              "needs-confirmation",
              `${plain(own.amount, 6)}疑为${written}，折合${plain(expected, 6)}${unit}`,
            )
          : undefined,
      });
    }
  }
}

/** The rate is right when one of the two amounts is read in another unit. */
function* inRates(form: PerformanceForm, { problem, profile }: Context, told: Set<Sourced<Amount>>) {
  const unit = moneyUnitOf(form);
  for (const line of form.funds) {
    const found = rateSlip(line, form, profile);
    if (!found || !line.rate) continue;
    const { budget, executed, denominator } = found.rate;
    const names = [denominatorName(denominator, form), "执行数"] as const;
    const [large, small] = found.slip === "large" ? [executed, budget] : [budget, executed];
    // In a form of 元 it is the small amount that is written in another unit.
    const scale = unitApart("large", unit) ? "large" : "small";
    const [own, other] = scale === "large" ? [large, small] : [small, large];
    const [amount, beside] = [amountIn(own, unit), amountIn(other, unit)];
    if (!amount || !beside) continue;
    told.add(own);
    const expected = scale === "large" ? amount.div(10_000) : amount.times(10_000);
    yield problem("rate", {
      at: [own, other, line.rate],
      data: {
        label: labelOf(line),
        column: names[own === budget ? 0 : 1],
        by: names[own === budget ? 1 : 0],
        rate: percentText(line.rate.value!.percent, 4),
        other: plain(beside, 6),
        expected: plain(expected, 6),
        stated: own.cell.text,
        unit,
        slip: slipOf(scale, unit),
      },
      arithmetic: `${plain(amount, 6)} ${scale === "large" ? "÷" : "×"} 10000 = ${plain(expected, 6)}`,
      fix: fixAmount(
        own,
        expected,
        unit,
        "needs-confirmation",
        `按表中执行率倒推为${plain(expected, 6)}${unit}`,
      ),
    });
  }
}

function* inText(
  form: PerformanceForm,
  unit: MoneyUnit,
  { problem }: Context,
  told: ReadonlySet<Sourced<Amount>>,
) {
  for (const { slip, label, cells, where, written, held, expected } of slipsByText(form, unit)) {
    const untold = cells.filter((cell) => !told.has(cell));
    if (untold.length === 0) continue;
    yield problem(slip === "large" ? "textLarge" : "textSmall", {
      at: [...untold, where],
      data: { label, stated: plain(held, 6), written, expected: plain(expected, 6), unit },
      arithmetic: `${plain(held, 6)} ${slip === "large" ? "÷" : "×"} 10000 = ${plain(expected, 6)}`,
      fix: joined(
        untold.map((cell) => fixAmount(cell, expected, unit, "needs-confirmation", `文字里写的是${written}`)),
      ),
    });
  }
}

/** As written, unless its column has a unit of its own. */
function stated({ cell, amount }: AmountRow["cells"][number], unit: MoneyUnit): string {
  return (cell.value?.unit === unit && cell.cell.text) || plain(amount, 6);
}

/** One fix for all cells, undefined when some cannot be written. */
function joined(fixes: readonly (Fix | undefined)[]): Fix | undefined {
  const edits = fixes.flatMap((fix) => fix?.edits ?? []);
  return fixes.includes(undefined) ? undefined : { safety: "needs-confirmation", edits };
}
