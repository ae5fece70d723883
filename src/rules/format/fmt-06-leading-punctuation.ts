import { quoted } from "../quoted";
import { defineRule, type RuleContext } from "../rule";
import { EVERY_FORM } from "./every-form";
import { textsToLookAt, type RoledText } from "./form-cells";
import { confirmText, holdsFigure } from "./notation";
import { proseRuns } from "./wrapped-lines";
import { notationInDoubt } from "../screens/notation";

const LEADING = /^\s*[。，；、：！？,;]+\s*/u;

export const fmt06 = defineRule({
  id: "FMT-06",
  title: "文字不以标点开头",
  severity: "info",
  forms: EVERY_FORM,
  messages: { leading: "“{text}”前面多出一个标点，请删去，若是漏了前半句请补上。" },
  why: "以标点开头多半是删改时丢了前半句。",
  basis: "文字规范",
  formula: "单元格第一个字符是句号、逗号、分号、顿号、冒号、问号或叹号",
  remedy: "补上漏掉的文字，或删去标点。",
  example: { fails: "。1.保障用电正常", passes: "1.保障用电正常" },
  screen: notationInDoubt,
  *check(form, context) {
    for (const text of textsToLookAt(form))
      if (!holdsFigure(text.role) && text.role !== "tick") yield* look(text, context);
  },
  *checkWorkbook(workbook, context) {
    for (const [first] of proseRuns(workbook)) yield* look(first!, context);
  },
});

function* look(at: RoledText, { problem }: RuleContext<"leading">) {
  const rest = at.text.replace(LEADING, "");
  if (rest === at.text || rest === "") return;
  yield problem("leading", { at, data: { text: quoted(rest) }, fix: confirmText(at, rest) });
}
