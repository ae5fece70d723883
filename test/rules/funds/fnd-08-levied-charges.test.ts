import { fnd08 } from "../../../src/rules/funds/fnd-08-levied-charges";
import { dataTable, form } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const minhang = (fee: string) =>
  form("budget-calculation", {
    tables: [
      dataTable(
        "budget-calculation",
        { item: "预算内容", detail: "明细", unitPrice: "单价(元)", budget: "预算金额(万元)" },
        [
          { item: "人力成本", detail: "管理", unitPrice: "125,300", budget: "350.84" },
          { detail: "专技", unitPrice: "106,800", budget: "2,285.52" },
          { detail: "普通", unitPrice: "79,900", budget: "783.02" },
          { item: "服装费", unitPrice: "600", budget: "20.28" },
          { item: "管理费", unitPrice: "10%", budget: fee },
          { item: "合计", budget: "3,780.92", total: true },
        ],
      ),
    ],
  });

testRule(fnd08, {
  accepts: [
    { name: "of the staff costs", form: minhang("341.94") },
    { name: "of staff and clothing", form: minhang("343.97") },
  ],
  rejects: [
    {
      name: "of neither",
      form: minhang("341.26"),
      problems: [{ message: "341.94或343.97", arithmetic: "3412.6" }],
    },
  ],
});
