import { fmt04 } from "../../../src/rules/format/fmt-04-numbers-as-numbers";
import { monitoring, selfEvaluation } from "../../support/builders";
import { nationalProfile } from "../../../src/profile/profile";
import { contextFor } from "../../../src/rules/rule";
import { testRule } from "../../support/rule-tester";

testRule(fmt04, {
  accepts: [
    { name: "numbers", form: monitoring({ funds: [{ initial: 981.26, executed: 577.5, rate: "58.85%" }] }) },
    {
      name: "percent texts, indicator values, codes and years",
      form: monitoring({
        fields: { projectCode: "0012345", reportDate: "2020" },
        funds: [{ initial: 100, executed: 50, rate: "50%" }],
        indicators: [{ name: "合同数量", target: "6", actual: "6" }],
      }),
    },
    { name: "null words", form: monitoring({ funds: [{ initial: "—", executed: "/" }] }) },
    {
      name: "a formula's text",
      form: monitoring({ funds: [{ initial: { value: "97.00", formula: '=TEXT(97,"0.00")' } }] }),
    },
  ],
  rejects: [
    {
      name: "amounts and points, in one finding",
      form: selfEvaluation({
        funds: [{ initial: "97.00", executed: "1,097.5", weight: "10" }],
        indicators: [{ name: "面积", target: 1, weight: 50, score: "45.5" }],
      }),
      problems: [{ message: "4个", fix: "safe", severity: "info" }],
      fixed: [97, 1097.5, 10, 45.5],
    },
    {
      name: "full-width digits become a number at once",
      form: monitoring({ funds: [{ initial: "１００" }] }),
      problems: ["asText"],
      fixed: [100],
    },
  ],
});

test("keeps the digits shown", () => {
  const [finding] = [
    ...fmt04.check!(monitoring({ funds: [{ initial: "1,097.50" }] }), {
      profile: {} as never,
      problem: (_, problem) => ({ fix: problem.fix }) as never,
    }),
  ];
  expect(finding!.fix!.edits[0]!.next).toEqual({ value: 1097.5, numberFormat: "#,##0.00" });
});

test.each([
  ["0", "文本“0”改为数字0，这样求和才不会漏算。"],
  ["１００", "文本“１００”改为数字100，这样求和才不会漏算。"],
])("says what changes although the figures look alike: %s", (text, why) => {
  const { check } = fmt04;
  const form = monitoring({ funds: [{ initial: text }] });
  const [finding] = [...check!(form, contextFor(fmt04, nationalProfile))];
  expect(finding!.fix!.edits.map((edit) => edit.why)).toEqual([why]);
});
