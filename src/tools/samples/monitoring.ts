/** 项目支出绩效目标执行监控表, filled in. */
import type { LevelRow } from "../../forms/templates/levels";
import { layProjectForm } from "../../forms/templates/project-layout";
import { monitoringLayout } from "../../forms/templates/project-layouts";
import { SheetBuilder } from "../../forms/templates/sheet-builder";

export interface MonitoringData {
  readonly title: string;
  readonly year: string;
  /** «1-7月» */
  readonly period: string;
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
  /** Label, 年初预算数, 执行数, 执行率, 全年预计执行数. */
  readonly funds: readonly (readonly [string, string, string, string, string])[];
  readonly goal: string;
  readonly indicators: readonly MonitoringIndicator[];
  readonly notes: readonly string[];
}

export interface MonitoringIndicator extends LevelRow {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly forecast: string;
  /** Columns 经费保障 … 备注, in the form's order; absent = all blank. */
  readonly rest?: readonly string[];
}

export function monitoringSheet(name: string, data: MonitoringData): SheetBuilder {
  const layout = monitoringLayout({
    period: data.period,
    unit: "万元",
    reasons: "ticks",
    adjusted: false,
    whole: false,
  });
  const sheet = new SheetBuilder(name, layout.widths.length);
  const rest = layout.indicators.slice(6).map(({ id }) => id);
  layProjectForm(sheet, layout, {
    title: data.title,
    year: data.year,
    fields: {
      projectName: data.projectName,
      department: data.department,
      implementer: data.implementer,
    },
    funds: data.funds.map(([label, initialBudget, executed, rate, forecast]) => ({
      label,
      cells: { initialBudget, executed, rate, forecast },
    })),
    goals: { expected: data.goal },
    indicators: data.indicators.map(({ level1, level2, rest: more = [], ...cells }) => ({
      level1,
      level2,
      cells: { ...cells, ...Object.fromEntries(rest.map((id, index) => [id, more[index] ?? ""])) },
    })),
    total: null,
    notes: data.notes,
  });
  return sheet;
}
