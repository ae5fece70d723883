import { ind08 } from "../../../src/rules/indicators/ind-08-zero-target";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, target: string) => monitoring({ indicators: [{ name, target, actual: "0" }] });

testRule(ind08, {
  accepts: [
    { name: "南昌 租金延误率", form: row("租金延误率", "0%") },
    { name: "事故", form: row("安全责任事故起数", "0") },
    { name: "a limit", form: row("培训场次", "≥0") },
    { name: "not zero", form: row("培训场次", "5") },
  ],
  rejects: [
    { name: "培训场次", form: row("培训场次", "0"), problems: [{ message: "zero", severity: "info" }] },
  ],
});
