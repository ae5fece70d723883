import { quoted } from "../text/han";
import { defineRule, type RuleContext } from "../rule";
import { matchBrackets } from "./brackets";
import { EVERY_FORM } from "./every-form";
import { proseTexts, textsToLookAt, type RoledText } from "./form-cells";
import { closeBracket, tidyFix } from "./notation";

export const fmt01 = defineRule({
  id: "FMT-01",
  title: "括号要成对",
  severity: "info",
  forms: EVERY_FORM,
  messages: {
    unclosed: "“{text}”的左括号“{mark}”没有配对的右括号，请补上。",
    unopened: "“{text}”的右括号“{mark}”没有配对的左括号，请补上或删去。",
  },
  why: "缺半边括号时，括号里的计量单位读不准，名称也会与别处对不上。",
  basis: "文字规范",
  formula: "按先后配对，全角与半角视为同一种；编号“1)”和区间“[80,90)”不算",
  remedy: "补上缺的半边括号；只在名称末尾缺右括号时可自动补。",
  example: { fails: "保障全年用餐人数（人次", passes: "保障全年用餐人数（人次）" },
  *check(form, context) {
    for (const text of textsToLookAt(form)) yield* look(text, context);
  },
  *checkWorkbook(workbook, context) {
    for (const text of proseTexts(workbook)) yield* look(text, context);
  },
});

function* look(at: RoledText, { problem }: RuleContext<"unclosed" | "unopened">) {
  if (!/[()（）[\]［］【】〔〕《》]/u.test(at.text)) return;
  const { unclosed, unopened } = matchBrackets(at.text);
  const safe = closeBracket(at.text, at.role) !== null;
  for (const [message, brackets] of [["unclosed", unclosed] as const, ["unopened", unopened] as const])
    if (brackets[0]) {
      const data = { text: quoted(around(at.text, brackets[0].index)), mark: brackets[0].mark };
      yield problem(message, { at, data, fix: safe ? tidyFix(at) : undefined });
    }
}

/** Of a long text the part with the bracket, so that it can be found. */
function around(text: string, index: number): string {
  return text.length <= 18 ? text : text.slice(Math.max(0, index - 8), index + 9);
}
