import { rsn02 } from "../../../src/rules/reasons/rsn-02-no-null-words";
import { testRule } from "../../support/rule-tester";
import { overrun, slow, within } from "./rsn-forms";

testRule(rsn02, {
  accepts: [
    { name: "no deviation", form: within({ reason: "/" }) },
    { name: "blank is RSN-01's", form: overrun({ reason: "" }) },
    { name: "explained", form: overrun({ reason: "肉类价格上涨，下年按均价测算" }) },
  ],
  rejects: [
    { name: "a slash", form: overrun({ reason: "/" }), problems: [{ message: "填“/”", severity: "error" }] },
    { name: "无", form: slow({ reason: "无" }), problems: ["填“无”"] },
    { name: "a zero", form: slow({ reason: 0 }), problems: ["填“0”"] },
  ],
});
