import { quoted } from "../quoted";
import { defineRule, type RuleContext } from "../rule";
import { EVERY_FORM } from "./every-form";
import { proseTexts, textsToLookAt, type RoledText } from "./form-cells";
import { notationInDoubt } from "../screens/notation";

interface Style {
  readonly name: string;
  readonly sample: string;
  readonly at: RoledText;
}

/** Document numbers: «2022年第7号», «2022年第七号», «2022第18号»; and brackets of a year: 〔2022〕6号, [2022]6号. */
const NUMBERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["年第阿拉伯数字号", /\d{4}年第\d+号/gu],
  ["年第汉字号", /\d{4}年第[一二三四五六七八九十百]+号/gu],
  ["无“年”字", /\d{4}第\d+号/gu],
];
const BRACKETS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["六角括号", /〔\d{4}〕\d+号/gu],
  ["方括号", /[[［【]\d{4}[\]］】]\d+号/gu],
  ["圆括号", /[(（]\d{4}[)）]\d+号/gu],
];
const DATES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["点", /^\d{4}\.\d{1,2}\.\d{1,2}$/gu],
  ["短横", /^\d{4}-\d{1,2}-\d{1,2}$/gu],
  ["斜线", /^\d{4}\/\d{1,2}\/\d{1,2}$/gu],
  ["年月日", /^\d{4}年\d{1,2}月\d{1,2}日$/gu],
];

export const fmt09 = defineRule({
  id: "FMT-09",
  title: "日期和文号写法要统一",
  severity: "info",
  forms: EVERY_FORM,
  messages: {
    number: "文号有{count}种写法（{samples}），请统一，如“2022年第7号”。",
    bracket: "文号的年份括号有{count}种写法（{samples}），请统一为六角括号“〔〕”。",
    date: "指标值里的日期有{count}种写法（{samples}），请统一。",
  },
  why: "写法不一，检索和汇总时会漏掉。",
  basis: "GB/T 9704 党政机关公文格式（文号用六角括号）",
  formula: "同一张表（或表外正文）内，会议纪要编号、文号括号、指标值列日期各有两种以上写法",
  remedy: "统一成一种写法。",
  example: { fails: "2021年第97号、2022第18号", passes: "2021年第97号、2022年第18号" },
  screen: notationInDoubt,
  *check(form, context) {
    const texts = textsToLookAt(form);
    yield* compare("number", texts, NUMBERS, context);
    yield* compare("bracket", texts, BRACKETS, context);
    const values = texts.filter(({ role }) => role === "value");
    yield* compare("date", values, DATES, context);
  },
  *checkWorkbook(workbook, context) {
    const texts = proseTexts(workbook);
    yield* compare("number", texts, NUMBERS, context);
    yield* compare("bracket", texts, BRACKETS, context);
  },
});

function* compare<Message extends string>(
  message: Message,
  texts: readonly RoledText[],
  patterns: typeof NUMBERS,
  { problem }: RuleContext<Message>,
) {
  if (texts.length === 0) return;
  const styles = new Map<string, Style>();
  for (const at of texts)
    for (const [name, pattern] of patterns) {
      const sample = styles.has(name) ? null : at.text.trim().match(pattern)?.[0];
      if (sample) styles.set(name, { name, sample, at });
    }
  if (styles.size < 2) return;
  const found = [...styles.values()];
  yield problem(message, {
    at: found.map(({ at }) => at),
    data: { count: found.length, samples: found.map(({ sample }) => `“${quoted(sample)}”`).join("、") },
  });
}
