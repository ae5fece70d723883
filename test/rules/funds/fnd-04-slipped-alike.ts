/** Cases of FND-04 in which every amount of a form, or of a ledger's row, has slipped alike. */
import { nationalProfile } from "../../../src/profile/profile";
import { ledger, selfEvaluation, type LedgerRowInput } from "../../support/builders";
import type { Case, Rejection } from "../../support/rule-tester";

const cost = (target: string, actual: string) => [{ level1: "产出指标", name: "物业服务费", target, actual }];
const inYuan = selfEvaluation({
  goals: { expected: "年度预算1180.5万元，保障四栋办公楼。", actual: "支出1142.36万元。" },
  funds: [{ adjusted: 11_805_000, executed: 11_423_567 }],
});
const usual: LedgerRowInput[] = [320, 580, 86, 150, 210].map((initial) => ({
  initial,
  executed: initial / 2,
}));
const rows = (...more: LedgerRowInput[]) => ledger({ rows: [...usual, ...more] });
const yuanRows = (...more: LedgerRowInput[]) =>
  ledger({
    unit: "元",
    rows: [...usual, ...more].map((row, index) =>
      index < usual.length
        ? { initial: (row.initial as number) * 10_000, executed: (row.executed as number) * 10_000 }
        : row,
    ),
  });

/** 320 + 580 + 86 + 150 + 210 = 1346, half of it spent. */
const withTotal = (initial: number, executed: number, more: LedgerRowInput, unit: "万元" | "元" = "万元") => {
  const { rows: projects } = unit === "万元" ? { rows: usual } : { rows: usual.map(inYuanOf) };
  return ledger({ unit, rows: [...projects, more], total: { label: "合计", initial, executed } });
};
const inYuanOf = ({ initial, executed }: LedgerRowInput): LedgerRowInput => ({
  initial: (initial as number) * 10_000,
  executed: (executed as number) * 10_000,
});

export const accepts: readonly Case[] = [
  {
    name: "a large project that the total counts",
    form: withTotal(401_346, 200_673, { initial: 400_000, executed: 200_000 }),
  },
  {
    name: "a large project that the total leaves out",
    form: withTotal(1346, 673, { initial: 400_000, executed: 200_000 }),
  },
  {
    name: "a total wrong for another reason",
    form: withTotal(1946, 673, { initial: 400_000, executed: 200_000 }),
  },
  {
    name: "too small to tell from one left out",
    form: withTotal(1346.01, 673, { initial: 10, executed: 0 }),
  },
  {
    name: "the text agrees",
    form: selfEvaluation({
      goals: { expected: "年度预算1180.5万元。" },
      funds: [{ adjusted: 1180.5, executed: 1142.36 }],
      indicators: cost("≤1180.5万元", "1142.36万元"),
    }),
  },
  {
    name: "an allowance in 元 that happens to have the budget's digits",
    form: selfEvaluation({
      goals: { expected: "每人补助125元，共补助1万人。" },
      funds: [{ adjusted: 125, executed: 125 }],
    }),
  },
  {
    name: "a round figure of the text agrees by chance",
    form: selfEvaluation({
      goals: { expected: "设备单价不超过2万元。" },
      funds: [{ adjusted: 20_000, executed: 15_000 }],
    }),
  },
  {
    name: "no unit is written: the text may just as well tell it",
    form: selfEvaluation({
      unit: null,
      goals: { expected: "年度预算1180.5万元。" },
      funds: [{ adjusted: 11_805_000 }],
    }),
  },
  {
    name: "a form in 元 whose text speaks of 万元",
    form: selfEvaluation({
      unit: "元",
      goals: { expected: "年度预算1180.5万元。" },
      funds: [{ adjusted: 11_805_000 }],
    }),
  },
  { name: "a building among upkeep", form: rows({ initial: 50_000, executed: 20_000 }) },
  { name: "a small project in 元 could be a large building", form: rows({ initial: 425_000 }) },
  { name: "small change among projects in 万元", form: rows({ initial: 0.03, executed: 0.03 }) },
  { name: "a building among upkeep, in 元", form: yuanRows({ initial: 5e8, executed: 2e8 }) },
  { name: "too few projects", form: ledger({ rows: [{ initial: 3 }, { initial: 425_000 }] }) },
];

export const rejects: readonly Rejection[] = [
  {
    name: "元 of which the total is in 万元",
    form: withTotal(1386, 693, { initial: 400_000, executed: 200_000 }),
    problems: [
      {
        message: "年初预算数填400000万元，改为40万元后各项相加才等于合计1386万元，疑似按“元”填报",
        fix: "needs-confirmation",
      },
      { message: "执行数填200000万元，改为20万元后各项相加才等于合计693万元", fix: "needs-confirmation" },
    ],
    fixed: [40, 20],
  },
  {
    name: "万元 of which the total is in 元",
    form: withTotal(63_460_000, 31_730_000, { initial: 5000, executed: 2500 }, "元"),
    problems: [
      {
        message: "填5000元，改为50000000元后各项相加才等于合计63460000元，疑似按“万元”填报",
        fix: "needs-confirmation",
      },
      { message: "填2500元", fix: "needs-confirmation" },
    ],
    fixed: [50_000_000, 25_000_000],
  },
  {
    name: "the whole form in 元",
    form: inYuan,
    problems: [
      {
        message: "textLarge",
        at: inYuan.funds[0]!.adjustedBudget,
        arithmetic: "11805000 ÷ 10000 = 1180.5",
        fix: "needs-confirmation",
      },
      { message: "textLarge", at: inYuan.funds[0]!.executed, fix: "needs-confirmation" },
    ],
    fixed: [1180.5, 1142.3567],
  },
  {
    name: "round figures, but two of them",
    form: selfEvaluation({
      funds: [{ adjusted: 3_200_000, executed: 2_400_000 }],
      indicators: cost("≤320万元", "240万元"),
    }),
    problems: ["textLarge", "textLarge"],
  },
  {
    name: "万元 in a form of 元",
    form: selfEvaluation({
      unit: "元",
      goals: { expected: "年度预算1180.5万元。" },
      funds: [{ adjusted: 1180.5, executed: 1142.36 }],
    }),
    problems: [{ message: "textSmall", fix: "needs-confirmation" }],
    fixed: [11_805_000],
  },
  {
    name: "亿元 in a form of 万元",
    form: selfEvaluation({
      goals: { expected: "年度预算1180.5万元。" },
      funds: [{ adjusted: 0.11805, executed: 0.1 }],
    }),
    problems: [{ message: "textSmall" }],
  },
  {
    name: "a row in 元",
    form: rows({ project: "会议服务", initial: 2_100_000, executed: 1_050_000 }),
    problems: [{ message: "“会议服务”填的2100000万元", arithmetic: "2100000 ÷ 210 = 10000", fix: null }],
  },
  {
    name: "two rows in 元, one of them text",
    form: rows({ initial: 1_425_000 }, { initial: "3,300,000.00", executed: 0 }),
    problems: ["rowLarge", "rowLarge"],
  },
  {
    name: "a row in 万元 among 元",
    form: yuanRows({ project: "会议服务", initial: 42.5, executed: 30.1 }),
    problems: [{ message: "rowSmall", fix: null }],
  },
  {
    name: "the limits are the profile's",
    form: rows({ initial: 50_000, executed: 40_000 }),
    profile: { ...nationalProfile, unitSlip: { ...nationalProfile.unitSlip, huge: 40_000, apart: 50 } },
    problems: ["rowLarge"],
  },
];
