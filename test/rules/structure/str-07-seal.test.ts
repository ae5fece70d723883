import { str07 } from "../../../src/rules/structure/str-07-seal";
import { form, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const sealed = (unitSeal: string) => form("tracking-deviation", { fields: { unitSeal } });

testRule(str07, {
  accepts: [
    { name: "filled", form: sealed("闵行区机关事务管理局") },
    { name: "the form has no such field", form: monitoring() },
  ],
  rejects: [
    { name: "blank", form: sealed(""), problems: [{ message: "blank", severity: "error" }] },
    { name: "a slash", form: sealed("/"), problems: ["blank"] },
  ],
});
