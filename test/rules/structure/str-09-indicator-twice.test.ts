import { str09 } from "../../../src/rules/structure/str-09-indicator-twice";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (level1: string, name: string) => ({ level1, name, target: "100%", actual: "100%" });

testRule(str09, {
  accepts: [
    {
      name: "different names",
      form: selfEvaluation({ indicators: [row("产出指标", "覆盖率"), row("效益指标", "满意率")] }),
    },
    {
      name: "twice in one group is STR-14's",
      form: selfEvaluation({ indicators: [row("产出指标", "覆盖率"), row("产出指标", "覆盖率")] }),
    },
    {
      name: "placeholders",
      form: selfEvaluation({ indicators: [row("产出指标", "/"), row("效益指标", "/")] }),
    },
  ],
  rejects: [
    {
      name: "outputs and benefits",
      form: selfEvaluation({
        indicators: [row("产出指标", "服务覆盖率（%）"), row("效益指标", "服务覆盖率(%)")],
      }),
      problems: [{ message: "又列在“效益指标”下", severity: "warning" }],
    },
  ],
});
