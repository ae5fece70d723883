import { rsn01 } from "../../../src/rules/reasons/rsn-01-reason-given";
import { ledger, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { boxed, onTime, overrun, slow } from "./rsn-forms";

testRule(rsn01, {
  accepts: [
    { name: "on time, blank", form: onTime({ reason: "" }) },
    { name: "explained", form: slow({ reason: "合同约定下半年施工，设备8月进场" }) },
    {
      name: "a share of work that grows with the months",
      form: slow({ name: "计划完成率", level2: "质量指标", target: "100%", actual: "56%", reason: "" }),
    },
    { name: "a null word is RSN-02's", form: slow({ reason: "/" }) },
    { name: "no column for reasons", form: slow() },
    {
      name: "explained in the remark",
      form: slow({ reason: "", remark: "因合同约定下半年施工，预计11月完工" }),
    },
    { name: "zero of zero", form: slow({ name: "租金延误率", target: "0%", actual: "0%", reason: "" }) },
    { name: "points lost are SCR-09's", form: overrun({ actual: 80, weight: 10, score: 8, reason: "" }) },
    {
      name: "a placeholder row",
      form: slow({ name: "/", target: "/", actual: "/", forecast: "/", reason: "" }),
    },
    { name: "spending on time", form: ledger({ rows: [{ initial: 100, executed: 58.85, reason: "" }] }) },
    {
      name: "reasons in five text columns",
      form: slow({ categories: { 经费保障: "合同约定下半年付款，尚未到期", 其他: "" } }),
    },
    {
      name: "a box at the foot, and nothing to explain",
      form: boxed({ deviationBox: "" }, { actual: 80 }),
    },
    { name: "a box at the foot that explains", form: boxed({ deviationBox: "肉类价格上涨" }) },
    {
      name: "a box beside a column of reasons",
      form: boxed({ deviationBox: "" }, { reason: "肉类价格上涨" }),
    },
  ],
  rejects: [
    {
      name: "one box for all reasons, blank",
      form: boxed({ deviationBox: "" }),
      problems: [{ message: "有1项指标要说明原因（如“副食品消耗（万元）”完成83万元，超过上限80万元）" }],
    },
    {
      name: "far behind time",
      form: slow({ reason: "" }),
      problems: [{ message: "进度19.83%，低于序时进度58.33%", severity: "error" }],
    },
    {
      name: "a standard of quality that was not kept, in the middle of the year",
      form: slow({ name: "修复合格率", level2: "质量指标", target: "100%", actual: "85%", reason: "" }),
      problems: [{ message: "完成85%，未达到目标100%", severity: "error" }],
    },
    { name: "only the column's own label", form: slow({ reason: "原因说明" }), problems: ["blank"] },
    { name: "above the limit", form: overrun({ reason: "" }), problems: ["超过上限80万元"] },
    {
      name: "outside of the range",
      form: monitoring({
        indicators: [{ name: "成本节约率", target: "-5%~5%", actual: "41.15%", reason: "" }],
      }),
      problems: ["不在目标区间"],
    },
    {
      name: "a project of a ledger far behind time",
      form: ledger({
        rows: [
          { initial: 100, executed: 58, reason: "" },
          { initial: 100, executed: 22, reason: "" },
        ],
      }),
      problems: ["执行率22%"],
    },
  ],
});
