import { rsn08 } from "../../../src/rules/reasons/rsn-08-category-chosen";
import { testRule } from "../../support/rule-tester";
import { onTime, overrun, slow } from "./rsn-forms";

const none = { 经费保障: "", 制度保障: "", 其他: "" };

testRule(rsn08, {
  accepts: [
    { name: "ticked", form: slow({ categories: { ...none, 经费保障: "√" }, reason: "合同约定下半年付款" }) },
    { name: "no deviation", form: onTime({ categories: none, reason: "" }) },
    { name: "no such columns", form: overrun({ reason: "/" }) },
    { name: "chosen from a list", form: slow({ category: "经费原因、制度原因" }) },
    {
      name: "other, explained",
      form: slow({ categories: { ...none, 其他: "√" }, reason: "施工季节限制，下半年开工" }),
    },
  ],
  rejects: [
    {
      name: "nothing ticked",
      form: slow({ categories: none, reason: "合同约定下半年付款" }),
      problems: [{ message: "1项有偏差的指标没有选原因类别", severity: "warning" }],
    },
    {
      name: "only the column's own label",
      form: slow({ categories: { 经费保障: "经费保障" }, reason: "合同约定" }),
      problems: ["none"],
    },
    {
      name: "other, unexplained",
      form: slow({ categories: { ...none, 其他: "√" }, reason: "" }),
      problems: ["other"],
    },
  ],
});
