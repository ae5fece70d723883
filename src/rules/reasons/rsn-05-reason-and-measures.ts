import { nameOf, needsReason } from "../judgement";
import { defineRule } from "../rule";
import { hanCount } from "../text/han";
import { REASON_FORMS, explanationOf } from "./reason-columns";
import { hasDraftGap, namesCause, namesRemedy } from "./wording";
import { reasonInDoubt } from "../screens/reasons";

export const rsn05 = defineRule({
  id: "RSN-05",
  title: "原因和改进措施都要写",
  severity: "info",
  forms: REASON_FORMS,
  messages: {
    measures: "“{name}”只写了原因，没有改进措施，请补上由谁、何时前、做什么。",
    cause: "“{name}”只写了改进措施，没有写原因，请补上造成偏差的事由。",
  },
  why: "该栏要求同时填写原因和改进措施，只写一半会被退回。",
  basis: "财预〔2020〕10号自评表栏名“偏差原因分析及改进措施”",
  formula: "栏名含“改进措施”且该行需要原因：原因词和措施词各至少一个",
  remedy: "措施写明责任科室、完成时间和具体动作。",
  example: {
    fails: "尾款未到付款期，故未支付",
    passes: "尾款未到付款期，故未支付；由后勤科在次年3月前督促验收并支付",
  },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const explanation = explanationOf(indicator.reason);
      if (!indicator.reason.asksMeasures || explanation.state !== "written") continue;
      const { at, text } = explanation;
      if (hasDraftGap(text) || hanCount(text) < profile.reasons.minimumLength) continue;
      const [cause, remedy] = [namesCause(text), namesRemedy(text)];
      if ((cause && remedy) || !needsReason(indicator, form, profile)) continue;
      yield problem(remedy ? "cause" : "measures", { at, data: { name: nameOf(indicator) } });
    }
  },
});
