import { nameOf } from "../judgement";
import { textCells } from "../format/form-cells";
import { defineRule } from "../rule";
import { sentences } from "../text/han";
import { quoted } from "../quoted";
import { REASON_FORMS, explanationOf } from "./reason-columns";
import { clichesIn, isCliche } from "./wording";
import { reasonInDoubt } from "../screens/reasons";

export const rsn12 = defineRule({
  id: "RSN-12",
  title: "原因不要只写套话",
  severity: "info",
  forms: [...REASON_FORMS, "tracking-conclusion", "tracking-deviation", "evaluation-feedback"],
  messages: {
    cliche: "“{name}”的原因“{text}”只有套话，请写明具体的事项、金额、时间或责任环节。",
    paragraph: "分析原因只写了“{text}”等套话，请写明具体的事项、金额、时间或责任环节。",
  },
  why: "“重视程度不够”放到任何项目都成立，看不出这个项目哪里出了问题。",
  basis: "绩效评价报告常见问题：原因分析空泛",
  formula: "去掉“重视不够、认识不到位、管理不到位”等套话后，剩余汉字少于规定；长文中看说原因的句子",
  remedy: "写明科目、金额、时间和责任环节。",
  example: { fails: "重视程度不够，管理不到位", passes: "6月未按合同组织验收，尾款12万元延至8月支付" },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const explanation = explanationOf(indicator.reason);
      if (explanation.state !== "written" || !isCliche(explanation.text, profile.reasons.minimumSubstance))
        continue;
      const data = { name: nameOf(indicator), text: quoted(explanation.text) };
      yield problem("cliche", { at: explanation.at, data });
    }
    if ((REASON_FORMS as readonly string[]).includes(form.kind)) return;
    for (const at of textCells(form)) {
      if (at.text.length < profile.evidence.cliche) continue;
      const empty = sentences(at.text).find(
        (sentence) =>
          /原因|由于|因为/u.test(sentence) && clichesIn(sentence).length > 1 && !/\d/u.test(sentence),
      );
      if (empty) yield problem("paragraph", { at, data: { text: quoted(clichesIn(empty).join("、"), 30) } });
    }
  },
});
