import { txt09 } from "../../../src/rules/text/txt-09-numbering";
import { monitoring, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const told = (...lines: string[]) => ({ forms: [monitoring()], prose: prose(...lines) });

testRule(txt09.rule, {
  accepts: [
    { name: "in order", workbook: told("一、概况", "二、目标", "三、结论") },
    { name: "begins anew", workbook: told("一、概况", "二、目标", "一、问题", "二、建议") },
    { name: "not from the beginning", workbook: told("三、结论", "五、附件") },
    {
      name: "a list in one cell",
      form: selfEvaluation({ goals: { expected: "1.保障用电正常；2.保障用水正常；3.零差错" } }),
    },
    {
      name: "figures are no numbers",
      form: selfEvaluation({ goals: { expected: "1.5倍系数折算；3.2万元用于设备维护更新" } }),
    },
  ],
  rejects: [
    {
      name: "a chapter left out",
      workbook: told("一、概况", "二、目标", "四、结论"),
      problems: [{ message: "gap", severity: "info" }],
    },
    {
      name: "another style",
      workbook: told("一、概况", "二、目标", "三、措施", "四、问题", "5、等级"),
      problems: ["统一为“五、”"],
    },
    {
      name: "an item left out",
      form: selfEvaluation({ goals: { expected: "1.保障公共用电正常；2.保障用水正常；4.会务零差错" } }),
      problems: ["从2跳到4"],
    },
  ],
});
