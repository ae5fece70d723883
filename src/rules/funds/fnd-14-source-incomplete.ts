import { isBlank } from "../../model/sourced";
import { PROJECT_FORMS } from "../form-kinds";
import { labelOf } from "../judgement";
import { defineRule } from "../rule";
import { amountsOf, columnName } from "./amount-columns";

export const fnd14 = defineRule({
  id: "FND-14",
  title: "资金来源行各期数据应填全",
  severity: "info",
  forms: PROJECT_FORMS,
  yieldsTo: ["STR-01"],
  messages: { missing: "“{label}”填了{filled}，{blank}却是空的，请补填（没有发生的填0）。" },
  why: "来源行缺一期，总额就无法由来源核对。",
  basis: "财预〔2019〕136号、财预〔2020〕10号表样资金各列",
  formula: "同一行有的金额列有数、有的空白（“—”“/”不算空白）",
  remedy: "补填金额，没有发生的填 0。",
  example: { fails: "上年结转：年初 0、全年 0、执行数空", passes: "三格都填 0" },
  *check(form, { problem }) {
    for (const line of form.funds) {
      const amounts = amountsOf(line);
      const filled = amounts.filter(({ cell }) => cell.value !== null);
      const blank = amounts.filter(({ cell }) => isBlank(cell) && cell.cell.formula === null);
      if (filled.length === 0 || blank.length === 0) continue;
      const names = (some: typeof amounts) => some.map(({ column }) => columnName(column, form)).join("、");
      yield problem("missing", {
        at: blank.map(({ cell }) => cell),
        data: { label: labelOf(line), filled: names(filled), blank: names(blank) },
      });
    }
  },
});
