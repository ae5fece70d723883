/** Mistakes with money and time. */
import fc from "fast-check";
import { dataTable, form, monitoring, selfEvaluation, type FundInput } from "../../support/builders";
import { amount, count, hundredths, monitored, mutation, percent } from "./mutation";

const parts = fc.tuple(hundredths, hundredths);
const spent = fc.record({
  budget: fc.integer({ min: 10_000, max: 9_000_000 }),
  share: fc.integer({ min: 60, max: 99 }),
});
const funds = (...lines: readonly FundInput[]) => monitoring({ funds: lines });
const usage = (amounts: readonly number[], total: number) =>
  form("fund-usage", {
    tables: [
      dataTable("fund-usage", { item: "资金用途", amount: "金额" }, [
        ...amounts.map((one, index) => ({ item: `用途${"甲乙丙"[index]}`, amount: one })),
        { item: "合计", amount: total, total: true },
      ]),
    ],
  });
const calculation = (quantity: number, unitPrice: number, budget: string) =>
  form("budget-calculation", {
    tables: [
      dataTable(
        "budget-calculation",
        { item: "预算内容", quantity: "数量", unitPrice: "单价(元)", budget: "预算金额(万元)" },
        [{ item: "人员", quantity, unitPrice: String(unitPrice), budget }],
      ),
    ],
  });
const charge = (base: number, fee: string) =>
  form("budget-calculation", {
    tables: [
      dataTable("budget-calculation", { item: "预算内容", unitPrice: "单价(元)", budget: "预算金额(万元)" }, [
        { item: "人力成本", unitPrice: "600", budget: base.toFixed(2) },
        { item: "管理费", unitPrice: "10%", budget: fee },
      ]),
    ],
  });
const ticked = (planned: number, actual: number) =>
  form("tracking-progress", {
    tables: [
      dataTable(
        "tracking-progress",
        { actual: "实际执行金额", planned: "计划执行金额", consistentYes: "是", consistentNo: "否" },
        [{ actual, planned, consistentYes: "√" }],
      ),
    ],
  });
const shares = (first: number, second: number) =>
  form("fund-usage", {
    tables: [
      dataTable("fund-usage", { item: "用途", amount: "金额", share: "占比" }, [
        { item: "甲", amount: 1, share: `${first.toFixed(2)}%` },
        { item: "乙", amount: 1, share: `${second.toFixed(2)}%` },
      ]),
    ],
  });
const executed = ({ budget, share }: { budget: number; share: number }) => Math.round((budget * share) / 100);

