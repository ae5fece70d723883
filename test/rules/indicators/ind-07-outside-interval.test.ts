import { ind07 } from "../../../src/rules/indicators/ind-07-outside-interval";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string) =>
  monitoring({ indicators: [{ name: "成本节约率", target, actual }] });

testRule(ind07, {
  accepts: [
    { name: "inside", form: row("-5%～5%", "3%") },
    { name: "at the edge", form: row("±5%", "-5%") },
    {
      name: "a count that is on its way to the interval",
      form: monitoring({
        indicators: [{ name: "举办赛事", level2: "数量指标", target: "10~12场次", actual: "8场次" }],
      }),
    },
    { name: "no figure", form: row("±5%", "年末核算") },
  ],
  rejects: [
    {
      name: "南昌 41.15%",
      form: row("≤±5%", "41.15%"),
      problems: [{ message: "目标区间≤±5%（-5%～5%）内", severity: "error", arithmetic: "36.15" }],
    },
    {
      name: "below",
      form: row("2%~5%", "1%"),
      problems: [{ message: "目标区间2%~5%内", arithmetic: "1 < 2" }],
    },
    {
      name: "a count that is above the interval already",
      form: monitoring({
        indicators: [{ name: "举办赛事", level2: "数量指标", target: "10~12场次", actual: "14场次" }],
      }),
      problems: ["outside"],
    },
  ],
});
