import { ind20 } from "../../../src/rules/indicators/ind-20-saving-is-unspent";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (actual: string) => ({
  funds: [{ initial: 981.26, executed: 577.5 }],
  indicators: [{ name: "成本节约率", target: "≤±5%", actual }],
});

testRule(ind20, {
  accepts: [
    { name: "a real saving", form: monitoring(row("3.2%")) },
    { name: "at the end of the year", form: monitoring({ month: 12, ...row("41.15%") }) },
    { name: "no figure", form: monitoring(row("年末核算")) },
  ],
  rejects: [
    {
      name: "南昌 41.15%",
      form: monitoring(row("41.15%")),
      problems: [{ message: "unspent", severity: "error", arithmetic: "100% − 58.85% = 41.15%" }],
    },
  ],
});
