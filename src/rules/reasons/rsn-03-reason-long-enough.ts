import { nameOf, needsReason } from "../judgement";
import { defineRule } from "../rule";
import { hanCount } from "../text/han";
import { REASON_FORMS, explanationOf } from "./reason-columns";
import { hasDraftGap } from "./wording";
import { onlyRestates } from "./restating";
import { reasonInDoubt } from "../screens/reasons";

export const rsn03 = defineRule({
  id: "RSN-03",
  title: "原因要写清楚",
  severity: "warning",
  forms: REASON_FORMS,
  messages: {
    short: "“{name}”的原因只有{count}个字，请写清是什么事、哪个环节、何时造成（至少{minimum}个字）。",
    gap: "“{name}”的原因里还有没填完的〔请填写…〕，请补全后再上报。",
    gapInMeasures: "“{name}”的改进措施里还有没填完的〔请填写…〕，请补全后再上报。",
  },
  why: "几个字说不清原因，会被要求补充说明。",
  basis: "口径配置：原因最短字数（默认10个汉字）",
  formula: "需要原因的行，原因去掉标点和数字后的汉字数少于规定；或留有草稿的空位",
  remedy: "写明具体事项、环节和时间。",
  example: { fails: "部分项目延续至下年", passes: "电梯改造因设备到货晚于合同约定，延至次年3月完工" },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    const minimum = profile.reasons.minimumLength;
    for (const indicator of form.indicators) {
      const { measures } = indicator.reason;
      if (measures?.value && !measures.inherited && hasDraftGap(measures.value))
        yield problem("gapInMeasures", { at: measures, data: { name: nameOf(indicator) } });
      const explanation = explanationOf(indicator.reason);
      if (explanation.state !== "written") continue;
      const { at, text } = explanation;
      const name = nameOf(indicator);
      if (hasDraftGap(text)) {
        yield problem("gap", { at, data: { name } });
        continue;
      }
      const count = hanCount(text);
      if (count >= minimum || !needsReason(indicator, form, profile)) continue;
      // What only repeats the figures is RSN-04's, however short.
      if (!onlyRestates(text, indicator, profile))
        yield problem("short", { at, data: { name, count, minimum } });
    }
  },
});
