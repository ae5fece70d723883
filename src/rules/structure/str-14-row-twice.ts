import { a1 } from "../../model/address";
import type { PerformanceForm } from "../../model/form";
import { INDICATOR_FORMS } from "../form-kinds";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { quoted } from "../quoted";
import { bare } from "../text/similarity";
import { maybeRepeated } from "./maybe-repeated";
import { repeatedIndicators } from "./repeated-indicators";

/** A name that comes more often than this is no name of a project. */
const MOST = 50;

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
    yield* repeatedProjects(form).map(({ again, first }) => {
      const [name, cell] = [again.fields.projectName!, first.fields.projectName!];
      const data = { name: quoted(name.value!), cell: a1(cell.cell.at) };
      return problem("project", { at: [name, cell], data });
    });
  },
});

/** Rows are read where a name comes again. */
function repeatedProjects({ rows }: PerformanceForm): { first: PerformanceForm; again: PerformanceForm }[] {
  const byName = new Map<string, number[]>();
  const repeated: { first: PerformanceForm; again: PerformanceForm }[] = [];
  for (const index of rows ? maybeRepeated(rows) : []) {
    const again = rows!.at(index);
    const key = bare(again.funds[0]?.label.value ?? "");
    if (key === "") continue;
    const earlier = byName.get(key);
    const first = earlier?.slice(0, MOST).find((other) => sameProject(rows!.at(other), again));
    if (first !== undefined) repeated.push({ first: rows!.at(first), again });
    if (earlier) earlier.push(index);
    else byName.set(key, [index]);
  }
  return repeated;
}

/** Same department, code and budget; without a budget nothing is said. */
function sameProject(a: PerformanceForm, b: PerformanceForm): boolean {
  const [one, other] = [a, b].map(({ fields, funds: [line] }) => {
    const budget = line?.adjustedBudget?.value ?? line?.initialBudget?.value;
    return budget && fields.projectName
      ? `${fields.department?.value ?? ""}|${fields.projectCode?.value ?? ""}|${budget.value.toFixed()}`
      : null;
  });
  return one !== null && one === other;
}
