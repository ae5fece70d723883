/** Tables of evaluations and of the tracking of important projects: F5, F6 and the tables of F7. */
import { MONEY, PERCENT, ratio } from "./formulas";
import {
  TRACKING,
  TRACKING_DEVIATION,
  TRACKING_PLAN_GOALS,
  TRACKING_PLAN_ITEMS,
  TRACKING_PROGRESS,
} from "../../model/tables";
import { smallTable } from "../catalogue/small-tables";
import { blankRows, drawTables, type TableBlock, type TableColumn } from "./draw-table";
import { frameworkRows } from "./framework-table";
import { hint, oneOf, tick } from "./offers";
import * as ask from "./parameters";
import { Answers } from "./parameters";
import type { TemplateOffer, TemplateParameter } from "./template";
import { trackingRows } from "./tracking-table";

const MOST_ROWS = 100;
export const TRACKING_SOURCE = "上海市闵行区2018年部门重点跟踪管理评价表样（依据沪财绩〔2014〕22号）";
const TICK_ONE = "同一组各栏选一栏打“√”。";

const columnsOf = (
  widths: Readonly<Record<string, number>>,
  more: Readonly<Record<string, Partial<TableColumn>>>,
): TableColumn[] => Object.entries(widths).map(([id, width]) => ({ id, width, ...more[id] }));

const ticks = (ids: readonly string[], text: string): Record<string, Partial<TableColumn>> =>
  Object.fromEntries(ids.map((id) => [id, { offer: tick("打√", text) }]));

const framework: TemplateOffer = {
  id: "indicator-framework",
  title: "项目支出绩效评价指标体系框架",
  purpose: "部门评价、财政评价设计指标体系时参考，可按项目增删三级指标。",
  source: "财预〔2020〕10号附2（参考性，文字从简）",
  parameters: [],
  draft: () =>
    drawTables("评价指标体系框架", [
      {
        title: "项目支出绩效评价指标体系框架",
        definition: smallTable("indicator-framework").table,
        columns: columnsOf({ level1: 10, level2: 14, level3: 18, explanation: 44, standard: 56 }, {}),
        rows: frameworkRows,
        mergeDown: [0, 1],
      },
    ]),
};

function tracking(today: ask.Today): TemplateOffer {
  const date: TemplateParameter = {
    id: "date",
    label: "跟踪时点",
    kind: "text",
    initial: `${today.year}年8月31日`,
  };
  const parameters = [ask.projectName, date];
  return {
    id: TRACKING.id,
    title: "绩效跟踪情况表",
    purpose: "对重点项目跟踪评价时，按投入、过程、产出逐项评定。",
    source: `${TRACKING_SOURCE}表2-1，两处错引（A112、B121）已改正`,
    parameters,
    draft(values) {
      const answers = new Answers(parameters, values);
      return drawTables("绩效跟踪情况表", [
        {
          title: `${answers.text("projectName")}绩效跟踪情况表`,
          definition: smallTable(TRACKING.id).table,
          columns: columnsOf(
            { level1: 10, level2: 16, level3: 22, level4: 44, explanation: 44, result: 10 },
            { result: { offer: oneOf(["好", "较好", "一般", "差"], "评价结果", "从列表中选一档。") } },
          ),
          rows: trackingRows(answers.text("date")).map((row) => [...row, ""]),
          mergeDown: [0, 1, 2],
        },
      ]);
    },
  };
}

interface Annex {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly purpose: string;
  blocks(answers: Answers, title: string): readonly TableBlock[];
}

const plan: Annex = {
  id: "tracking-plan",
  number: "1-2",
  title: "项目绩效目标及指标完成计划表",
  purpose: "填报项目整体目标和各子项目指标的阶段性完成计划。",
  blocks: (answers, title) => [
    {
      title,
      seal: answers.text("agency"),
      definition: smallTable(TRACKING_PLAN_GOALS.id).table,
      columns: columnsOf({ goal: 34, target: 18, plan: 34 }, {}),
      rows: blankRows(answers.rows(MOST_ROWS), 3),
    },
    {
      title: "",
      caption: `单位：${answers.unit()}`,
      definition: smallTable(TRACKING_PLAN_ITEMS.id).table,
      columns: columnsOf(
        { item: 34, budget: 18, outputs: 34, effects: 34, plan: 34 },
        { budget: { format: MONEY } },
      ),
      rows: blankRows(answers.rows(MOST_ROWS), 5),
    },
  ],
};

