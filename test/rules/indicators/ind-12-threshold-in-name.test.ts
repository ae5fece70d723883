import { ind12 } from "../../../src/rules/indicators/ind-12-threshold-in-name";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, target: string) => monitoring({ indicators: [{ name, target }] });

testRule(ind12, {
  accepts: [
    { name: "the limit is the value", form: row("花卉违规摆放次数", "＜2次") },
    { name: "闵行 90%以上 ≥90%", form: row("满意度达 90%以上", "≥90%") },
    { name: "an area", form: row("物业服务面积34508平方米", "100%") },
    { name: "a deadline", form: row("项目于2020年12月31日前全部完成", "100%") },
  ],
  rejects: [
    {
      name: "南昌 小于2次",
      form: row("花卉违规摆放次数小于2次", "100%"),
      problems: [{ message: "named", severity: "info" }],
    },
    { name: "南昌 95分以上", form: row("物业管理达评分标准 95 分以上", "100%"), problems: ["95 分以上"] },
  ],
});
