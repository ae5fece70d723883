import { fnd15 } from "../../../src/rules/funds/fnd-15-shares-add-up";
import { dataTable, form } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const shares = (...values: string[]) =>
  form("fund-usage", {
    tables: [
      dataTable(
        "fund-usage",
        { item: "用途", amount: "金额", share: "占比" },
        values.map((share, index) => ({ item: `第${index}项`, amount: 1, share })),
      ),
    ],
  });

testRule(fnd15, {
  accepts: [
    { name: "99.93 + 0.07", form: shares("99.93%", "0.07%") },
    { name: "whole percents may be off by rounding", form: shares("33%", "33%", "33%") },
    { name: "a single share", form: shares("60%") },
  ],
  rejects: [
    {
      name: "something is missing",
      form: shares("60.00%", "38.00%"),
      problems: [{ message: "mismatch", arithmetic: "60% + 38% = 98%" }],
    },
  ],
});
