import { quoted } from "../quoted";
import { defineRule, type RuleContext } from "../rule";
import { matchBrackets, type Bracket } from "./brackets";
import { EVERY_FORM } from "./every-form";
import { textsToLookAt, type RoledText } from "./form-cells";
import { closeBracket, tidyFix } from "./notation";
import { proseRuns } from "./wrapped-lines";
import { notationInDoubt } from "../screens/notation";

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
  formula: "按先后配对，全角与半角视为同一种；编号“1)”和区间“[80,90)”不算；逐行粘贴的一段文字合起来配对",
  remedy: "补上缺的半边括号；只在名称末尾缺右括号时可自动补。",
  example: { fails: "保障全年用餐人数（人次", passes: "保障全年用餐人数（人次）" },
  screen: notationInDoubt,
  *check(form, context) {
    for (const text of textsToLookAt(form)) yield* look([text], context);
  },
  *checkWorkbook(workbook, context) {
    for (const run of proseRuns(workbook)) yield* look(run, context);
  },
});

/** @param run cells that are one running text: a bracket may be opened in one line and closed in another */
function* look(run: readonly RoledText[], { problem }: RuleContext<"unclosed" | "unopened">) {
  if (!run.some(({ text }) => /[()（）[\]［］【】〔〕《》]/u.test(text))) return;
  const { unclosed, unopened } = matchBrackets(run.map(({ text }) => text).join("\n"));
  let start = 0;
  for (const at of run) {
    const own = ({ index }: Bracket): boolean => index >= start && index < start + at.text.length;
    const safe = closeBracket(at.text, at.role) !== null;
    for (const [message, brackets] of [["unclosed", unclosed] as const, ["unopened", unopened] as const]) {
      const bracket = brackets.find(own);
      if (!bracket) continue;
      const data = { text: quoted(around(at.text, bracket.index - start)), mark: bracket.mark };
      yield problem(message, { at, data, fix: safe ? tidyFix(at) : undefined });
    }
    start += at.text.length + 1;
  }
}

/** Of a long text the part with the bracket, so that it can be found. */
function around(text: string, index: number): string {
  return text.length <= 18 ? text : text.slice(Math.max(0, index - 8), index + 9);
}
