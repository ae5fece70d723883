import { txt10 } from "../../../src/rules/text/txt-10-strictly-by-budget";
import { monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const told = (executed: number, ...lines: string[]) => ({
  forms: [monitoring({ funds: [{ initial: 323.39, executed }] })],
  prose: prose(...lines),
});

testRule(txt10.rule, {
  accepts: [
    { name: "within the budget", workbook: told(300, "严格按照年初预算进行项目支出。") },
    { name: "no promise", workbook: told(347.79, "因政策性增资超预算，已按程序追加。") },
    { name: "denied", workbook: told(300, "严格按照预算支出，没有超预算现象。") },
  ],
  rejects: [
    {
      name: "the table says otherwise",
      workbook: told(347.79, "严格按照年初预算进行支出。"),
      problems: [{ message: "超预算24.4万元", severity: "info" }],
    },
    {
      name: "the text says otherwise",
      workbook: told(300, "严格按照年初预算进行支出。", "年初预算不足以满足实际需要。"),
      problems: ["text"],
    },
  ],
});
