/** Correct forms, generated: none of the money, progress and indicator rules may find an error or a warning in them. */
import fc from "fast-check";
import { runRules } from "../../src/engine/check";
import type { PerformanceForm } from "../../src/model/form";
import { nationalProfile } from "../../src/profile/profile";
import { fundRules } from "../../src/rules/funds";
import { indicatorRules } from "../../src/rules/indicators";
import { progressRules } from "../../src/rules/progress";
import type { Rule } from "../../src/rules/rule";
import { ledger, monitoring, selfEvaluation, type IndicatorInput } from "../support/builders";

const rules: readonly Rule[] = [...fundRules, ...progressRules, ...indicatorRules];

function alarms(form: PerformanceForm): string[] {
  const { findings, ruleFailures } = runRules({ forms: [form], prose: [] }, rules, nationalProfile);
  expect(ruleFailures).toEqual([]);
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, message }) => `${rule} ${message}`);
}

const cents = fc.integer({ min: 100_000, max: 50_000_000 });
/** Share of the budget spent, in ten thousandths. */
const share = (from: number) => fc.integer({ min: from, max: 10_000 });
const text = (hundredths: number) => (hundredths / 100).toFixed(2);

const NAMES = ["物业合同签订数量（份）", "培训场次（次）", "维修面积（平方米）"];
const counted = fc.record({ name: fc.constantFrom(...NAMES), target: fc.integer({ min: 10, max: 500 }) });

interface Money {
  readonly total: number;
  readonly first: number;
  readonly spent: number;
}
const money = (from: number) =>
  fc.record({ total: cents, part: share(1000), rate: share(from) }).map(({ total, part, rate }): Money => {
    const first = Math.floor((total * part) / 10_000);
    return { total, first, spent: Math.floor((first * rate) / 10_000) };
  });

function lines({ total, first, spent }: Money, column: "initial" | "adjusted") {
  const other = Math.floor(((total - first) * spent) / Math.max(1, first));
  const line = (budget: number, executed: number) => ({
    [column]: text(budget),
    executed: text(executed),
    rate: budget === 0 ? "—" : `${((executed / budget) * 100).toFixed(2)}%`,
  });
  return [line(total, spent + other), line(first, spent), line(total - first, other)];
}

test("monitoring forms", () => {
  fc.assert(
    fc.property(
      money(7000),
      fc.array(counted, { maxLength: 5 }),
      fc.integer({ min: 1, max: 8 }),
      (funds, rows, month) => {
        const indicators: IndicatorInput[] = rows.map(({ name, target }, index) => ({
          level1: "产出指标",
          level2: "数量指标",
          name: name + index,
          target: `≥${target}`,
          actual: String(Math.ceil((target * month) / 12)),
          forecast: String(target),
        }));
        indicators.push({ level2: "质量指标", name: "租金延误率", target: "0%", actual: "0%" });
        indicators.push({ level2: "满意度指标", name: "职工满意度", target: "≥95%", actual: "" });
        expect(alarms(monitoring({ month, funds: lines(funds, "initial"), indicators }))).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test("self-evaluations", () => {
  fc.assert(
    fc.property(money(8500), fc.array(counted, { maxLength: 5 }), (funds, rows) => {
      const indicators: IndicatorInput[] = rows.map(({ name, target }, index) => ({
        level1: "产出指标",
        level2: "数量指标",
        name: name + index,
        target: String(target),
        actual: String(target + (index % 2)),
        weight: 10,
        score: 10,
      }));
      indicators.push({
        level2: "时效指标",
        name: "竣工验收时间",
        target: "2020.12.10",
        actual: "2020年12月1日",
        weight: 10,
        score: 10,
      });
      indicators.push({
        level2: "社会效益指标",
        name: "服务能力",
        target: "显著提高",
        actual: "显著提高",
        weight: 10,
        score: 10,
      });
      indicators.push({ level2: "成本指标", name: "/", target: "/", actual: "/", weight: "/", score: "/" });
      expect(alarms(selfEvaluation({ funds: lines(funds, "adjusted"), indicators }))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("ledgers", () => {
  fc.assert(
    fc.property(fc.array(money(6000), { minLength: 1, maxLength: 8 }), (projects) => {
      const rows = projects.map((project) => lines(project, "initial")[0]!);
      expect(
        alarms(ledger({ month: 7, rows: rows.map((row) => ({ ...row, project: "办公楼维修" })) })),
      ).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
