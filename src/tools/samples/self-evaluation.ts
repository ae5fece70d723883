/** 项目支出绩效自评表, filled in; columns an agency left out are left out. */
import type { LevelRow } from "../../forms/templates/levels";
import { layProjectForm } from "../../forms/templates/project-layout";
import { selfEvaluationLayout } from "../../forms/templates/project-layouts";
import { SheetBuilder } from "../../forms/templates/sheet-builder";

export interface SelfEvaluationData {
  readonly title: string;
  readonly year: string;
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
  /** Without 执行率 in the fund block, 分值 of indicators, 总分 row. */
  readonly lacks?: readonly ("rate" | "weight" | "total")[];
  /** Label, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
  readonly funds: readonly (readonly [string, string, string, string, string, string, string])[];
  readonly expected: string;
  readonly actual: string;
  readonly indicators: readonly SelfEvaluationIndicator[];
  /** 分值, 得分, 原因 of the 总分 row. */
  readonly total: readonly [string, string, string] | null;
}

export interface SelfEvaluationIndicator extends LevelRow {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
}

export function selfEvaluationSheet(name: string, data: SelfEvaluationData): SheetBuilder {
  const without = (data.lacks ?? []).filter((column) => column !== "total");
  const layout = selfEvaluationLayout({ unit: "万元", without });
  const sheet = new SheetBuilder(name, layout.widths.length);
  const [weight = "", score = "", reason = ""] = data.total ?? [];
  layProjectForm(sheet, layout, {
    title: data.title,
    year: data.year,
    fields: {
      projectName: data.projectName,
      department: data.department,
      implementer: data.implementer,
    },
    funds: data.funds.map(([label, initialBudget, adjustedBudget, executed, ownWeight, rate, ownScore]) => ({
      label,
      cells: { initialBudget, adjustedBudget, executed, weight: ownWeight, rate, score: ownScore },
    })),
    goals: { expected: data.expected, actual: data.actual },
    indicators: data.indicators.map(({ level1, level2, ...cells }) => ({ level1, level2, cells })),
    total: data.total && { weight, score, reason },
    notes: [],
  });
  return sheet;
}
