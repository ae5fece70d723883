import { prg04 } from "../../../src/rules/progress/prg-04-indicator-far-ahead";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string, month = 7) =>
  monitoring({ month, indicators: [{ level2: "数量指标", name: "完成白蚁防治工作", target, actual }] });

testRule(prg04, {
  accepts: [
    { name: "finished early", form: row("100%", "100%") },
    {
      name: "a rate that stands at its height all year",
      form: monitoring({
        month: 6,
        indicators: [{ level2: "生态效益指标", name: "绿地覆盖率", target: "≥35%", actual: "36.2%" }],
      }),
    },
    {
      name: "a satisfaction in points",
      form: monitoring({
        month: 6,
        indicators: [{ level2: "服务对象满意度指标", name: "居民满意度", target: "≥85分", actual: "88分" }],
      }),
    },
    {
      name: "a growth",
      form: monitoring({
        month: 6,
        indicators: [{ level2: "经济效益指标", name: "增加值增速", target: "7%", actual: "7.2%" }],
      }),
    },
    { name: "a whole year is IND-15's", form: row("50%", "100%", 12) },
  ],
  rejects: [
    { name: "南昌 50% → 100%", form: row("50%", "100%"), problems: [{ message: "2倍", severity: "info" }] },
    { name: "counts", form: row("10次", "15次"), problems: ["ahead"] },
  ],
});
