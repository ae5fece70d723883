import { scr04 } from "../../../src/rules/scores/scr-04-score-within-weight";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

testRule(scr04, {
  accepts: [
    { name: "full marks", form: scored() },
    { name: "null words", form: scored({ weight: "—", score: "—" }) },
  ],
  rejects: [
    {
      name: "more than the weight",
      form: scored({ score: 55 }),
      problems: [{ message: "得分55分，超过分值50分", severity: "error" }],
    },
    {
      name: "more than the budget's weight",
      form: scored(
        {},
        { funds: [{ label: "年度资金总额", adjusted: 100, executed: 120, weight: 10, score: 12 }] },
      ),
      problems: ["年度资金总额"],
    },
  ],
});
