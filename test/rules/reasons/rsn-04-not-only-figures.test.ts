import { rsn04 } from "../../../src/rules/reasons/rsn-04-not-only-figures";
import { testRule } from "../../support/rule-tester";
import { overrun, slow, within } from "./rsn-forms";

testRule(rsn04, {
  accepts: [
    {
      name: "a cause beside the figures",
      form: overrun({ reason: "肉类价格下半年上涨，完成83万元，超3万元" }),
    },
    { name: "nothing to explain", form: within({ reason: "完成80万元" }) },
    { name: "a short cause without figures is RSN-03's", form: slow({ reason: "资金未到位" }) },
  ],
  rejects: [
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
