import type { Profile } from "../../profile/profile";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { IndicatorValue } from "../../model/values";
import { INDICATOR_FORMS, PLAN_FORMS } from "../form-kinds";
import { comparable, nameOf, shown } from "../judgement";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { bare, similarity } from "../text/similarity";

export const ind14 = defineRule({
  id: "IND-14",
  title: "同一指标的目标值各处应相同",
  severity: "error",
  forms: INDICATOR_FORMS,
  messages: { differs: "“{name}”的目标在本表是{target}，在“{where}”是{other}，请以批复值为准统一。" },
  why: "目标值前后不一，完成与否就没有标准。",
  basis: "财预〔2020〕10号：以批复的绩效目标为准",
  formula: "同一项目、同一年度的各表中，名称相似度不低于口径界限（默认90%）的指标目标值不同（先换算单位）",
  remedy: "对照批复的绩效目标表改正。",
  example: { fails: "指标表 100%，监控表 50%", passes: "两处都是 100%" },
  *checkWorkbook({ forms }, { problem, profile }) {
    const tables = forms.filter(({ kind }) => INDICATOR_FORMS.includes(kind));
    for (const [index, plan] of tables.entries())
      for (const report of tables.slice(index + 1)) {
        if (!sameProject(plan, report, tables)) continue;
        // The report is where a clerk corrects; the plan is the one of bare targets.
        const [from, to] = PLAN_FORMS.includes(report.kind) ? [report, plan] : [plan, report];
        for (const indicator of to.indicators) {
          const twin = indicator.target?.value && twinOf(indicator, from, profile.similarity.names / 100);
          if (!twin || !differ(indicator.target!.value!, twin.target!.value!, profile)) continue;
          yield problem("differs", {
            at: [indicator.target!, twin.target!],
            data: {
              name: nameOf(indicator),
              target: shown(indicator.target!.value),
              other: shown(twin.target!.value),
              where: from.title?.value ? quoted(from.title.value, 24) : from.range.sheet,
            },
          });
        }
      }
  },
});

/** Of one project and year; a table without a project's name belongs to the only project there is. */
function sameProject(a: PerformanceForm, b: PerformanceForm, all: readonly PerformanceForm[]): boolean {
  // What was asked for may differ from what was granted, and the goals of several years from those of one.
  if (a.kind === "goal-plan" && b.kind === "goal-plan") return false;
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  const [left, right] = [projectOf(a), projectOf(b)];
  if (left && right) return left === right;
  return new Set(all.flatMap((form) => projectOf(form) || [])).size <= 1 && a.kind !== b.kind;
}

function projectOf(form: PerformanceForm): string {
  return bare(form.fields.projectName?.value ?? "");
}

/** Only an unmistakable twin: exactly one indicator of that name. */
function twinOf(indicator: Indicator, form: PerformanceForm, alikeFrom: number): Indicator | null {
  const name = indicator.name.value ?? "";
  const key = bare(name);
  if (key === "") return null;
  const filled = form.indicators.filter(({ target }) => target?.value);
  const same = filled.filter((other) => bare(other.name.value ?? "") === key);
  const alike =
    same.length > 0 ? same : filled.filter((other) => isAlike(name, other.name.value ?? "", alikeFrom));
  return alike.length === 1 ? alike[0]! : null;
}

function isAlike(a: string, b: string, alikeFrom: number): boolean {
  const figures = (text: string) => text.replace(/\D+/g, " ").trim();
  return figures(a) === figures(b) && similarity(a, b) >= alikeFrom;
}

function differ(a: IndicatorValue, b: IndicatorValue, profile: Profile): boolean {
  if (a.number && b.number) {
    const values = comparable(a, b, profile);
    return values !== null && !values.a.eq(values.b);
  }
  if (a.range && b.range) return !(a.range[0].eq(b.range[0]) && a.range[1].eq(b.range[1]));
  if (a.date !== null && b.date !== null) {
    const length = Math.min(a.date.length, b.date.length);
    return a.date.slice(0, length) !== b.date.slice(0, length);
  }
  return false;
}
