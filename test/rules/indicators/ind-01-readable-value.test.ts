import { ind01 } from "../../../src/rules/indicators/ind-01-readable-value";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: unknown, actual: unknown = "") =>
  monitoring({ indicators: [{ name: "培训人数", target: target as string, actual: actual as string }] });

testRule(ind01, {
  accepts: [
    { name: "figures", form: row("≥95%", "96%") },
    { name: "an interval with a clumsy sign", form: row("≤±5%") },
    { name: "an expression", form: row("97×2", "97×2") },
    { name: "a doubled percent", form: row("90%%") },
    { name: "words", form: row("显著提高", "尚未开展满意度调查") },
    { name: "null words", form: row("/", "—") },
  ],
  rejects: [
    { name: "an error value", form: row({ value: { error: "#N/A" } }), problems: ["error"] },
    { name: "two figures", form: row("12/34?56"), problems: ["unreadable"] },
    { name: "ambiguous separators", form: row("1,23.5"), problems: ["ambiguous"] },
  ],
});
