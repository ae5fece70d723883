import type { PerformanceForm } from "../../model/form";
import { FUND_USAGE } from "../../model/tables";
import { HUNDRED, ZERO, sum } from "../../model/decimal";
import { percentText } from "../judgement";
import { PROJECT_FORMS } from "../form-kinds";
import { amountAt, columnUnit, tableOf } from "../tables";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { headOf } from "./str-02-columns-there";
import { topicsOf } from "./topics";

export const str03 = defineRule({
  id: "STR-03",
  title: "表样规定的行、目标和支出对应的指标不能缺",
  severity: "warning",
  forms: PROJECT_FORMS,
  messages: {
    row: "表中缺“{label}”行，请补上。",
    topic: "项目名称和目标都提到“{topics}”，指标和完成情况里却没有，请补指标或修改目标。",
    object: "目标里列出的“{objects}”没有对应的指标，请补指标或修改目标。",
    spending: "“{items}”占支出的{share}，指标表里却没有对应的指标，请考虑补上。",
  },
  why: "目标没有指标就无法考核，花了钱的事没有指标也说不清效果。",
  basis: "表样；财预〔2020〕10号：绩效指标应与目标、支出内容对应",
  formula: "对照表样的行；目标、项目名称和支出项中的事项在指标名称里找不到（只作提示）",
  remedy: "补行或补指标；确实不需要的可忽略。",
  example: { fails: "自评表没有“总分”行", passes: "自评表末行是“总分 100”" },
  *check(form, { problem }) {
    for (const missing of form.missing)
      if (missing.what === "row") yield problem("row", { at: headOf(form), data: { label: missing.label } });
    if (form.indicators.length === 0) return;
    const names = form.indicators.map(({ name }) => name.value ?? "").join("；");
    const goal = form.goals.expected;
    const project = form.fields.projectName?.value;
    if (!goal?.value) return;
    const covered = new Set(topicsOf(`${names}；${form.goals.actual?.value ?? ""}`));
    const inGoal = topicsOf(goal.value);
    const topics = topicsOf(project ?? "").filter((topic) => inGoal.includes(topic) && !covered.has(topic));
    if (topics.length > 0 && covered.size > 0)
      yield problem("topic", { at: goal, data: { topics: topics.join("、") }, severity: "info" });
    const objects = uncoveredObjects(goal.value, names);
    if (objects.length > 0)
      yield problem("object", { at: goal, data: { objects: objects.join("、") }, severity: "info" });
  },
  *checkWorkbook({ forms }, { problem, profile }) {
    const indicators = forms.filter(({ kind }) => kind === "monitoring" || kind === "indicator-table");
    const names = indicators
      .flatMap((form) => form.indicators.map(({ name }) => name.value ?? ""))
      .join("；");
    const covered = new Set(topicsOf(names));
    if (covered.size === 0) return;
    for (const form of forms) {
      const { items, without } = spendingWithoutIndicator(form, covered);
      const total = sum(items.map(({ amount }) => amount));
      const share = total.gt(0)
        ? sum(without.map(({ amount }) => amount))
            .times(HUNDRED)
            .div(total)
        : ZERO;
      if (without.length === 0 || without.length * 2 > items.length || share.lt(profile.evidence.spending))
        continue;
      yield problem("spending", {
        at: without.map(({ at }) => at),
        data: { items: without.map(({ label }) => quoted(label, 30)).join("”“"), share: percentText(share) },
        severity: "info",
      });
    }
  },
});

/**
 * Things a goal lists («安装门、禁梯、广告字、垃圾桶») of which some have an indicator and others have none. Lists none
 * of whose members is an indicator speak of something else.
 */
function uncoveredObjects(goal: string, names: string): string[] {
  for (const list of goal.match(/[\p{Script=Han}]+(?:、[\p{Script=Han}]+){2,}/gu) ?? []) {
    const members = list.split("、").map((member, index, all) => trimmed(member, index, all.length));
    const isNamed = (member: string): boolean => member.length > 0 && names.includes(member);
    const found = members.filter(isNamed);
    const objects = members.filter((member) => member.length > 0 && member.length <= 6 && !isNamed(member));
    if (found.length >= 2 && objects.length > 0 && objects.length <= found.length + 1) return objects;
  }
  return [];
}

/** The first member carries the verb, the last one what follows the list. */
function trimmed(member: string, index: number, count: number): string {
  if (index === 0)
    return (
      /(?:安装|购置|采购|配备|更换|维修|改造|完成|提供|建设|新建|摆放|开展)(.{1,6})$/u.exec(member)?.[1] ?? ""
    );
  if (index < count - 1) return member;
  return member.replace(/(等|的|和|及|以及|设施|设备|工作|任务).*$/u, "");
}

function spendingWithoutIndicator(form: PerformanceForm, covered: ReadonlySet<string>) {
  const table = tableOf(form, FUND_USAGE.id);
  const items = (table?.rows ?? []).flatMap((row) => {
    const cell = row.cells[FUND_USAGE.item];
    const amount = table && amountAt(row, FUND_USAGE.amount, columnUnit(table, FUND_USAGE.amount, form));
    return row.isTotal || !cell?.value || !amount ? [] : [{ at: cell, label: cell.value, amount }];
  });
  const without = items.filter(({ label }) => {
    const topics = topicsOf(label);
    return topics.length > 0 && !topics.some((topic) => covered.has(topic));
  });
  return { items, without };
}
