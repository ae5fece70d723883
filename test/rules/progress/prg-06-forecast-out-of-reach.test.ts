import { prg06 } from "../../../src/rules/progress/prg-06-forecast-out-of-reach";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (actual: string, reason: string) =>
  monitoring({
    indicators: [
      { level2: "数量指标", name: "完成公共机构节能改造", target: "100%", actual, forecast: "100%", reason },
    ],
  });

testRule(prg06, {
  accepts: [
    { name: "on the way", form: row("55%", "") },
    { name: "explained", form: row("19.83%", "改造均安排在下半年度实施") },
    {
      name: "money on the way",
      form: monitoring({ funds: [{ initial: 981.26, executed: 577.5, forecast: 981.26 }] }),
    },
    {
      name: "money forecast lower",
      form: monitoring({ funds: [{ initial: 100, executed: 20, forecast: 60 }] }),
    },
  ],
  rejects: [
    { name: "南昌 34%", form: row("19.83%", ""), problems: [{ message: "33.99%", severity: "info" }] },
    { name: "indicator", form: row("10%", "/"), problems: ["indicator"] },
    {
      name: "money",
      form: monitoring({ funds: [{ initial: 100, executed: 20, forecast: 100 }] }),
      problems: ["fund"],
    },
  ],
});
