/** Words of the pane that are used in more than one place. */
import { FORM_NAMES } from "../model/form-names";
import { rangeA1 } from "../model/address";
import type { FormKind, PerformanceForm } from "../model/form";
import type { ScoreVerdict } from "../engine/explain-scores";
import type { LightColour } from "./store/engine-port";

export const LIGHT_NAMES: Readonly<Record<LightColour, string>> = {
  red: "红灯",
  yellow: "黄灯",
  green: "绿灯",
  blue: "蓝灯",
  none: "未判",
};

export const VERDICT_NAMES: Readonly<Record<ScoreVerdict, string>> = {
  differs: "不一致",
  missing: "未填",
  unknown: "推不出",
  judged: "人工打分",
  agrees: "一致",
};

export function kindName(kind: FormKind): string {
  return FORM_NAMES[kind];
}

/** Kind as the clerk calls it → how many, in the order they were found. */
export function countByKind(forms: readonly PerformanceForm[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { kind } of forms) counts.set(kindName(kind), (counts.get(kindName(kind)) ?? 0) + 1);
  return [...counts];
}

export function formTitle(form: PerformanceForm): string {
  return form.title?.value?.trim() || kindName(form.kind);
}

/** «A1:Q34 · 2020年1-7月 · 万元»; what is not known is left out. */
export function formFacts(form: PerformanceForm, severalSheets: boolean): string {
  const place = rangeA1(form.range);
  return [
    severalSheets ? `${form.range.sheet}!${place}` : place,
    periodName(form),
    form.unit,
    form.rows && `${form.rows.count} 个项目`,
  ]
    .filter((fact) => fact)
    .join(" · ");
}

export function periodName({ year, period }: Pick<PerformanceForm, "year" | "period">): string {
  const months = period && (period.from === 1 && period.to === 12 ? "全年" : `${period.from}-${period.to}月`);
  return [year === null ? "" : `${year}年`, months ?? ""].join("");
}
