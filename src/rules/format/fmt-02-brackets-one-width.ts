import { quoted } from "../quoted";
import { defineRule, type RuleContext } from "../rule";
import { isMixed, matchBrackets } from "./brackets";
import { EVERY_FORM } from "./every-form";
import { proseTexts, textsToLookAt, type RoledText } from "./form-cells";
import { tidyFix } from "./notation";
import { notationInDoubt } from "../screens/notation";

export const fmt02 = defineRule({
  id: "FMT-02",
  title: "一对括号不要中英文混用",
  severity: "info",
  forms: EVERY_FORM,
  messages: { mixed: "“{pair}”的括号一半是中文、一半是英文，请统一。" },
  why: "混用的括号会使同一名称在查找和汇总时对不上。",
  basis: "文字规范",
  formula: "同一对括号的左右两半全角、半角不同",
  remedy: "统一为中文括号（纯数字、字母的内容统一为英文括号）。",
  example: { fails: "签订物业管理合同(项）", passes: "签订物业管理合同（项）" },
  screen: notationInDoubt,
  *check(form, context) {
    for (const text of textsToLookAt(form)) yield* look(text, context);
  },
  *checkWorkbook(workbook, context) {
    for (const text of proseTexts(workbook)) yield* look(text, context);
  },
});

function* look(at: RoledText, { problem }: RuleContext<"mixed">) {
  if (!/[()（）[\]［］]/u.test(at.text)) return;
  const pair = matchBrackets(at.text).pairs.find(isMixed);
  if (!pair) return;
  const shown = quoted(at.text.slice(pair.open.index, pair.close.index + 1), 24);
  yield problem("mixed", { at, data: { pair: shown }, fix: tidyFix(at) });
}
