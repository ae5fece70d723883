import { fnd10 } from "../../../src/rules/funds/fnd-10-ticked-consistent";
import { dataTable, form } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const progress = (actual: number, planned: number, consistentYes: string) =>
  form("tracking-progress", {
    tables: [
      dataTable(
        "tracking-progress",
        { actual: "实际执行金额", planned: "计划执行金额", consistentYes: "是", consistentNo: "否" },
        [{ actual, planned, consistentYes }],
      ),
    ],
  });

testRule(fnd10, {
  accepts: [
    { name: "consistent", form: progress(2819.55, 2819.55, "√") },
    { name: "not ticked", form: progress(2819.55, 2835.69, "") },
  ],
  rejects: [
    {
      name: "闵行 −0.57%",
      form: progress(2819.55, 2835.69, "√"),
      problems: [{ message: "near", arithmetic: "-0.57%" }],
    },
    { name: "−30%", form: progress(70, 100, "√"), problems: ["far"] },
  ],
});
