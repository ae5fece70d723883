/** Where everything stands on 项目支出绩效目标执行监控表 (17 columns) and 项目支出绩效自评表 (10 columns), as published. */
import { fields, goalLabels } from "../catalogue/fields";
import { fundTable } from "../catalogue/fund-table";
import { indicatorTable } from "../catalogue/indicator-table";
import { definitionOf, placed, type ColumnChoice } from "./headers";
import type { ProjectLayout, Span } from "./project-layout";

const columns = (from: number, to: number): Span => ({ from, to });
const fieldText = (id: string): string => definitionOf(fields, id).label.text;
const goalText = (id: string): string => definitionOf(goalLabels, id).label.text;

const LEVELS: readonly ColumnChoice[] = [{ id: "level1" }, { id: "level2" }, { id: "name", wide: true }];

/** How the reasons of a deviation are given: ticks (136号), a text for each category, or a drop-down list. */
export type ReasonStyle = "ticks" | "texts" | "list";

interface MonitoringVariant {
  /** «1-7月» */
  readonly period: string;
  readonly unit: string;
  readonly reasons: ReasonStyle;
  /** With 调整后预算数, by which the rate is then computed. */
  readonly adjusted: boolean;
  /** With a column for the light at the right end of the indicators. */
  readonly lights?: boolean;
  /** A department as a whole has no project's name. */
  readonly whole: boolean;
}

const CATEGORIES = ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"];
const REASON_COLUMNS: Readonly<Record<ReasonStyle, readonly ColumnChoice[]>> = {
  ticks: [...CATEGORIES.map((id) => ({ id })), { id: "explanation", wide: true }],
  texts: [...CATEGORIES.map((id) => ({ id, wide: true })), { id: "explanation", wide: true }],
  list: [
    { id: "reasonCategory", span: 2 },
    { id: "explanation", span: 4, wide: true },
  ],
};
const LIKELIHOOD_COLUMNS: Readonly<Record<ReasonStyle, readonly ColumnChoice[]>> = {
  ticks: [{ id: "确定能" }, { id: "有可能" }, { id: "完全不可能" }],
  texts: [{ id: "likelihood", span: 3 }],
  list: [{ id: "likelihood", span: 3 }],
};

export function monitoringLayout({
  period,
  unit,
  reasons,
  adjusted,
  lights = false,
  whole,
}: MonitoringVariant): ProjectLayout {
  const last = lights ? 17 : 16;
  const amounts: readonly ColumnChoice[] = [
    { id: "initialBudget" },
    ...(adjusted ? [{ id: "adjustedBudget" }] : []),
    { id: "executed", text: `${period}执行数` },
    { id: "rate", text: `${period}执行率` },
    { id: "forecast", span: last - (adjusted ? 7 : 6) },
  ];
  return {
    widths: [
      ...(reasons === "texts"
        ? [6, 12, 15, 24, 11, 13, 13, 12, 12, 12, 12, 12, 16, 5, 5, 5, 12]
        : [6, 12, 15, 26, 12, 14, 14, 6, 6, 6, 8, 6, 18, 7, 7, 8, 14]),
      ...(lights ? [8] : []),
    ],
    lines: whole
      ? [[{ id: "department", text: "部门（单位）名称", label: columns(0, 2), value: columns(3, last) }]]
      : [
          [
            {
              id: "projectName",
              text: fieldText("projectName"),
              label: columns(0, 2),
              value: columns(3, last),
            },
          ],
          [
            { id: "department", text: "主管部门及代码", label: columns(0, 2), value: columns(3, 5) },
            {
              id: "implementer",
              text: fieldText("implementer"),
              label: columns(6, 8),
              value: columns(9, last),
            },
          ],
        ],
    funds: {
      text: whole ? `部门预算资金（${unit}）` : `项目资金（${unit}）`,
      label: columns(2, 3),
      columns: placed(fundTable.columns, 4, amounts),
    },
    goals: {
      text: goalText("goals"),
      columns: [{ id: "expected", text: "", ...columns(2, last) }],
    },
    indicators: placed(indicatorTable.columns, 1, [
      ...LEVELS,
      { id: "target" },
      { id: "actual", text: `${period}执行情况` },
      { id: "forecast" },
      ...REASON_COLUMNS[reasons],
      ...LIKELIHOOD_COLUMNS[reasons],
      { id: "remark", wide: true },
      ...(lights ? [{ id: "light", text: "序时预警" }] : []),
    ]),
  };
}

type SelfEvaluationColumn = "rate" | "weight";

interface SelfEvaluationVariant {
  readonly unit: string;
  /** Columns that an agency left out. */
  readonly without?: readonly SelfEvaluationColumn[];
  /** 指标性质 and 度量单位 in columns of their own. */
  readonly withSigns?: boolean;
  readonly whole?: boolean;
}

const SELF_EVALUATION_LAST = 9;

export function selfEvaluationLayout(variant: SelfEvaluationVariant): ProjectLayout {
  const { unit, without = [], withSigns = false, whole = false } = variant;
  const more = withSigns ? 2 : 0;
  const last = SELF_EVALUATION_LAST + more;
  const amounts: readonly ColumnChoice[] = [
    { id: "initialBudget" },
    { id: "adjustedBudget", text: "全年预算数" },
    { id: "executed", text: "全年执行数", span: 1 + more },
    { id: "weight" },
    ...(without.includes("rate") ? [] : [{ id: "rate" }]),
    { id: "score", span: without.includes("rate") ? 2 : 1 },
  ];
  const indicators: readonly ColumnChoice[] = [
    ...LEVELS,
    ...(withSigns
      ? [{ id: "operator", text: "指标性质" }, { id: "target" }, { id: "unit", text: "度量单位" }]
      : [{ id: "target" }]),
    { id: "actual" },
    ...(without.includes("weight") ? [] : [{ id: "weight" }]),
    { id: "score", span: without.includes("weight") ? 2 : 1 },
    { id: "reason", span: 2, wide: true },
  ];
  const goalBreak = 5 + more / 2;
  return {
    widths: withSigns ? [6, 12, 14, 28, 9, 12, 9, 12, 9, 10, 11, 17] : [6, 12, 14, 30, 13, 14, 12, 9, 11, 16],
    lines: whole
      ? [[{ id: "department", text: "部门（单位）名称", label: columns(0, 1), value: columns(2, last) }]]
      : [
          [
            {
              id: "projectName",
              text: fieldText("projectName"),
              label: columns(0, 1),
              value: columns(2, last),
            },
          ],
          [
            {
              id: "department",
              text: fieldText("department"),
              label: columns(0, 1),
              value: columns(2, 4),
            },
            {
              id: "implementer",
              text: fieldText("implementer"),
              label: columns(5, 6),
              value: columns(7, last),
            },
          ],
        ],
    funds: {
      text: whole ? `部门预算资金（${unit}）` : `项目资金（${unit}）`,
      label: columns(2, 3),
      columns: placed(fundTable.columns, 4, amounts),
    },
    goals: {
      text: goalText("goals"),
      columns: [
        { id: "expected", text: goalText("expected"), ...columns(2, goalBreak) },
        { id: "actual", text: goalText("actual"), ...columns(goalBreak + 1, last) },
      ],
    },
    indicators: placed(indicatorTable.columns, 1, indicators),
  };
}
