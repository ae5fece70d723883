import { ind11 } from "../../../src/rules/indicators/ind-11-suspiciously-equal";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const rows = (cost: string, others = 5) =>
  selfEvaluation({
    indicators: [
      ...Array.from({ length: others }, (_, index) => ({
        name: `指标${index}`,
        target: "100%",
        actual: "100%",
      })),
      { name: "维修装修费（万元）", target: "15.829527", actual: cost },
    ],
  });

testRule(ind11, {
  accepts: [
    {
      name: "round figures",
      form: selfEvaluation({
        indicators: Array.from({ length: 6 }, (_, index) => ({
          name: `指标${index}`,
          target: "5",
          actual: "5",
        })),
      }),
    },
    { name: "one differs", form: rows("15.83") },
    { name: "too few rows", form: rows("15.829527", 2) },
  ],
  rejects: [
    { name: "昌吉 15.829527", form: rows("15.829527"), problems: ["6项指标中有6项"] },
    {
      name: "the workbook as a whole",
      workbook: [rows("15.829527"), rows("15.829527")],
      problems: ["12项指标中有12项"],
    },
    {
      name: "one sheet of the workbook",
      workbook: [rows("15.829527"), rows("15.83", 4)],
      problems: ["11项"],
    },
    {
      name: "only one sheet is above the limit",
      workbook: [rows("15.829527"), rows("1", 0), rows("1", 0)],
      problems: [{ message: "equal" }],
    },
  ],
});
