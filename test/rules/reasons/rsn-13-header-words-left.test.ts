import { rsn13 } from "../../../src/rules/reasons/rsn-13-header-words-left";
import { testRule } from "../../support/rule-tester";
import { onTime, slow } from "./rsn-forms";

testRule(rsn13, {
  accepts: [
    { name: "ticks", form: slow({ categories: { 经费保障: "√", 其他: "" }, reason: "合同约定下半年付款" }) },
    { name: "words of a drop-down", form: slow({ category: "其他", likelihood: "确定能" }) },
    { name: "a reason that speaks of the category", form: slow({ reason: "经费保障不足，需追加预算" }) },
  ],
  rejects: [
    {
      name: "labels in the row, in one finding",
      form: onTime({
        categories: { 经费保障: "经费保障", 硬件条件保障: "硬件保障" },
        reason: "原因说明",
        likelihood: { 确定能: "确定能" },
        remark: "备注",
      }),
      problems: [{ message: "5个数据格", severity: "info", fix: "needs-confirmation" }],
      fixed: [null, null, null, null, null],
    },
  ],
});
