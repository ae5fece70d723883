/** What a text must hold to name a project: «2020年度后勤保障项目经费» → 后勤保障. */
import type { PerformanceForm } from "../../model/form";
import { bare } from "./similarity";

/** A shorter word stands in every report. */
export const SHORTEST_CORE = 4;

/** The name without year and without what every project's name may end with. */
export function coreOf(name: string): string {
  const whole = bare(name).replace(/^(?:19|20)\d{2}年?度?/u, "");
  const core = whole.replace(/(?:项目|专项|经费|资金|支出|费)+$/u, "");
  return core.length >= SHORTEST_CORE ? core : whole;
}

/** Of the projects that forms are about, the longest first. */
export function coresOf(forms: readonly PerformanceForm[]): string[] {
  const cores = forms.flatMap(({ fields }) => {
    const name = fields.projectName?.value;
    return name ? [coreOf(name)] : [];
  });
  return [...new Set(cores)].filter((core) => core !== "").sort((a, b) => b.length - a.length);
}
