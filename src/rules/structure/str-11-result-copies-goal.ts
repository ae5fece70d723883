import { EVALUATION_FORMS, MONITORING_FORMS } from "../form-kinds";
import { defineRule } from "../rule";
import { hanCount } from "../text/han";
import { containment, similarity } from "../text/similarity";
import { resultWritten } from "../screens/fields";

export const str11 = defineRule({
  id: "STR-11",
  title: "完成情况不要照抄目标",
  severity: "warning",
  forms: [...MONITORING_FORMS, ...EVALUATION_FORMS, "ledger-row"],
  messages: { copied: "“实际完成情况”与“预期目标”几乎逐字相同，请写实际完成的数量和结果。" },
  why: "照抄目标等于没有报告完成了什么。",
  basis: "财预〔2020〕10号自评表：实际完成情况应对照目标填写",
  formula: "两栏文字相似度大于口径界限（默认90%），且不少于15个汉字；或30字以上的完成情况几乎全部取自目标",
  remedy: "逐条写实际完成的数量、时间和效果。",
  example: { fails: "目标8条、完成情况8条，逐字相同", passes: "完成情况写“签订合同5份，维修及时率96%”" },
  screen: resultWritten,
  *check({ goals: { expected, actual } }, { problem, profile }) {
    if (!expected?.value || !actual?.value || hanCount(actual.value) < profile.evidence.paragraph) return;
    const copied =
      similarity(expected.value, actual.value) > profile.similarity.results / 100 ||
      (hanCount(actual.value) >= profile.evidence.longText &&
        containment(actual.value, expected.value) > profile.similarity.held / 100);
    if (copied) yield problem("copied", { at: [actual, expected] });
  },
});
