import { txt04 } from "../../../src/rules/text/txt-04-all-done-claimed";
import { monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const report = (actual: string) => monitoring({ indicators: [{ name: "节能改造", target: "100%", actual }] });
const told = (actual: string, line: string) => ({ forms: [report(actual)], prose: prose(line) });

testRule(txt04.rule, {
  accepts: [
    { name: "all done", workbook: told("100%", "项目内容均已达到预期目标及效果。") },
    { name: "a plan", workbook: told("19.83%", "确保年底前各项任务全部完成。") },
    { name: "another sentence", workbook: told("19.83%", "节能改造正在推进，进度较慢。") },
  ],
  rejects: [
    {
      name: "one is not done",
      workbook: told("19.83%", "其余项目内容均已达到预期目标及效果。"),
      problems: [{ message: "1项", severity: "warning" }],
    },
    { name: "in words", workbook: told("尚未完成改造", "各项指标全部完成年度目标。"), problems: ["unmet"] },
  ],
});
