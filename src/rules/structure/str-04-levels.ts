import { cellKey } from "../../model/address";
import type { Indicator, PerformanceForm } from "../../model/form";
import { INDICATOR_FORMS } from "../form-kinds";
import { nameOf } from "../judgement";
import { defineRule } from "../rule";
import { bare } from "../text/similarity";
import { groupOf, isSecondLevelOnly, level1Of, parentsOf } from "./levels";

export const str04 = defineRule({
  id: "STR-04",
  title: "一级、二级指标要对应",
  severity: "warning",
  forms: INDICATOR_FORMS,
  messages: {
    first: "一级指标写成了二级指标的名称“{label}”，应为“{expected}”，请改正。",
    parent: "二级指标“{label}”放在了“{level1}”下，应归入“{expected}”，请调整。",
    moved: "“{name}”在一处归入“{label}”、在另一处归入“{other}”，请统一。",
  },
  why: "层级放错，分组的分值和汇总都会错。",
  basis: "财预〔2020〕10号、财预〔2021〕101号指标体系",
  formula: "一级：产出、效益、满意度、成本；二级按规定归属；不认识的名称不报",
  remedy: "按规定的层级改名称或移动该行。",
  example: { fails: "一级指标写“社会效益指标”", passes: "一级“效益指标”、二级“社会效益指标”" },
  *check(form, { problem }) {
    const seen = new Set<string>();
    const own = hasOwnLevels(form);
    for (const { level1, level2, isPlaceholder } of form.indicators) {
      if (level1?.value && isSecondLevelOnly(level1.value)) {
        const expected = parentsOf(level1.value)![0]!;
        if (!own && isNew(seen, level1))
          yield problem("first", { at: level1, data: { label: level1.value, expected } });
        continue;
      }
      const [group, parents] = [
        level1?.value && level1Of(level1.value),
        level2?.value && parentsOf(level2.value),
      ];
      if (!group || !parents || !level2?.value || isPlaceholder || parents.includes(group)) continue;
      const data = { label: level2.value, level1: level1!.value!, expected: parents[0]! };
      if (isNew(seen, level2)) yield problem("parent", { at: [level2, level1!], data });
    }
  },
  *checkWorkbook({ forms }, { problem }) {
    const places = new Map<string, { readonly form: PerformanceForm; readonly indicator: Indicator }>();
    for (const form of forms.filter(({ kind }) => kind === "monitoring" || kind === "indicator-table"))
      for (const indicator of form.indicators) {
        const key = bare(indicator.name.value ?? "");
        if (key === "" || indicator.isPlaceholder) continue;
        const other = places.get(key);
        if (!other) places.set(key, { form, indicator });
        else if (other.form !== form && sameProject(form, other.form)) {
          const [here, there] = [indicator.level2?.value, other.indicator.level2?.value];
          if (!here || !there || !areDifferent(here, there)) continue;
          const data = { name: nameOf(indicator), label: there, other: here };
          yield problem("moved", { at: [indicator.name, other.indicator.name], data, severity: "info" });
        }
      }
  },
});

/** «履职效能», «社会效应»: the levels of a framework of its own, in which 服务对象满意度 is a first one. */
function hasOwnLevels({ indicators }: PerformanceForm): boolean {
  return indicators.some(({ level1 }) => level1?.value && groupOf(level1.value) === null);
}

/** A table without a project's name belongs to the form beside it. */
function sameProject(a: PerformanceForm, b: PerformanceForm): boolean {
  const [one, other] = [a, b].map(({ fields }) => bare(fields.projectName?.value ?? ""));
  return one === "" || other === "" || one === other;
}

/** Both are known second-level labels, and not the same one. */
function areDifferent(a: string, b: string): boolean {
  const stem = (label: string): string => bare(label).replace("指标", "");
  return parentsOf(a) !== null && parentsOf(b) !== null && stem(a) !== stem(b);
}

/** A merged label serves several rows and is reported once. */
function isNew(seen: Set<string>, { cell }: NonNullable<Indicator["level1"]>): boolean {
  const key = cellKey(cell.at);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
