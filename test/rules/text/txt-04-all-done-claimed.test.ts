import { txt04 } from "../../../src/rules/text/txt-04-all-done-claimed";
import { monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const report = (actual: string) => monitoring({ indicators: [{ name: "节能改造", target: "100%", actual }] });
const told = (actual: string, line: string) => ({ forms: [report(actual)], prose: prose(line) });

const kinds = (line: string) => ({
  forms: [
    monitoring({
      indicators: [
        { level2: "数量指标", name: "维修面积", target: "100%", actual: "100%" },
        { level2: "质量指标", name: "验收合格率", target: "100%", actual: "80%" },
      ],
    }),
  ],
  prose: prose(line),
});

testRule(txt04.rule, {
  accepts: [
    { name: "all done", workbook: told("100%", "项目内容均已达到预期目标及效果。") },
    { name: "a plan", workbook: told("19.83%", "确保年底前各项任务全部完成。") },
    { name: "of one kind of indicators", workbook: kinds("数量指标均已达到年度目标，质量指标1项未完成。") },
    { name: "of a number of them", workbook: kinds("绩效目标完成情况：其中1项指标均已达到年度指标值。") },
    { name: "the name of an indicator", workbook: kinds("“各项任务均按期完成目标”一项完成71.43%。") },
    { name: "another sentence", workbook: told("19.83%", "节能改造正在推进，进度较慢。") },
  ],
  rejects: [
    {
      name: "one is not done",
      workbook: told("19.83%", "其余项目内容均已达到预期目标及效果。"),
      problems: [{ message: "1项", severity: "warning" }],
    },
    {
      name: "of one kind, which is not done",
      workbook: kinds("质量指标均已达到年度目标。"),
      problems: ["1项"],
    },
    { name: "of as many as there are", workbook: kinds("2项指标均已达到年度目标。"), problems: ["1项"] },
    { name: "in words", workbook: told("尚未完成改造", "各项指标全部完成年度目标。"), problems: ["unmet"] },
  ],
});
