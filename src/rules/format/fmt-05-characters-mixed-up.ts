import { withoutLookAlikes } from "../../forms/values/irregular";
import { quoted } from "../quoted";
import { defineRule, type RuleContext } from "../rule";
import { EVERY_FORM } from "./every-form";
import { proseTexts, textsToLookAt, type RoledText } from "./form-cells";
import { confirmText, holdsFigure, narrowFigures, properZeros, tidyFix } from "./notation";
import { notationInDoubt } from "../screens/notation";

export const fmt05 = defineRule({
  id: "FMT-05",
  title: "数字不要混用字母或全角字符",
  severity: "info",
  forms: EVERY_FORM,
  messages: {
    fullWidth: "“{text}”里有全角数字，公式读不出来，请改为半角。",
    zero: "“{text}”的年份用字母“O”或圆圈代替了“〇”，请改正。",
    letter: "“{text}”的数字里混有字母，疑应为“{expected}”，请核对。",
  },
  why: "看起来一样、实际不同的字符，查找、排序和计算都会出错。",
  basis: "文字规范；GB/T 15835 出版物上数字用法",
  formula: "全角０-９；汉字数字之间的 O、○；阿拉伯数字之间的 O、l、I",
  remedy: "改为半角数字，汉字年份用“〇”。",
  example: { fails: "二O二一年；１００％", passes: "二〇二一年；100%" },
  screen: notationInDoubt,
  *check(form, context) {
    for (const text of textsToLookAt(form)) if (text.role !== "tick") yield* look(text, context);
  },
  *checkWorkbook(workbook, context) {
    for (const text of proseTexts(workbook)) yield* look(text, context);
  },
});

function* look(at: RoledText, { problem }: RuleContext<"fullWidth" | "zero" | "letter">) {
  const { text, role } = at;
  const data = { text: quoted(text) };
  if (/[０-９]/u.test(text) && narrowFigures(text, role) !== text)
    yield problem("fullWidth", { at, data, fix: tidyFix(at) });
  if (properZeros(text) !== text) yield problem("zero", { at, data, fix: tidyFix(at) });
  const expected = (holdsFigure(role) && withoutLookAlikes(text)) || text;
  if (expected !== text)
    yield problem("letter", {
      at,
      data: { ...data, expected: quoted(expected) },
      fix: confirmText(at, expected),
    });
}
