import { str11 } from "../../../src/rules/structure/str-11-result-copies-goal";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const GOAL = "1.保障公共设施设备用电量正常；2.保障上下水正常供给；3.保障会务服务零差错";
const told = (actual: string) => selfEvaluation({ goals: { expected: GOAL, actual } });

testRule(str11, {
  accepts: [
    { name: "results", form: told("全年停电0次，供水故障2次均在2小时内修复，保障会议310场，无差错。") },
    { name: "short", form: selfEvaluation({ goals: { expected: "保障用电正常", actual: "保障用电正常" } }) },
    { name: "no result yet", form: told("") },
  ],
  rejects: [
    { name: "word for word", form: told(GOAL), problems: [{ message: "copied", severity: "warning" }] },
    {
      name: "all items of a goal that says more",
      form: selfEvaluation({
        goals: {
          expected: `全面负责政务中心的安保、绿化、保洁、会务、消防等后勤物业管理工作。${GOAL}；4.保障电梯运行正常`,
          actual: `${GOAL}；4.保障电梯运行正常`,
        },
      }),
      problems: ["copied"],
    },
    { name: "but for the first mark", form: told(`。${GOAL}`), problems: ["copied"] },
  ],
});
