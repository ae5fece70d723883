import { decimal, decimalPlaces, roundHalfUp, type Decimal } from "../../model/decimal";
import type { CellView } from "../../model/snapshot";
import type { FundLine, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { FUND_FORMS } from "../form-kinds";
import {
  amountIn,
  plain,
  denominatorName,
  executionRate,
  labelOf,
  otherBaseOf,
  percentText,
  amountsInDoubt,
  isUnsettledTotal,
  rateSlip,
  sameRate,
  statedReadings,
  writtenFigure,
} from "../judgement";
import { fixRate } from "../replace";
import { defineRule } from "../rule";
import { isTotalOfTasks, paymentInDoubt, paymentsOf, rowLabel } from "../tables";
import { oddRates } from "./odd-rates";
import { rateSentences } from "../text/rate-sentences";
import { withoutAsides } from "../text/asides";
import { maySpeakOf } from "../text/spoken-of";
import { isRateOfProjects, ratedLines } from "./rated-lines";
import { amountsOfTwoUnits, scaleOf } from "./scale";
import { rateInDoubt } from "../screens/money";

export const fnd01 = defineRule({
  id: "FND-01",
  title: "执行率应等于执行数÷预算数",
  severity: "error",
  forms: [...FUND_FORMS, "ledger", "budget-calculation", "fund-execution", "prior-year-execution"],
  messages: {
    mismatch: "“{label}”执行率应为{expected}（执行数÷{denominator}），表中为{stated}，请核对。",
    table: "“{label}”执行率应为{expected}（支付数÷预算数），表中为{stated}，请核对。",
    notation: "“{label}”执行率写的是{stated}，本列其他各行都写百分数，应写{expected}。",
    text: "文字写支出{amount}万元、执行率{stated}，按{denominator}{budget}万元应为{expected}，表中执行数却是{executed}万元，请核对后统一。",
    sentence: "文字写预算{budget}、支出{amount}、执行率{stated}，按这两个金额应为{expected}，请核对。",
  },
  why: "执行率是判断进度和预算执行得分的依据，填错会得出相反的结论。",
  basis: "财预〔2020〕10号自评表列式“执行率（B/A）”；财预〔2019〕136号监控表“1-X月执行率”",
  formula:
    "|表中执行率 − 执行数÷预算数×100| > 百分比容差；表中只写整数或一位小数时，按所写位数四舍五入后比较",
  remedy: "按执行数除以本表所用的预算数重算；若金额有误，请先改金额。",
  example: { fails: "预算 981.26、执行 577.5，执行率写 59.97%", passes: "577.5 ÷ 981.26 = 58.85%" },
  screen: rateInDoubt,
  everyBlock: true,
  *check(form, { problem, profile }) {
    for (const line of ratedLines(form, profile)) {
      if (!line.rate?.value || isTotalOfTasks(line, form)) continue;
      const rate = executionRate(line, form, profile);
      if (!rate || sameRate(line.rate.value, rate.percent, profile)) continue;
      if (explainedByAnother(line, form, profile) || isRateOfProjects(line, form, profile)) continue;
      // FND-04's: the rate that such amounts give is no rate.
      if (rateSlip(line, form, profile) || amountsOfTwoUnits(rate, form, profile)) continue;
      const expected = percentText(rate.percent);
      const denominator = denominatorName(rate.denominator, form);
      yield problem("mismatch", {
        at: [line.rate, rate.executed, rate.budget],
        data: {
          label: labelOf(line),
          expected,
          denominator,
          stated: percentText(line.rate.value.percent, 4),
        },
        arithmetic: rate.arithmetic,
        fix:
          amountsInDoubt(line, form, profile) || isUnsettledTotal(line, form, profile)
            ? undefined
            : fixRate(line.rate, rate.percent, `执行率按${rate.arithmetic}重算`),
      });
    }
    for (const payment of paymentsOf(form)) {
      const { rate, own, shared, paidAmount } = payment;
      if (!rate?.value || own.lte(0) || scaleOf(paidAmount, own, profile)) continue;
      const candidates = [paidAmount.times(100).div(own), paidAmount.times(100).div(shared)] as const;
      if (candidates.some((percent) => sameRate(rate.value!, percent, profile))) continue;
      const percent = candidates[1];
      const arithmetic = `${paidAmount.toFixed()} ÷ ${shared.toFixed()} = ${percentText(percent)}`;
      yield problem("table", {
        at: [rate, payment.paid],
        data: {
          label: rowLabel(payment.row),
          expected: percentText(percent),
          stated: percentText(rate.value.percent, 4),
        },
        arithmetic,
        fix:
          own.eq(shared) && !paymentInDoubt(payment, form, profile)
            ? fixRate(rate, percent, `执行率按${arithmetic}重算`)
            : undefined,
      });
    }
    const { rows } = form;
    if (!rows) return;
    for (const index of oddRates(rows)) {
      const row = rows.at(index);
      const line = row.funds[0]!;
      const rate = executionRate(line, row, profile);
      const stated = line.rate?.value;
      // Read as a percentage it is wrong, and said above.
      if (!rate || stated?.notation !== "fraction" || !sameRate(stated, rate.percent, profile)) continue;
      const asPercent = { ...line.rate!, value: { ...stated, notation: "bare-percent" as const } };
      yield problem("notation", {
        at: [line.rate!, rate.executed, rate.budget],
        data: { label: labelOf(line), stated: line.rate!.cell.text, expected: plain(rate.percent, 2) },
        arithmetic: rate.arithmetic,
        fix: fixRate(asPercent, rate.percent, "与本列其他各行一样写百分数"),
      });
    }
  },
  *checkWorkbook(workbook, { problem, profile }) {
    const { forms, prose } = workbook;
    const said = prose.flatMap(spendingIn);
    const told = new Set<CellView>();
    for (const form of said.length === 0 ? [] : forms) {
      const line = form.funds.find(({ role }) => role === "total");
      const rate = line && executionRate(line, form, profile);
      const executed = rate && amountIn(rate.executed, "万元");
      const budget = rate && amountIn(rate.budget, "万元");
      if (!line || !rate || !executed || !budget) continue;
      for (const { cell, written, amount, percent } of said) {
        if (!maySpeakOf(workbook, cell, written, form)) continue;
        const places = percent.decimalPlaces();
        const rounded = (value: Decimal) => roundHalfUp(value, places);
        // Only a sentence that shares its rate with the table speaks of this table.
        if (!rounded(rate.percent).eq(percent) || isRounded(amount, executed)) continue;
        const expected = amount.times(100).div(budget);
        if (rounded(expected).eq(percent)) continue;
        told.add(cell);
        yield problem("text", {
          at: [line.rate ?? rate.executed, { cell }],
          data: {
            amount: plain(amount, 6),
            stated: percentText(percent, 4),
            denominator: denominatorName(rate.denominator, form),
            budget: plain(budget, 6),
            expected: percentText(expected),
            executed: plain(executed, 6),
          },
          arithmetic: `${plain(amount, 6)} ÷ ${plain(budget, 6)} = ${percentText(expected)}`,
        });
      }
    }
    for (const cell of prose) {
      if (told.has(cell) || !cell.text.includes("执行率")) continue;
      for (const { stated, budget, executed, rate } of rateSentences(withoutAsides(cell.text))) {
        const expected = executed.amount.times(100).div(budget.amount);
        yield problem("sentence", {
          at: cell.at,
          data: {
            amount: executed.written,
            budget: budget.written,
            stated,
            expected: percentText(expected, rate.places),
          },
          arithmetic: `${plain(executed.amount, 6)} ÷ ${plain(budget.amount, 6)} = ${percentText(expected)}`,
        });
      }
    }
  },
});

const SPENDING =
  /(?:支出|执行|使用|支付)[^，。；\d]{0,12}([\d,]+(?:\.\d+)?)\s*万元?[^。；\d]{0,20}执行率[^。；\d]{0,8}(\d+(?:\.\d+)?)\s*[%％]/g;

/** «支出资金588.5万元，预算执行率58.85%»: amount in 万元 and rate of one clause. */
function spendingIn(cell: CellView) {
  return [...withoutAsides(cell.text).matchAll(SPENDING)]
    .filter(([written]) => !/[约近超逾余多]|左右|以上|不足|不到/u.test(written))
    .map((match) => ({
      cell,
      written: match[0],
      amount: writtenFigure(match[1]!),
      percent: decimal(match[2]!),
    }));
}

/** «576.4» for 576.41. */
function isRounded(said: Decimal, own: Decimal): boolean {
  return roundHalfUp(own, decimalPlaces(said)).eq(said);
}

/** A rate that is right against another budget of the row is FND-11's, unless the profile names the budget itself. */
function explainedByAnother(line: FundLine, form: PerformanceForm, profile: Profile): boolean {
  if (isNamed(form, profile)) return false;
  return statedReadings(line, form, profile).length > 0 || otherBaseOf(line, form, profile) !== null;
}

function isNamed(form: PerformanceForm, { denominator }: Profile): boolean {
  if (form.kind === "ledger-row") return denominator.ledger !== "auto";
  const evaluation = form.kind === "self-evaluation" || form.kind === "department-self-evaluation";
  return (evaluation ? denominator.selfEvaluation : denominator.monitoring) !== "auto";
}
