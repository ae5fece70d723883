import { quoted } from "../quoted";
import { defineRule, type RuleContext } from "../rule";
import { EVERY_FORM } from "./every-form";
import { proseTexts, textsToLookAt, type RoledText } from "./form-cells";
import { doubledSign, tidyFix } from "./notation";
import { notationInDoubt } from "../screens/notation";

const SIGN_NAMES: Readonly<Record<string, string>> = {
  "%": "百分号",
  "％": "百分号",
  "。": "句号",
  "，": "逗号",
  ",": "逗号",
  "；": "分号",
  "：": "冒号",
  "、": "顿号",
};

export const fmt03 = defineRule({
  id: "FMT-03",
  title: "符号不要重复",
  severity: "error",
  forms: EVERY_FORM,
  messages: {
    doubled: "“{text}”里{sign}重复，请只保留一个。",
    stops: "{place}连写了{count}个句号，请只保留一个。",
  },
  why: "“90%%”这样的写法不是数字，公式和系统都读不出来。",
  basis: "文字规范",
  formula: "百分号、句号、逗号、分号、冒号、顿号连写两个以上",
  remedy: "删去多出的符号。",
  example: { fails: "90%%", passes: "90%" },
  screen: notationInDoubt,
  *check(form, context) {
    for (const text of textsToLookAt(form)) yield* look(text, context);
  },
  *checkWorkbook(workbook, context) {
    for (const text of proseTexts(workbook)) yield* look(text, context);
  },
});

function* look(at: RoledText, { problem }: RuleContext<"doubled" | "stops">) {
  const doubled = doubledSign(at.text);
  if (!doubled) return;
  const { sign, index, count } = doubled;
  const start = Math.max(0, index - 10);
  const fix = tidyFix(at);
  // No message quotes a full stop, which would end its sentence.
  if (sign === "。") {
    const before = quoted(at.text.slice(start, index));
    const place = before === "" ? "这一格开头" : `“${before}”后面`;
    yield problem("stops", { at, data: { place, count }, fix });
  } else {
    const text = quoted(at.text.slice(start, index + 4));
    yield problem("doubled", { at, data: { text, sign: SIGN_NAMES[sign]! }, fix });
  }
}
