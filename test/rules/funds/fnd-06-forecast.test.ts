import { fnd06 } from "../../../src/rules/funds/fnd-06-forecast";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const fund = { initial: 981.26, executed: 577.5, forecast: 981.26 };
const saving = (forecast: string, funds = fund) =>
  monitoring({
    funds: [funds],
    indicators: [{ name: "成本节约率", target: "≤±5%", actual: "0%", forecast }],
  });
const nanchang = saving("5%");

testRule(fnd06, {
  accepts: [
    {
      name: "executed in another unit, as the rate tells",
      form: monitoring({ funds: [{ initial: 120, executed: 580_000, forecast: 120, rate: "48.33%" }] }),
    },
    { name: "the whole budget", form: monitoring({ funds: [fund] }) },
    { name: "no forecast", form: monitoring({ funds: [{ initial: 10, executed: 5, forecast: "" }] }) },
    { name: "a saving that shows", form: saving("5%", { ...fund, forecast: 932.2 }) },
    { name: "no saving", form: saving("0%") },
    { name: "a limit is no forecast", form: saving("≤5%") },
  ],
  rejects: [
    {
      name: "less than already spent",
      form: monitoring({ funds: [{ ...fund, forecast: 500 }] }),
      problems: [{ message: "belowExecuted", severity: "error" }],
    },
    {
      name: "more than the budget",
      form: monitoring({ funds: [{ ...fund, forecast: 1000 }] }),
      problems: [{ message: "aboveBudget", severity: "warning" }],
    },
    {
      name: "南昌 5%",
      form: nanchang,
      problems: [{ message: "saving", at: nanchang.indicators[0]!.forecast, arithmetic: "932.2" }],
    },
  ],
});
