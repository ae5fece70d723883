import { scr09 } from "../../../src/rules/scores/scr-09-lost-points-explained";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

testRule(scr09, {
  accepts: [
    { name: "full marks and a slash", form: scored() },
    { name: "explained", form: scored({ score: 45, reason: "两台设备到货晚，12月已补验收" }) },
    { name: "no column for reasons", form: scored({ score: 45, reason: undefined }) },
    { name: "no score yet", form: scored({ score: "", reason: "" }) },
  ],
  rejects: [
    {
      name: "a slash",
      form: scored({ score: 45 }),
      problems: [{ message: "扣了5分", severity: "error" }],
    },
    { name: "blank", form: scored({ score: 49.5, reason: "" }), problems: ["扣了0.5分"] },
  ],
});
