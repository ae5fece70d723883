import { nameOf, needsReason } from "../judgement";
import { defineRule } from "../rule";
import { footBoxDemand } from "./foot-box";
import { REASON_FORMS, explanationOf, isNothing } from "./reason-columns";
import { explainedInRemark } from "./remark";
import { reasonInDoubt } from "../screens/reasons";

export const rsn02 = defineRule({
  id: "RSN-02",
  title: "有偏差不能填“/”“无”",
  severity: "error",
  forms: REASON_FORMS,
  messages: {
    nullWord: "“{name}”{because}，原因栏却填“{word}”，请写明原因。",
    box: "有{count}项指标要说明原因（如“{name}”{because}），表尾的原因栏却填“{word}”，请写明原因。",
  },
  why: "“/”表示没有偏差，与数字矛盾。",
  basis: "财预〔2019〕136号监控表注2；财预〔2020〕10号自评表“偏差原因分析及改进措施”栏",
  formula: "需要原因的行，原因栏为“/”“—”“无”“暂无”“0”等；没有偏差的行填“/”不报",
  remedy: "把“/”改成真实的原因和改进措施。",
  example: { fails: "成本上限80万元，完成83万元，原因“/”", passes: "完成80万元，原因“/”" },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const explanation = explanationOf(indicator.reason);
      if (explanation.state !== "null-word" || indicator.isPlaceholder) continue;
      const trigger = needsReason(indicator, form, profile);
      if (!trigger || trigger.rule === "SCR-09" || explainedInRemark(indicator, profile)) continue;
      yield problem("nullWord", {
        at: [explanation.at, indicator.actual ?? indicator.name],
        data: { name: nameOf(indicator), because: trigger.because, word: explanation.word },
      });
    }
    const demand = footBoxDemand(form, profile);
    if (!demand) return;
    const word =
      demand.box.placeholder ?? (demand.box.value && isNothing(demand.box.value) ? demand.box.value : null);
    if (word !== null) yield problem("box", { at: demand.at, data: { ...demand.data, word } });
  },
});
