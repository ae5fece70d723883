import { ind09 } from "../../../src/rules/indicators/ind-09-target-copied";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (target: string, actual: string, forecast = "") =>
  monitoring({ indicators: [{ name: "树木危害株率", target, actual, forecast }] });

testRule(ind09, {
  accepts: [
    { name: "measured", form: row("≤3%", "2.1%", "≤3%") },
    { name: "an equal sign", form: row("≤3%", "=3%") },
    { name: "a finished date", form: row("2020.12.10", "2020.12.10") },
  ],
  rejects: [
    { name: "南昌 ≤3%", form: row("≤3%", "≤3%", "≤3%"), problems: [{ message: "copied", severity: "info" }] },
    { name: "another limit", form: row("≤3%", "≤2%"), problems: ["bound"] },
  ],
});
