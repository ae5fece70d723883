import { fmt10 } from "../../../src/rules/format/fmt-10-thousands-separators";
import { dataTable, form, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const basics = (yearBudget: string) => form("tracking-basics", { fields: { yearBudget } });

testRule(fmt10, {
  accepts: [
    { name: "all without", form: monitoring({ funds: [{ initial: 3780.92, executed: 2819.55 }] }) },
    { name: "small amounts", form: monitoring({ funds: [{ initial: "3,780.92", executed: 981.26 }] }) },
    { name: "years", form: form("prior-year-execution", { fields: { year: "2017", budget: "3,668.82" } }) },
    { name: "both forms with", workbook: [basics("3,780.92"), basics("3,780.92")] },
  ],
  rejects: [
    {
      name: "one form with and without",
      form: monitoring({ funds: [{ initial: "3,780.92", executed: 2819.55 }] }),
      problems: [{ message: "form", severity: "info", fix: null }],
    },
    {
      name: "one amount in two forms",
      workbook: [
        basics("3,780.92"),
        form("tracking-progress", {
          tables: [dataTable("tracking-progress", { budget: "预算安排" }, [{ budget: "3780.92" }])],
        }),
      ],
      problems: ["workbook"],
    },
  ],
});
