/** Words of the pane that are used in more than one place. */
import { rangeA1 } from "../model/address";
import type { Severity } from "../model/finding";
import type { FormKind, PerformanceForm } from "../model/form";
import type { LightColour } from "./store/engine-port";

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};

export const LIGHT_NAMES: Readonly<Record<LightColour, string>> = {
  red: "红灯",
  yellow: "黄灯",
  green: "绿灯",
  blue: "蓝灯",
  none: "未判",
};

const KIND_NAMES: Readonly<Record<FormKind, string>> = {
  monitoring: "项目支出绩效目标执行监控表",
  "department-monitoring": "部门整体绩效运行监控表",
  "self-evaluation": "项目支出绩效自评表",
  "department-self-evaluation": "部门整体支出绩效自评表",
  ledger: "项目绩效监控台账",
  "ledger-row": "台账中的一个项目",
  "indicator-framework": "评价指标体系框架",
  tracking: "绩效跟踪情况表",
  "tracking-basics": "附表1-1",
  "tracking-plan": "附表1-2",
  "tracking-progress": "附表1-3",
  "tracking-deviation": "附表1-4",
  "tracking-conclusion": "跟踪评价结论反馈表",
  "evaluation-feedback": "评价结果反馈",
  "fund-usage": "资金使用情况表",
  "budget-calculation": "预算测算及执行表",
  "fund-execution": "资金执行情况表",
  "prior-year-execution": "上年执行情况表",
  "indicator-table": "绩效指标表",
  "stage-completion": "产出/效果阶段完成表",
};

export function kindName(kind: FormKind): string {
  return KIND_NAMES[kind];
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

function periodName({ year, period }: PerformanceForm): string {
  const months = period && (period.from === 1 && period.to === 12 ? "全年" : `${period.from}-${period.to}月`);
  return [year === null ? "" : `${year}年`, months ?? ""].join("");
}
