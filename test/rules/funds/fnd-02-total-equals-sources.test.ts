import { fnd02 } from "../../../src/rules/funds/fnd-02-total-equals-sources";
import { nationalProfile } from "../../../src/profile/profile";
import { monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const chizhou = selfEvaluation({ funds: [{ adjusted: 0 }, { label: "其中：财政拨款", adjusted: 89.974 }] });

testRule(fnd02, {
  accepts: [
    {
      name: "sources add up",
      form: selfEvaluation({
        funds: [{ adjusted: 1100 }, { adjusted: 1000 }, { adjusted: "100" }, { adjusted: "—" }],
      }),
    },
    {
      name: "binary fractions",
      form: selfEvaluation({ funds: [{ adjusted: 0.3 }, { adjusted: 0.1 }, { adjusted: 0.2 }] }),
    },
    {
      name: "南昌: the source's forecast is blank",
      form: monitoring({
        funds: [
          { initial: 981.26, forecast: 981.26 },
          { initial: 981.26, forecast: "" },
          { initial: "", forecast: "" },
        ],
      }),
    },
    {
      name: "a single source need not be all",
      form: monitoring({ funds: [{ initial: 100 }, { label: "其中：一般公共预算拨款", initial: 80 }] }),
    },
    {
      name: "parts of a source are not sources",
      form: monitoring({ funds: [{ initial: 100 }, { initial: 100 }, { initial: 40, role: "detail" }] }),
    },
    {
      name: "元 and 万元 in one column",
      form: monitoring({ funds: [{ initial: 350.84 }, { initial: "3508400元" }] }),
    },
  ],
  rejects: [
    {
      name: "池州 0 ≠ 89.974",
      form: chizhou,
      problems: [{ message: "mismatch", at: chizhou.funds[0]!.adjustedBudget, fix: "safe" }],
      fixed: [89.974],
    },
    {
      name: "a blank source: no fix",
      form: monitoring({ funds: [{ executed: 50 }, { executed: 30 }, { executed: "" }] }),
      problems: [{ message: "相差20万元", fix: null }],
    },
    {
      name: "a formula is kept",
      form: monitoring({
        funds: [{ executed: { value: 50, formula: "=F7" } }, { executed: 30 }, { executed: 10 }],
      }),
      problems: [{ message: "mismatch", fix: null, arithmetic: "30 + 10 = 40" }],
    },
    {
      name: "the difference is one of the sources: it may have been counted or not",
      form: monitoring({ funds: [{ initial: 60 }, { initial: 60 }, { initial: 40 }] }),
      problems: [{ message: "mismatch", fix: "needs-confirmation" }],
    },
    {
      name: "the total's own rate was worked out from the total",
      form: monitoring({
        funds: [{ initial: 110, executed: 55, rate: "50%" }, { initial: 60 }, { initial: 37 }],
      }),
      problems: [{ message: "mismatch", fix: "needs-confirmation" }],
    },
    {
      name: "… from the amount spent in total",
      form: monitoring({
        funds: [
          { initial: 110, executed: 55, rate: "50%" },
          { initial: 110, executed: 30 },
          { initial: "—", executed: 18 },
        ],
      }),
      problems: [{ message: "mismatch", fix: "needs-confirmation" }],
    },
    {
      name: "… from the adjusted budget, where the profile takes another",
      form: monitoring({
        funds: [
          { initial: 200, adjusted: 110, executed: 55, rate: "50%" },
          { initial: 200, adjusted: 60 },
          { initial: "—", adjusted: 37 },
        ],
      }),
      profile: { ...nationalProfile, denominator: { ...nationalProfile.denominator, monitoring: "initial" } },
      problems: [{ message: "mismatch", fix: "needs-confirmation" }],
    },
    {
      name: "a rate that fits neither the total nor the sum says nothing",
      form: monitoring({
        funds: [{ initial: 110, executed: 55, rate: "70%" }, { initial: 60 }, { initial: 37 }],
      }),
      problems: [{ message: "mismatch", fix: "safe" }],
      fixed: [97],
    },
    {
      name: "a rate that fits both says nothing",
      form: monitoring({
        funds: [{ initial: 1000, executed: 500, rate: "50%" }, { initial: 600 }, { initial: 399 }],
      }),
      problems: [{ message: "mismatch", fix: "safe" }],
      fixed: [999],
    },
    {
      name: "a rate that is a formula follows the total",
      form: monitoring({
        funds: [
          { initial: 110, executed: 55, rate: { value: 0.5, format: "0%", formula: "=F6/E6" } },
          { initial: 60 },
          { initial: 37 },
        ],
      }),
      problems: [{ message: "mismatch", fix: "safe" }],
      fixed: [97],
    },
    {
      name: "a factor of a unit",
      form: monitoring({ funds: [{ initial: 1_000_000 }, { initial: 60 }, { initial: 40 }] }),
      problems: [{ message: "mismatch", fix: "needs-confirmation" }],
    },
  ],
});
