import { isEmpty } from "../../model/sourced";
import { EVERY_FORM } from "../format/every-form";
import { defineRule } from "../rule";

export const str07 = defineRule({
  id: "STR-07",
  title: "单位（盖章）要填",
  severity: "error",
  forms: EVERY_FORM,
  messages: { blank: "“单位（盖章）”一栏没有填单位名称，请填写并盖章。" },
  why: "没有单位名称和公章的表不能作为上报材料。",
  basis: "各表表头的“单位（盖章）”栏",
  formula: "表中有该栏而内容为空；没有该栏的表不报",
  remedy: "填写单位全称，打印后盖章。",
  example: { fails: "项目单位（盖章）：", passes: "项目单位（盖章）：某区机关事务管理局" },
  *check(form, { problem }) {
    const seal = form.fields.unitSeal;
    if (seal && isEmpty(seal)) yield problem("blank", { at: seal });
  },
});
