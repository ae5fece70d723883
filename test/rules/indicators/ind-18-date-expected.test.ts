import { ind18 } from "../../../src/rules/indicators/ind-18-date-expected";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, target: string, actual: string) =>
  monitoring({ indicators: [{ level2: "时效指标", name, target, actual }] });

testRule(ind18, {
  accepts: [
    { name: "昌吉 dates", form: row("项目竣工验收时间", "2020.12.10", "2020.12.10") },
    { name: "a rate", form: row("采购及时性", "95%", "95%") },
    { name: "a length of time", form: row("响应完成时间", "≤30天", "20天") },
    { name: "words", form: row("项目于2020年12月31日前全部完成", "2020年12月31日前", "已完成") },
  ],
  rejects: [
    {
      name: "南昌 71.43%",
      form: row("项目于2020年12月31日前全部完成", "100%", "71.43%"),
      problems: [{ message: "actual", severity: "info" }],
    },
    { name: "the target", form: row("项目竣工验收时间", "100%", ""), problems: ["target"] },
  ],
});
