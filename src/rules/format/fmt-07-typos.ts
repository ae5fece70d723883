import { defineRule, type RuleContext } from "../rule";
import { EVERY_FORM } from "./every-form";
import { proseTexts, textsToLookAt, type RoledText } from "./form-cells";
import { confirmText, holdsFigure } from "./notation";
import { corrected, typosIn } from "./typos";
import { notationInDoubt } from "../screens/notation";

export const fmt07 = defineRule({
  id: "FMT-07",
  title: "疑似错别字",
  severity: "info",
  forms: EVERY_FORM,
  messages: { typo: "{words}，请核对。" },
  why: "指标名称里的错字会使同一指标在两张表里对不上。",
  basis: "常见错别字词典；重复录入的词语",
  formula: "词典中的错写；同一个两至四字的词连写两遍（常用可连写的词除外）",
  remedy: "改正错字；确属专名的可忽略。",
  example: { fails: "每季度就成职工满意度", passes: "每季度就餐职工满意度" },
  screen: notationInDoubt,
  *check(form, context) {
    for (const text of textsToLookAt(form)) yield* look(text, context);
  },
  *checkWorkbook(workbook, context) {
    for (const text of proseTexts(workbook)) yield* look(text, context);
  },
});

function* look(at: RoledText, { problem }: RuleContext<"typo">) {
  if (holdsFigure(at.role) || at.role === "tick" || at.text.length < 3) return;
  const typos = typosIn(at.text);
  if (typos.length === 0) return;
  const words = [...new Set(typos.map(({ wrong, right }) => `“${wrong}”疑应为“${right}”`))].join("，");
  yield problem("typo", { at, data: { words }, fix: confirmText(at, corrected(at.text, typos)) });
}
