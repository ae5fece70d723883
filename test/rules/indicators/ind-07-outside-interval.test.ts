import { ind07 } from "../../../src/rules/indicators/ind-07-outside-interval";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string) =>
  monitoring({ indicators: [{ name: "成本节约率", target, actual }] });

testRule(ind07, {
  accepts: [
    { name: "inside", form: row("-5%～5%", "3%") },
    { name: "at the edge", form: row("±5%", "-5%") },
    { name: "no figure", form: row("±5%", "年末核算") },
  ],
  rejects: [
    {
      name: "南昌 41.15%",
      form: row("≤±5%", "41.15%"),
      problems: [{ message: "outside", severity: "error", arithmetic: "36.15" }],
    },
    { name: "below", form: row("2%~5%", "1%"), problems: [{ message: "2%～5%", arithmetic: "1 < 2" }] },
  ],
});
