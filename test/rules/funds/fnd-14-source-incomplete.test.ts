import { fnd14 } from "../../../src/rules/funds/fnd-14-source-incomplete";
import { monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const changji = selfEvaluation({
  funds: [
    { initial: 90, adjusted: 90, executed: 90 },
    { label: "上年结转资金", initial: 0, adjusted: 0, executed: "" },
  ],
});

testRule(fnd14, {
  accepts: [
    { name: "all filled", form: selfEvaluation({ funds: [{ initial: 0, adjusted: 0, executed: 0 }] }) },
    { name: "all blank", form: selfEvaluation({ funds: [{ initial: "", adjusted: "", executed: "" }] }) },
    {
      name: "carried over, and no part of the budget that the others make up",
      form: selfEvaluation({
        funds: [
          { initial: 120, adjusted: 135, executed: 130 },
          { label: "财政拨款", initial: 120, adjusted: 120, executed: 115 },
          { label: "上年结转资金", initial: "", adjusted: 15, executed: 15 },
        ],
      }),
    },
    { name: "not applicable", form: selfEvaluation({ funds: [{ initial: 0, executed: "—" }] }) },
  ],
  rejects: [
    {
      name: "昌吉 上年结转",
      form: changji,
      problems: [{ message: "全年执行数却是空的", at: changji.funds[1]!.executed }],
    },
    {
      name: "南昌 全年预计",
      form: monitoring({ funds: [{ initial: 981.26, executed: 577.5, forecast: "" }] }),
      problems: ["missing"],
    },
  ],
});
