import { EVALUATION_FORMS } from "../form-kinds";
import { ZERO, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { plain } from "../judgement";
import { defineRule } from "../rule";
import { groupOf, type Level1 } from "../structure/levels";
import { pointsOf } from "./points";

const ORDER: readonly Level1[] = ["成本指标", "产出指标", "效益指标", "满意度指标"];

export const scr02 = defineRule({
  id: "SCR-02",
  title: "一级指标权重应符合规定",
  severity: "info",
  forms: EVALUATION_FORMS,
  messages: {
    weights: "一级指标分值为{actual}，与口径“{expected}”不同，请核对是否按规定设置。",
    budget: "预算执行率的分值为{actual}分，口径规定为{expected}分，请核对。",
  },
  why: "权重不按规定设置，各项目的总分不能相互比较。",
  basis: "财预〔2020〕10号：产出50、效益30、满意度10、预算执行率10；有成本指标的按财预〔2021〕101号",
  formula: "按一级指标分组合计分值，与口径配置中的任一组合比较",
  remedy: "按规定比例调整分值；本地另有规定的，在口径配置里修改。",
  example: { fails: "产出60、效益20、满意度10", passes: "产出50、效益30、满意度10" },
  *check(form, { problem, profile }) {
    const points = pointsOf(form, "weight");
    if (points.indicators.length === 0 || points.incomplete) return;
    const groups = weightsByGroup(form);
    if (groups && !profile.scoring.levelWeights.some((set) => agrees(groups, set))) {
      const nearest = nearestSet(groups, profile);
      if (nearest) {
        const data = { actual: listed(Object.fromEntries(groups)), expected: listed(nearest) };
        yield problem("weights", { at: points.indicators, data });
      }
    }
    const [budget] = points.budget;
    if (points.budget.length === 1 && budget?.value && !budget.value.eq(profile.scoring.budgetWeight)) {
      const data = { actual: plain(budget.value), expected: profile.scoring.budgetWeight };
      yield problem("budget", { at: budget, data });
    }
  },
});

/** Null when a row's 一级指标 is not one of the known ones: then nothing can be said. */
function weightsByGroup(form: PerformanceForm): Map<string, Decimal> | null {
  const groups = new Map<string, Decimal>();
  const counted = new Set<unknown>();
  for (const indicator of form.indicators) {
    const weight = indicator.weight;
    if (indicator.isPlaceholder || !weight?.value || counted.has(weight.cell)) continue;
    counted.add(weight.cell);
    const group = indicator.level1?.value ? groupOf(indicator.level1.value) : null;
    if (group === null) return null;
    groups.set(group, (groups.get(group) ?? ZERO).plus(weight.value));
  }
  return groups;
}

function agrees(groups: ReadonlyMap<string, Decimal>, set: Readonly<Record<string, number>>): boolean {
  const names = new Set([...groups.keys(), ...Object.keys(set)]);
  return [...names].every((name) => (groups.get(name) ?? ZERO).eq(set[name] ?? 0));
}

/** The set with the same groups, else the first. */
function nearestSet(groups: ReadonlyMap<string, Decimal>, { scoring }: Profile) {
  const same = scoring.levelWeights.find((set) => Object.keys(set).length === groups.size);
  return same ?? scoring.levelWeights[0] ?? null;
}

function listed(weights: Readonly<Record<string, number | Decimal>>): string {
  return ORDER.filter((name) => name in weights)
    .map((name) => `${name.replace("指标", "")}${String(weights[name])}分`)
    .join("、");
}
