import { fmt09 } from "../../../src/rules/format/fmt-09-one-style";
import { monitoring, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

testRule(fmt09, {
  accepts: [
    {
      name: "one style each",
      form: selfEvaluation({ goals: { actual: "按2021年第97号、2022年第18号纪要和〔2018〕34号文执行" } }),
    },
    {
      name: "a date in words beside one in a value is the same day",
      form: selfEvaluation({
        goals: { actual: "2020年7月6日完成验收工作" },
        indicators: [{ name: "竣工验收时间", target: "2020.7.6", actual: "2020.7.6" }],
      }),
    },
  ],
  rejects: [
    {
      name: "numbers of minutes",
      form: selfEvaluation({ goals: { actual: "按2021年第97号、2022年第七号和2022第18号纪要安排" } }),
      problems: [{ message: "number", severity: "info" }],
    },
    {
      name: "brackets of years, outside of the forms",
      workbook: {
        forms: [monitoring()],
        prose: prose("依据〔2018〕34号文件执行。", "依据昌党发[2022]6号文件执行。"),
      },
      problems: ["bracket"],
    },
    {
      name: "dates of one table",
      form: selfEvaluation({
        indicators: [
          { name: "竣工验收时间", target: "2020.7.6", actual: "2020年7月6日" },
          { name: "支付时间", target: "2020.8.1", actual: "2020.8.1" },
        ],
      }),
      problems: ["date"],
    },
  ],
});
