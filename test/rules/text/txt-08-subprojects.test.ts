import { txt08 } from "../../../src/rules/text/txt-08-subprojects";
import { monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const told = (...lines: string[]) => ({ forms: [monitoring()], prose: prose(...lines) });

testRule(txt08.rule, {
  accepts: [
    { name: "none throughout", workbook: told("本项目未设立子项目。", "绩效目标针对项目整体。") },
    { name: "there are some", workbook: told("绩效目标针对子项目设立。") },
    { name: "a printed rule", workbook: told("本项目未设立子项目。", "应检查是否按子项目分解目标。") },
  ],
  rejects: [
    {
      name: "none, and goals for them",
      workbook: told("本项目未设立子项目。", "本项目的绩效目标针对子项目，设立了产出指标。"),
      problems: [{ message: "both", severity: "info" }],
    },
  ],
});
