import { rsn04 } from "../../../src/rules/reasons/rsn-04-not-only-figures";
import { testRule } from "../../support/rule-tester";
import { ledger } from "../../support/builders";
import { overrun, slow, within } from "./rsn-forms";

function ledgerRow(reason: string) {
  return ledger({
    month: 9,
    rows: [{ project: "绿道建设", initial: 500, executed: 200, rate: "40%", reason }],
  }).rows!.at(0);
}

testRule(rsn04, {
  accepts: [
    {
      name: "a cause beside the figures",
      form: overrun({ reason: "肉类价格下半年上涨，完成83万元，超3万元" }),
    },
    { name: "nothing to explain", form: within({ reason: "完成80万元" }) },
    ...[
      "征地拆迁滞后，支出进度40%",
      "截至8月底，支出进度35%，因设备未到货",
      "征地拆迁9月底才完成，预计年底执行率95%",
      "其中上级资金执行率38.5%，因配套资金未到位",
    ].map((reason) => ({ name: reason, form: ledgerRow(reason) })),
    { name: "a short cause without figures is RSN-03's", form: slow({ reason: "资金未到位" }) },
  ],
  rejects: [
    ...["支出进度40%，低于序时进度35个百分点", "项目资金支付率仅40%，进度偏慢"].map((reason) => ({
      name: reason,
      form: ledgerRow(reason),
      problems: ["只是重复了数字"],
    })),
    {
      name: "another rate than the row's",
      form: ledgerRow("征地拆迁进展缓慢，支出进度46%"),
      problems: [{ message: "“支出进度46%”，本行执行率却是40%", severity: "warning" as const }],
    },
    {
      name: "figures only",
      form: overrun({ reason: "完成 83 万元，超 3 万元" }),
      problems: [{ message: "restates", severity: "warning" }],
    },
    {
      name: "the indicator's name and figures",
      form: slow({ reason: "完成公共机构节能改造年度目标100%，截至目前实际完成19.83%" }),
      problems: ["restates"],
    },
  ],
});
