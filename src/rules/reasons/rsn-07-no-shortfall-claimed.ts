import { judge, nameOf, needsReason, shown } from "../judgement";
import { defineRule } from "../rule";
import { quoted } from "../quoted";
import { REASON_FORMS, explanationOf } from "./reason-columns";
import { speaksOfShortfall } from "./wording";
import { reasonInDoubt } from "../screens/reasons";

export const rsn07 = defineRule({
  id: "RSN-07",
  title: "没有偏差不要写“未完成”",
  severity: "info",
  forms: REASON_FORMS,
  messages: {
    contradicts: "“{name}”完成{actual}，已达到目标{target}，原因栏却写“{text}”，请核对数字或改写。",
  },
  why: "文字说没完成、数字说完成了，必有一处不对。",
  basis: "表内数字与文字应一致",
  formula: "已达标且不需要原因的行，原因栏含“未完成、未达到、滞后”等词",
  remedy: "核对完成值；确已完成的，把原因改为“/”。",
  example: { fails: "完成100%、目标100%，原因“因天气原因未完成”", passes: "完成100%、目标100%，原因“/”" },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const explanation = explanationOf(indicator.reason);
      if (explanation.state !== "written" || !speaksOfShortfall(explanation.text)) continue;
      if (judge(indicator, profile).met !== true || needsReason(indicator, form, profile)) continue;
      yield problem("contradicts", {
        at: [explanation.at, indicator.actual!],
        data: {
          name: nameOf(indicator),
          actual: shown(indicator.actual?.value),
          target: shown(indicator.target?.value),
          text: quoted(explanation.text),
        },
      });
    }
  },
});
