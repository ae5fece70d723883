import { decimal } from "../../../src/model/decimal";
import { parseProfile } from "../../../src/profile/presets";
import { nationalProfile } from "../../../src/profile/profile";
import { scaleOf } from "../../../src/rules/funds/scale";
import { fnd04 } from "../../../src/rules/funds/fnd-04-unit-scale";
import { dataTable, form, ledgerRow, monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import * as slippedAlike from "./fnd-04-slipped-alike";

const HEADERS = { item: "预算内容", budget: "预算金额(万元)", paid: "支付金额(万元)" };
const minhang = form("budget-calculation", {
  tables: [
    dataTable("budget-calculation", HEADERS, [
      { item: "人力成本", budget: "3,780.92", paid: "2,819.55" },
      { item: "合计", budget: "3,780.92", paid: "28,195,500", total: true },
    ]),
  ],
});

testRule(fnd04, {
  accepts: [
    ...slippedAlike.accepts,
    {
      name: "ordinary amounts",
      form: monitoring({ funds: [{ initial: 981.26, executed: 577.5, forecast: 981.26 }] }),
    },
    { name: "hardly anything spent", form: monitoring({ funds: [{ initial: 1000, executed: 0.8 }] }) },
    { name: "zero", form: monitoring({ funds: [{ initial: 1000, executed: 0 }] }) },
    {
      name: "the cell names its unit",
      form: monitoring({ funds: [{ initial: 350.84, executed: "3508400元" }] }),
    },
    {
      name: "a rate of nothing agrees with anything",
      form: monitoring({ funds: [{ initial: 100, executed: 60, rate: "0.01%" }] }),
    },
    {
      name: "a large and a small row",
      form: monitoring({
        funds: [
          { initial: 100000, executed: 50000 },
          { initial: 10, executed: 5 },
        ],
      }),
    },
  ],
  rejects: [
    ...slippedAlike.rejects,
    {
      name: "闵行 28,195,500",
      form: minhang,
      problems: [{ message: "exact", at: minhang.tables[0]!.rows[1]!.cells.paid, fix: "needs-confirmation" }],
      fixed: ["2,819.55"],
    },
    {
      name: "executed in 元",
      form: ledgerRow({ initial: 981.26, executed: 5775000 }),
      problems: [{ message: "large", fix: null }],
    },
    {
      name: "executed in 元, as the rate tells",
      form: monitoring({ funds: [{ initial: 120, executed: 580_000, rate: "48.33%" }] }),
      problems: [
        {
          message: "按表中执行率48.33%和年初预算数120万元倒推，“年度资金总额”的执行数应为58万元",
          arithmetic: "580000 ÷ 10000 = 58",
          fix: "needs-confirmation",
        },
      ],
      fixed: [58],
    },
    {
      name: "a budget in 元, as the rate tells",
      form: selfEvaluation({ funds: [{ adjusted: 300_000, executed: 29.4, rate: "98%" }] }),
      problems: ["rate"],
      fixed: [30],
    },
    {
      name: "in a form of 元 the small amount has slipped",
      form: monitoring({ unit: "元", funds: [{ initial: 860_000, executed: 3.1, rate: "3.6%" }] }),
      problems: [{ message: "应为31000元", arithmetic: "3.1 × 10000 = 31000" }],
      fixed: [31_000],
    },
    {
      name: "budget in 亿元",
      form: ledgerRow({ initial: 0.0981, adjusted: 981.26, executed: 577.5 }),
      problems: [{ message: "small" }],
    },
  ],
});

test("the factor is the profile's, and a profile exported without one still reads", () => {
  const tenfold = { ...nationalProfile, unitSlip: { ...nationalProfile.unitSlip, from: 1000, to: 3000 } };
  expect(scaleOf(decimal(20_000_000), decimal(10_000), tenfold)).toBe("large");
  expect(scaleOf(decimal(20_000_000), decimal(10_000), nationalProfile)).toBeNull();
  const { unitSlip, ...older } = nationalProfile;
  expect(parseProfile(JSON.stringify(older)).profile?.unitSlip).toEqual(unitSlip);
});

test("a profile exported before there were such limits still reads", () => {
  const { rows: _, huge, tiny, apart, ...older } = nationalProfile.unitSlip;
  expect([huge, tiny, apart].every(Number.isFinite)).toBe(true);
  expect(parseProfile(JSON.stringify({ ...nationalProfile, unitSlip: older })).profile?.unitSlip).toEqual(
    nationalProfile.unitSlip,
  );
});
