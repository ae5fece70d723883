import { isBlank } from "../../model/sourced";
import { nameOf, needsReason } from "../judgement";
import { defineRule } from "../rule";
import { footBoxDemand } from "./foot-box";
import { REASON_FORMS, explanationOf } from "./reason-columns";
import { explainedInRemark } from "./remark";
import { reasonInDoubt } from "../screens/reasons";

export const rsn01 = defineRule({
  id: "RSN-01",
  title: "有偏差要填原因",
  severity: "error",
  forms: REASON_FORMS,
  messages: {
    blank: "“{name}”{because}，原因栏却{empty}，请填写原因。",
    box: "有{count}项指标要说明原因（如“{name}”{because}），表尾的原因栏却是空的，请填写。",
  },
  why: "有偏差而不写原因，系统通常不能提交，上级也会退回。",
  basis: "财预〔2019〕136号监控表注2；财预〔2020〕10号自评表“偏差原因分析及改进措施”栏",
  formula: "未达目标、超上限、不在区间、超额过多、进度红灯或超预算的行，原因栏空白；没有原因栏的表不报",
  remedy: "写明是什么事、哪个环节、何时造成的；可用“填写偏差原因”先生成含数字的草稿。",
  example: { fails: "完成19.83%，低于序时进度58.33%，原因空白", passes: "同一行写明“合同约定下半年施工”" },
  screen: reasonInDoubt,
  *check(form, { problem, profile }) {
    for (const indicator of form.indicators) {
      const explanation = explanationOf(indicator.reason);
      if (explanation.state !== "blank" || indicator.isPlaceholder) continue;
      const trigger = needsReason(indicator, form, profile);
      // Points lost without a word are SCR-09's.
      if (!trigger || trigger.rule === "SCR-09" || explainedInRemark(indicator, profile)) continue;
      yield problem("blank", {
        at: [explanation.at, indicator.actual ?? indicator.name],
        data: {
          name: nameOf(indicator),
          because: trigger.because,
          empty: isBlank(explanation.at) ? "是空的" : "只有表头字样",
        },
      });
    }
    const demand = footBoxDemand(form, profile);
    if (demand && isBlank(demand.box)) yield problem("box", { at: demand.at, data: demand.data });
  },
});
