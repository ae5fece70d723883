import { fnd07 } from "../../../src/rules/funds/fnd-07-quantity-times-price";
import { dataTable, form } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const calculation = (quantity: number, unitPrice: string, budget: string, priceHeader = "单价(元)") =>
  form("budget-calculation", {
    tables: [
      dataTable(
        "budget-calculation",
        { item: "预算内容", quantity: "数量", unitPrice: priceHeader, budget: "预算金额(万元)" },
        [{ item: "人员", quantity, unitPrice, budget }],
      ),
    ],
  });

testRule(fnd07, {
  accepts: [
    { name: "闵行 28×125,300", form: calculation(28, "125,300", "350.84") },
    { name: "闵行 214×106,800", form: calculation(214, "106,800", "2,285.52") },
    { name: "the unit of the price is not said", form: calculation(2, "30", "60", "单价") },
    { name: "a percentage is no price", form: calculation(1, "10%", "341.26") },
  ],
  rejects: [
    {
      name: "figures swapped",
      form: calculation(28, "125,300", "305.84"),
      problems: [{ message: "应为350.84万元", fix: "needs-confirmation" }],
      fixed: ["350.84"],
    },
    { name: "mismatch", form: calculation(98, "79,900", "738.02"), problems: ["mismatch"] },
  ],
});
