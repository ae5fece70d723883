import type { PerformanceForm } from "../../model/form";
import { isEmpty } from "../../model/sourced";
import { EVERY_FORM } from "../format/every-form";
import { defineRule } from "../rule";
import { sealGiven } from "../screens/fields";

export const str07 = defineRule({
  id: "STR-07",
  title: "单位（盖章）要填",
  severity: "error",
  forms: EVERY_FORM,
  messages: { blank: "“单位（盖章）”一栏没有填单位名称，请填写并盖章。" },
  why: "没有单位名称和公章的表不能作为上报材料。",
  basis: "各表表头的“单位（盖章）”栏",
  formula: "表中有该栏而内容为空；没有该栏的表、还没有填写的空白表不报",
  remedy: "填写单位全称，打印后盖章。",
  example: { fails: "项目单位（盖章）：", passes: "项目单位（盖章）：某区机关事务管理局" },
  screen: sealGiven,
  *check(form, { problem }) {
    const seal = form.fields.unitSeal;
    if (seal && isEmpty(seal) && !isUnfilled(form)) yield problem("blank", { at: seal });
  },
});

/** Nothing is entered yet in a form that has something to enter: a blank template. */
function isUnfilled({ fields, tables }: PerformanceForm): boolean {
  const { unitSeal: _seal, ...others } = fields;
  const titled = Object.values(others).flatMap((field) => field ?? []);
  // The kinds of indicators are printed, and so are the boxes to be ticked.
  const cells = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => Object.entries(row.cells).flatMap(([id, cell]) => (id === "category" ? [] : cell))),
  );
  const isPrinted = (text: string): boolean => /^[☐□\s]*$/u.test(text);
  return (
    titled.length + tables.length > 0 &&
    [...titled, ...cells].every(({ value }) => value === null || isPrinted(value))
  );
}
