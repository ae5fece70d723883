import { hanCount } from "../text/han";
import { quoted } from "../quoted";
import { defineRule, type RuleContext } from "../rule";
import { EVERY_FORM } from "./every-form";
import { proseTexts, textsToLookAt, type RoledText } from "./form-cells";
import { confirmText } from "./notation";
import { corrected, cutShortIn } from "./typos";
import { proseRuns } from "./wrapped-lines";
import { notationInDoubt } from "../screens/notation";

/** Shorter texts are labels: «其中，» is no sentence. */
const SENTENCE = 8;

export const fmt12 = defineRule({
  id: "FMT-12",
  title: "句子要完整",
  severity: "info",
  forms: EVERY_FORM,
  messages: {
    comma: "“{text}”以逗号或顿号结尾，句子像是没写完，请补全。",
    cut: "“{text}”像是漏了字，疑应为“{expected}”，请补全。",
  },
  why: "没写完的句子多半是粘贴时截断的，后面的内容可能丢了。",
  basis: "文字规范",
  formula: "整段文字最后一个字符是逗号或顿号；或常用词在标点前缺末字",
  remedy: "补全文字，或改为句号。",
  example: { fails: "及时公开相关资金的使用情况，", passes: "及时公开相关资金的使用情况。" },
  screen: notationInDoubt,
  *check(form, context) {
    for (const text of textsToLookAt(form))
      if (text.role !== "name") {
        yield* unfinished([text], context);
        yield* cutShort(text, context);
      }
  },
  *checkWorkbook(workbook, context) {
    for (const run of proseRuns(workbook)) yield* unfinished(run, context);
    for (const text of proseTexts(workbook)) yield* cutShort(text, context);
  },
});

type Context = RuleContext<"comma" | "cut">;

/** @param run cells that are one running text: only its end can be missing */
function* unfinished(run: readonly RoledText[], { problem }: Context) {
  const at = run.at(-1)!;
  if (run.some(isSentence) && /[，,、]\s*$/u.test(at.text))
    yield problem("comma", { at, data: { text: quoted(at.text.trimEnd().slice(-14)) } });
}

function* cutShort(at: RoledText, { problem }: Context) {
  if (!isSentence(at)) return;
  for (const cut of cutShortIn(at.text)) {
    const text = quoted(at.text.slice(Math.max(0, cut.index - 6), cut.index + cut.wrong.length));
    const fix = confirmText(at, corrected(at.text, [cut]));
    yield problem("cut", { at, data: { text, expected: cut.right }, fix });
  }
}

function isSentence({ role, text }: RoledText): boolean {
  return (role === "narrative" || role === "data") && hanCount(text) >= SENTENCE;
}
