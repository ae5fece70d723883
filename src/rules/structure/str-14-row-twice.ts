import { a1 } from "../../model/address";
import type { CellAddress } from "../../model/address";
import { INDICATOR_FORMS } from "../form-kinds";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { quoted } from "../text/han";
import { bare } from "../text/similarity";
import { repeatedIndicators } from "./repeated-indicators";

export const str14 = defineRule({
  id: "STR-14",
  title: "同一张表里不要重复填同一行",
  severity: "warning",
  forms: [...INDICATOR_FORMS, "ledger"],
  messages: {
    indicator: "指标“{name}”与{cell}的指标同名，请核对是否重复填报。",
    project: "项目“{name}”与{cell}的项目同名，请核对是否重复登记。",
  },
  why: "重复的行会使合计和分值多算一遍。",
  basis: "一个项目一行、一个指标一行",
  formula: "同一表同一类指标下名称相同且完成值相同；台账中项目名称、主管部门和预算数都相同",
  remedy: "删去重复的行，或把名称写得能够区分。",
  example: { fails: "台账第5行和第9行都是“办公楼维修”，预算也相同", passes: "分别写“1号楼维修”“2号楼维修”" },
  *check(form, { problem }) {
    for (const { first, again, sameGroup } of repeatedIndicators(form)) {
      const values = [first, again].map(({ target, actual }) => `${target?.cell.text}|${actual?.cell.text}`);
      if (!sameGroup || values[0] !== values[1]) continue;
      const data = { name: nameOf(again), cell: a1(first.name.cell.at) };
      yield problem("indicator", { at: [again.name, first.name], data });
    }
    const seen = new Map<string, CellAddress>();
    for (let index = 0; form.rows && index < form.rows.count; index++) {
      const { fields, funds } = form.rows.at(index);
      const name = fields.projectName;
      const [line] = funds;
      const budget = line?.adjustedBudget?.value ?? line?.initialBudget?.value;
      if (!name?.value || !budget) continue;
      const key = `${bare(name.value)}|${fields.department?.value ?? ""}|${fields.projectCode?.value ?? ""}|${budget.value.toFixed()}`;
      const first = seen.get(key);
      if (!first) seen.set(key, name.cell.at);
      else
        yield problem("project", {
          at: [name, { ...first }],
          data: { name: quoted(name.value), cell: a1(first) },
        });
    }
  },
});
