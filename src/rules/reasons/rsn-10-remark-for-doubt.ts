import { isEmpty } from "../../model/sourced";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { REASON_FORMS, explanationOf, likelihoodCell, likelihoodsOf } from "./reason-columns";
import { reasonInDoubt } from "../screens/reasons";

export const rsn10 = defineRule({
  id: "RSN-10",
  title: "不能确定完成的要在备注写原因和措施",
  severity: "error",
  forms: REASON_FORMS,
  messages: {
    remark: "“{name}”选了“{choice}”，备注却是空的，请写明预计完不成的原因和拟采取的措施。",
    explanation: "“{name}”选了“{choice}”，却没有写原因，请写明预计完不成的原因和拟采取的措施。",
  },
  why: "预计完不成而没有措施，监控就失去了纠偏的作用。",
  basis: "财预〔2019〕136号监控表注4：年底不能完成的，在备注说明原因和拟采取的措施",
  formula: "选“有可能”或“完全不可能”，而备注为空；没有备注栏的表看原因说明",
  remedy: "备注写“原因：…；拟采取措施：…”。",
  example: { fails: "选“有可能”，备注空白", passes: "选“有可能”，备注写明原因和措施" },
  screen: reasonInDoubt,
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const chosen = likelihoodsOf(indicator.likelihood) ?? [];
      const choice = chosen.find((name) => name !== "确定能");
      const cell = likelihoodCell(indicator);
      if (!choice || !cell || indicator.isPlaceholder) continue;
      const data = { name: nameOf(indicator), choice };
      const { remark } = indicator;
      if (remark) {
        if (isEmpty(remark)) yield problem("remark", { at: [remark, cell], data });
        continue;
      }
      const explanation = explanationOf(indicator.reason);
      if (explanation.state === "blank" || explanation.state === "null-word")
        yield problem("explanation", { at: [explanation.at, cell], data });
    }
  },
});