const P = TRACKING_PROGRESS;
const progress: Annex = {
  id: P.id,
  number: "1-3",
  title: "项目实施工作计划完成情况及制度保障",
  purpose: "填报各子项目的资金、进度和制度执行情况，四组各选一栏打√。",
  blocks: (answers, title) => [
    {
      title,
      seal: answers.text("agency"),
      caption: `单位：${answers.unit()}`,
      definition: smallTable(P.id).table,
      columns: columnsOf(
        {
          [P.item]: 18,
          [P.budget]: 12,
          [P.actual]: 12,
          [P.planned]: 12,
          [P.consistentYes]: 9,
          [P.consistentNo]: 9,
          [P.progress]: 24,
          [P.onScheduleYes]: 9,
          [P.onScheduleNo]: 9,
          [P.systemName]: 24,
          [P.systemNumber]: 12,
          [P.relevanceVeryGood]: 6,
          [P.relevanceGood]: 6,
          [P.relevanceFair]: 6,
          [P.relevanceMissing]: 6,
          [P.executedWell]: 6,
          [P.executedMostly]: 8,
          [P.executedNot]: 8,
        },
        {
          [P.budget]: { format: MONEY },
          [P.actual]: { format: MONEY },
          [P.planned]: { format: MONEY },
          [P.progress]: { offer: hint("项目完成比例", "写明完成比例和依据的书面材料。") },
          ...ticks(
            [
              P.consistentYes,
              P.consistentNo,
              P.onScheduleYes,
              P.onScheduleNo,
              P.relevanceVeryGood,
              P.relevanceGood,
              P.relevanceFair,
              P.relevanceMissing,
              P.executedWell,
              P.executedMostly,
              P.executedNot,
            ],
            TICK_ONE,
          ),
        },
      ),
      rows: blankRows(answers.rows(MOST_ROWS), 18),
    },
  ],
};

const D = TRACKING_DEVIATION;
const deviation: Annex = {
  id: D.id,
  number: "1-4",
  title: "项目绩效目标跟踪完成情况评定及偏差分析",
  purpose: "评定产出、效果指标的完成情况，分析偏差和能否完成。",
  blocks(answers, title) {
    const count = answers.rows(MOST_ROWS);
    const part = (label: string) =>
      blankRows(count, 14).map((row, index) => (index === 0 ? [label, ...row.slice(1)] : row));
    return [
      {
        title,
        seal: answers.text("agency"),
        definition: smallTable(D.id).table,
        columns: columnsOf(
          {
            [D.category]: 10,
            [D.item]: 20,
            [D.target]: 22,
            [D.actual]: 14,
            [D.planned]: 14,
            [D.completionRate]: 11,
            [D.qualityRate]: 11,
            [D.reason]: 26,
            [D.adjustBudget]: 7,
            [D.adjustSystem]: 7,
            [D.adjustExecution]: 7,
            [D.forecastYes]: 7,
            [D.forecastNo]: 7,
            [D.forecastReason]: 18,
          },
          {
            [D.completionRate]: {
              format: PERCENT,
              formula: (cell) => ratio(cell(D.actual), cell(D.planned)),
            },
            [D.qualityRate]: { format: PERCENT },
            ...ticks(
              [D.adjustBudget, D.adjustSystem, D.adjustExecution],
              "采取这类纠偏措施的打“√”，可多选。",
            ),
            ...ticks([D.forecastYes, D.forecastNo], "两栏选一栏打“√”；无法完成的在右边说明原因。"),
          },
        ),
        rows: [...part("产出指标"), ...part("效果指标")],
        mergeDown: [0],
        notes: ["注：实际产出数、计划应完成数都是数字时，实际完成率由公式计算；其余直接填写百分比。"],
      },
    ];
  },
};

export function trackingTemplates(today: ask.Today): readonly TemplateOffer[] {
  const parameters = [ask.agency, ask.unit, ask.rows("行数", 4)];
  const annexes = [plan, progress, deviation].map(
    ({ id, number, title, purpose, blocks }): TemplateOffer => ({
      id,
      title: `附表${number} ${title}`,
      purpose,
      source: `${TRACKING_SOURCE}附表${number}`,
      parameters,
      draft: (values) =>
        drawTables(`附表${number}`, blocks(new Answers(parameters, values), `附表${number} ${title}`)),
    }),
  );
  return [tracking(today), ...annexes, framework];
}
