import { rsn06 } from "../../../src/rules/reasons/rsn-06-reason-differs-from-problem";
import { form } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const PROBLEM = "缺少季度或半年等阶段性考核依据，仅靠年底的一次性考核无法及时发现日常管理中的问题。";
const conclusion = (causes: string) => form("tracking-conclusion", { fields: { problems: PROBLEM, causes } });

testRule(rsn06, {
  accepts: [
    {
      name: "a cause of its own",
      form: conclusion("监管办法没有规定阶段性考核的频次，也没有指定负责考核的科室。"),
    },
    { name: "short texts may be alike", form: form("tracking-conclusion", { fields: { a: "无", b: "无" } }) },
  ],
  rejects: [
    {
      name: "word for word",
      form: conclusion(PROBLEM),
      problems: [{ message: "copied", severity: "warning" }],
    },
    {
      name: "a part of the problem",
      form: form("tracking-conclusion", {
        fields: { problems: `缺少过程监管，不利于发现问题。${PROBLEM}`, causes: PROBLEM },
      }),
      problems: ["copied"],
    },
    { name: "but for the marks", form: conclusion(PROBLEM.replace(/[，。]/g, "；")), problems: ["copied"] },
  ],
});
