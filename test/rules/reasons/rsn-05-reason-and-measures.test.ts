import { rsn05 } from "../../../src/rules/reasons/rsn-05-reason-and-measures";
import { testRule } from "../../support/rule-tester";
import { overrun, within } from "./rsn-forms";

const CAUSE = "受市场影响肉类价格上涨，副食品消耗超出";

testRule(rsn05, {
  accepts: [
    { name: "both", form: overrun({ reason: `${CAUSE}；下年度由餐饮科按三年均价测算` }) },
    { name: "the column does not ask for measures", form: overrun({ reason: CAUSE, asksMeasures: false }) },
    { name: "nothing to explain", form: within({ reason: CAUSE }) },
  ],
  rejects: [
    {
      name: "no measures",
      form: overrun({ reason: CAUSE }),
      problems: [{ message: "measures", severity: "info" }],
    },
    {
      name: "no cause",
      form: overrun({ reason: "加强采购管理，严格按照定额组织实施" }),
      problems: ["cause"],
    },
  ],
});