export const moneyMutations = [
  mutation(
    "FND-01",
    spent,
    (s) =>
      funds({
        initial: amount(s.budget),
        executed: amount(executed(s)),
        rate: percent(executed(s), s.budget),
      }),
    (s) =>
      funds({
        initial: amount(s.budget),
        executed: amount(executed(s)),
        rate: percent(executed(s) - s.budget / 50, s.budget),
      }),
  ),
  mutation(
    "FND-02",
    parts,
    ([a, b]) => funds({ initial: amount(a + b) }, { initial: amount(a) }, { initial: amount(b) }),
    ([a, b]) => funds({ initial: amount(a + b + 10) }, { initial: amount(a) }, { initial: amount(b) }),
  ),
  mutation(
    "FND-03",
    parts,
    ([a, b]) => usage([amount(a), amount(b)], amount(a + b)),
    ([a, b]) => usage([amount(a), amount(b)], amount(a + b + 10)),
  ),
  mutation(
    "FND-04",
    spent,
    (s) => funds({ initial: amount(s.budget), executed: amount(executed(s)) }),
    (s) => funds({ initial: amount(s.budget), executed: executed(s) * 100 }),
  ),
  mutation(
    "FND-05",
    spent,
    (s) => funds({ initial: amount(s.budget), executed: amount(s.budget) }),
    (s) => funds({ initial: amount(s.budget), executed: amount(s.budget + 2) }),
  ),
  mutation(
    "FND-06",
    spent,
    (s) => funds({ initial: amount(s.budget), executed: amount(executed(s)), forecast: amount(s.budget) }),
    (s) =>
      funds({ initial: amount(s.budget), executed: amount(executed(s)), forecast: amount(executed(s) - 2) }),
  ),
  mutation(
    "FND-07",
    fc.tuple(count, fc.integer({ min: 100, max: 2_000 })),
    ([quantity, hundreds]) => calculation(quantity, hundreds * 100, amount(quantity * hundreds).toFixed(2)),
    ([quantity, hundreds]) =>
      calculation(quantity, hundreds * 100, amount(quantity * hundreds + 3).toFixed(2)),
  ),
  mutation(
    "FND-08",
    count,
    (base) => charge(base, (base / 10).toFixed(2)),
    (base) => charge(base, (base / 10 + 0.05).toFixed(2)),
  ),
  mutation(
    "FND-09",
    spent,
    (s) => funds({ initial: amount(s.budget * 2), received: amount(s.budget), executed: amount(s.budget) }),
    (s) =>
      funds({ initial: amount(s.budget * 2), received: amount(s.budget), executed: amount(s.budget + 2) }),
  ),
  mutation(
    "FND-10",
    hundredths,
    (planned) => ticked(amount(planned), amount(planned)),
    (planned) => ticked(amount(planned), amount(planned) * 1.5),
  ),
  mutation(
    "FND-12",
    spent,
    (s) =>
      funds({
        initial: amount(s.budget),
        executed: amount(executed(s)),
        rate: percent(executed(s), s.budget),
      }),
    (s) => funds({ initial: amount(s.budget), executed: amount(executed(s)), rate: "" }),
  ),
  mutation(
    "FND-13",
    hundredths,
    (of) => funds({ initial: amount(of).toFixed(2) }),
    (of) => funds({ initial: `${amount(of).toFixed(2)}7` }),
  ),
  mutation(
    "FND-14",
    spent,
    (s) => funds({ initial: amount(s.budget), executed: 0 }),
    (s) => funds({ initial: amount(s.budget), executed: "" }),
  ),
  mutation(
    "FND-15",
    fc.integer({ min: 100, max: 9_000 }),
    (of) => shares(of / 100, 100 - of / 100),
    (of) => shares(of / 100, 99 - of / 100),
  ),
  mutation(
    "FND-16",
    hundredths,
    (of) => funds({ initial: amount(of), executed: 0 }, { initial: amount(of), executed: 0 }),
    (of) => funds({ initial: 0, executed: 0 }, { initial: amount(of), executed: 0 }),
    ["FND-02"],
  ),
  mutation(
    "PRG-01",
    spent,
    (s) => funds({ initial: amount(s.budget), executed: amount(executed(s)) }),
    (s) => funds({ initial: amount(s.budget), executed: amount(Math.round(executed(s) / 4)) }),
  ),
  mutation(
    "PRG-02",
    spent,
    (s) => funds({ initial: amount(s.budget), executed: amount(Math.round(s.budget * 0.6)) }),
    (s) => funds({ initial: amount(s.budget), executed: amount(Math.round(s.budget * 0.9)) }),
  ),
  mutation(
    "PRG-03",
    count,
    (target) =>
      monitored({ level2: "数量指标", name: "培训场次（次）", target, actual: Math.ceil((target * 7) / 12) }),
    (target) =>
      monitored({ level2: "数量指标", name: "培训场次（次）", target, actual: Math.floor(target / 4) }),
  ),
  mutation(
    "PRG-04",
    count,
    (target) => monitored({ level2: "数量指标", name: "培训场次（次）", target, actual: target }),
    (target) =>
      monitored({ level2: "数量指标", name: "培训场次（次）", target, actual: Math.ceil(target * 1.1) }),
  ),
  mutation(
    "PRG-05",
    spent,
    (s) =>
      selfEvaluation({
        funds: [{ adjusted: amount(s.budget), executed: amount(s.budget) }],
        indicators: [{ name: "场次", target: "1", actual: "1", weight: 90, score: 90 }],
      }),
    (s) =>
      selfEvaluation({
        funds: [{ adjusted: amount(s.budget), executed: amount(Math.round(s.budget / 2)) }],
        indicators: [{ name: "场次", target: "1", actual: "1", weight: 90, score: 90 }],
      }),
  ),
  mutation(
    "PRG-06",
    fc.integer({ min: 5, max: 40 }),
    () =>
      monitored({
        level2: "数量指标",
        name: "改造完成率",
        target: "100%",
        actual: "60%",
        forecast: "100%",
        reason: "",
      }),
    (of) =>
      monitored({
        level2: "数量指标",
        name: "改造完成率",
        target: "100%",
        actual: `${of}%`,
        forecast: "100%",
        reason: "",
      }),
    ["PRG-03", "RSN-01"],
  ),
  mutation(
    "PRG-07",
    fc.integer({ min: 1, max: 28 }),
    (day) =>
      monitored({ level2: "时效指标", name: "合同签订时间", target: `2020-06-${day}`, actual: "2020-05-20" }),
    (day) =>
      monitored({ level2: "时效指标", name: "合同签订时间", target: `2020-06-${day}`, actual: "尚未完成" }),
  ),
  mutation(
    "PRG-08",
    fc.integer({ min: 1, max: 28 }),
    (day) =>
      form("tracking-basics", { fields: { startDate: `2018年1月${day}日`, endDate: "2018年12月31日" } }),
    (day) =>
      form("tracking-basics", { fields: { startDate: "2018年12月31日", endDate: `2018年1月${day}日` } }),
  ),
];
