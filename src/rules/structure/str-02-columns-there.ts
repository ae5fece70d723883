import type { Missing, PerformanceForm } from "../../model/form";
import type { CellAddress } from "../../model/address";
import type { HasCell } from "../rule";
import { PROJECT_FORMS } from "../form-kinds";
import { defineRule } from "../rule";

export const str02 = defineRule({
  id: "STR-02",
  title: "表样规定的列不能缺",
  severity: "warning",
  forms: [...PROJECT_FORMS, "ledger"],
  messages: { column: "表中缺“{label}”列，请对照表样补上。" },
  why: "缺列的表无法核对，上报时系统也导入不进去。",
  basis: "财预〔2019〕136号监控表、财预〔2020〕10号自评表表样",
  formula: "对照表样，该有的列没有找到；同义的栏名视为有",
  remedy: "补上该列；本地表样没有该列的，可在口径配置里关闭这条规则。",
  example: { fails: "资金表没有“执行率”列", passes: "资金表有“执行率”列" },
  *check(form, { problem }) {
    const columns = form.missing.filter((one) => one.what === "column" && !reportedElsewhere(one, form));
    // Both the money and the indicators may lack their 分值.
    for (const label of new Set(columns.map((one) => one.label)))
      yield problem("column", { at: headOf(form), data: { label } });
  },
});

/** 分值 of the indicators is SCR-12's. */
function reportedElsewhere({ field }: Missing, form: PerformanceForm): boolean {
  const { indicators } = form;
  return (
    /(^|\.)weight$/u.test(field) &&
    indicators.some(({ score }) => score !== null) &&
    indicators.every(({ weight }) => weight === null)
  );
}

/** Where something that is not there can be shown: the form's title, else its first cell. */
export function headOf(form: PerformanceForm): HasCell | CellAddress {
  const { sheet, top, left } = form.range;
  return form.title ?? { sheet, row: top, column: left };
}
