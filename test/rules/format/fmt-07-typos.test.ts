import { fmt07 } from "../../../src/rules/format/fmt-07-typos";
import { corrected, typosIn } from "../../../src/rules/format/typos";
import { monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const goal = (expected: string) => monitoring({ goals: { expected } });

testRule(fmt07, {
  accepts: [
    { name: "right words", form: goal("保障供给，就餐职工满意，制定岗位管理制度，工作情况良好") },
    { name: "words in which a typo seems to stand", form: goal("一共给予补助，公共给排水改造，合格律师") },
    {
      name: "words that rightly stand twice",
      form: goal("提高后勤服务服务对象满意度；工作工作台账；了解了解情况"),
    },
    { name: "的的确确", form: goal("的的确确保障到位") },
  ],
  rejects: [
    {
      name: "a wrong character in an indicator's name",
      form: monitoring({ indicators: [{ name: "每季度就成职工满意度", target: "95%" }] }),
      problems: [{ message: "就餐职工", fix: "needs-confirmation", severity: "info" }],
      fixed: ["每季度就餐职工满意度"],
    },
    {
      name: "several in one cell are one finding",
      form: goal("上下水正常共给，党州委办公楼，执行清况"),
      problems: ["typo"],
      fixed: ["上下水正常供给，州党委办公楼，执行情况"],
    },
    {
      name: "a word typed twice",
      form: goal("完成州人才公寓公寓安装门"),
      problems: ["“公寓公寓”疑应为“公寓”"],
      fixed: ["完成州人才公寓安装门"],
    },
    {
      name: "outside of the forms",
      workbook: { forms: [monitoring()], prose: prose("各项工做开展顺利，按期完成。") },
      problems: ["工作"],
    },
  ],
});

test("a corrected text has no typo left", () => {
  const text = "共给清况工做的的公寓公寓，制度岗位管理制度";
  expect(typosIn(corrected(text, typosIn(text)))).toEqual([]);
});
