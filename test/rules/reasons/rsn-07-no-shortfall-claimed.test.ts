import { rsn07 } from "../../../src/rules/reasons/rsn-07-no-shortfall-claimed";
import { testRule } from "../../support/rule-tester";
import { onTime, slow } from "./rsn-forms";

testRule(rsn07, {
  accepts: [
    { name: "no deviation, a slash", form: onTime({ reason: "/" }) },
    { name: "a deviation", form: slow({ reason: "因设备到货晚，上半年未完成" }) },
    { name: "a shortfall denied", form: onTime({ reason: "全部按期完成，没有未完成事项" }) },
  ],
  rejects: [
    {
      name: "met and yet not done",
      form: onTime({ reason: "受天气影响，部分改造未完成" }),
      problems: [{ message: "contradicts", severity: "info" }],
    },
  ],
});
