import { INDICATOR_FORMS } from "../form-kinds";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { repeatedIndicators } from "./repeated-indicators";

export const str09 = defineRule({
  id: "STR-09",
  title: "同一指标不要在两类里重复",
  severity: "warning",
  forms: INDICATOR_FORMS,
  messages: { twice: "“{name}”既列在“{group}”下，又列在“{other}”下，请保留一处或改写另一处。" },
  why: "同一件事计两次分，总分就被放大了。",
  basis: "绩效目标审核要点：产出与效益指标不得重复",
  formula: "同一表中名称去掉空格、标点后相同，而一级指标不同",
  remedy: "产出写做了什么，效益写带来什么变化；保留一处。",
  example: { fails: "产出和效益下各有一行“服务覆盖率”", passes: "效益下改为“群众办事便利程度”" },
  *check(form, { problem }) {
    for (const { first, again, sameGroup } of repeatedIndicators(form)) {
      if (sameGroup) continue;
      const label = (row: typeof first) => row.level1?.value ?? row.level2?.value ?? "另一类";
      yield problem("twice", {
        at: [again.name, first.name],
        data: { name: nameOf(again), group: label(first), other: label(again) },
      });
    }
  },
});
