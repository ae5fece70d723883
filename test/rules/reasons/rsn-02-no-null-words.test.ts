import { rsn02 } from "../../../src/rules/reasons/rsn-02-no-null-words";
import { testRule } from "../../support/rule-tester";
import { boxed, overrun, slow, within } from "./rsn-forms";

testRule(rsn02, {
  accepts: [
    { name: "no deviation", form: within({ reason: "/" }) },
    { name: "blank is RSN-01's", form: overrun({ reason: "" }) },
    { name: "explained", form: overrun({ reason: "肉类价格上涨，下年按均价测算" }) },
    {
      name: "a box at the foot, and nothing to explain",
      form: boxed({ deviationBox: "无" }, { actual: 80 }),
    },
    { name: "a box at the foot that explains", form: boxed({ deviationBox: "肉类价格上涨" }) },
  ],
  rejects: [
    {
      name: "one box for all reasons",
      form: boxed({ deviationBox: "无" }),
      problems: ["表尾的原因栏却填“无”"],
    },
    { name: "a slash", form: overrun({ reason: "/" }), problems: [{ message: "填“/”", severity: "error" }] },
    { name: "无", form: slow({ reason: "无" }), problems: ["填“无”"] },
    { name: "a zero", form: slow({ reason: 0 }), problems: ["填“0”"] },
  ],
});
