/** F10: the small tables of the reports. */
import type { MoneyUnit } from "../../model/values";
import { BUDGET_CALCULATION, FUND_EXECUTION, FUND_USAGE, PRIOR_YEAR_EXECUTION } from "../../model/tables";
import { smallTable } from "../catalogue/small-tables";
import { indicatorTable } from "../catalogue/indicator-table";
import { blankRows, drawTables, type TableBlock, type TableColumn } from "./draw-table";
import { MONEY, PERCENT, ratio } from "./formulas";
import { blankIndicators, costAmongOutputs } from "./indicator-levels";
import { hint } from "./offers";
import * as ask from "./parameters";
import { Answers } from "./parameters";
import type { TemplateOffer, TemplateParameter } from "./template";

const MOST_ROWS = 200;
const REPORT = "绩效监控、跟踪评价报告的附表";

interface SmallTemplate {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly source?: string;
  readonly parameters: readonly TemplateParameter[];
  blocks(answers: Answers): readonly TableBlock[];
}

/** «后勤保障项目资金使用情况表» */
const titled = (answers: Answers, title: string): string => `${answers.text("projectName")}${title}`;
const unitCaption = (unit: MoneyUnit): string => `单位：${unit}`;
const ratioOf =
  (part: string, whole: string): TableColumn["formula"] =>
  (cell) =>
    ratio(cell(part), cell(whole));

/** Blank until both factors are there; `per` brings 元 to the unit of the table. */
const product =
  (quantity: string, price: string, per: string): TableColumn["formula"] =>
  (cell) =>
    `=IF(N(${cell(quantity)})*N(${cell(price)})=0,"",${cell(quantity)}*${cell(price)}${per})`;

const fundUsage: SmallTemplate = {
  id: FUND_USAGE.id,
  title: "资金使用情况表",
  purpose: "列出项目资金用在哪些方面，合计数与监控表的执行数对得上。",
  parameters: [ask.projectName, ask.unit, ask.rows("行数", 8)],
  blocks: (answers) => [
    {
      title: titled(answers, "资金使用情况表"),
      definition: smallTable(FUND_USAGE.id).table,
      caption: unitCaption(answers.unit()),
      columns: [
        { id: "serial", width: 10 },
        { id: FUND_USAGE.item, width: 46 },
        { id: FUND_USAGE.amount, width: 18, format: MONEY, summed: true },
      ],
      rows: blankRows(answers.rows(MOST_ROWS), 3, true),
      hasTotal: true,
    },
  ],
};

const budgetCalculation: SmallTemplate = {
  id: BUDGET_CALCULATION.id,
  title: "预算测算及执行表",
  purpose: "按数量×单价列出预算怎样测算，并对照支付金额算执行率。",
  parameters: [ask.projectName, ask.unit, ask.rows("行数", 6)],
  blocks: (answers) => {
    const unit = answers.unit();
    const per = unit === "元" ? "" : "/10000";
    return [
      {
        title: titled(answers, "预算测算及执行表"),
        definition: smallTable(BUDGET_CALCULATION.id).table,
        columns: [
          { id: BUDGET_CALCULATION.item, width: 26 },
          { id: BUDGET_CALCULATION.detail, width: 16 },
          { id: BUDGET_CALCULATION.quantity, width: 10 },
          {
            id: BUDGET_CALCULATION.unitPrice,
            header: ["单价（元）"],
            width: 14,
            offer: hint(
              "单价",
              "填一份的价格，单位为元。按比例计提的费用（如管理费10%）单价填百分比，预算金额按基数×比例另行填写。",
            ),
          },
          {
            id: BUDGET_CALCULATION.budget,
            header: [`预算金额（${unit}）`],
            width: 18,
            format: MONEY,
            summed: true,
            formula: product(BUDGET_CALCULATION.quantity, BUDGET_CALCULATION.unitPrice, per),
          },
          {
            id: BUDGET_CALCULATION.paid,
            header: [`支付金额（${unit}）`],
            width: 18,
            format: MONEY,
            summed: true,
          },
          {
            id: BUDGET_CALCULATION.rate,
            width: 14,
            format: PERCENT,
            formula: ratioOf(BUDGET_CALCULATION.paid, BUDGET_CALCULATION.budget),
          },
        ],
        rows: blankRows(answers.rows(MOST_ROWS), 7),
        hasTotal: true,
      },
    ];
  },
};

const fundExecution: SmallTemplate = {
  id: FUND_EXECUTION.id,
  title: "资金执行情况表",
  purpose: "按预算内容对照支付金额，比较预算执行率和计划执行率。",
  parameters: [ask.projectName, ask.unit, ask.rows("行数", 6)],
  blocks: (answers) => [
    {
      title: titled(answers, "资金执行情况表"),
      definition: smallTable(FUND_EXECUTION.id).table,
      caption: unitCaption(answers.unit()),
      columns: [
        { id: FUND_EXECUTION.item, width: 26 },
        { id: FUND_EXECUTION.detail, width: 16 },
        { id: FUND_EXECUTION.budget, width: 14, format: MONEY, summed: true },
        { id: FUND_EXECUTION.paid, width: 14, format: MONEY, summed: true },
        {
          id: FUND_EXECUTION.rate,
          width: 14,
          format: PERCENT,
          formula: ratioOf(FUND_EXECUTION.paid, FUND_EXECUTION.budget),
        },
        { id: FUND_EXECUTION.plannedRate, width: 14, format: PERCENT },
      ],
      rows: blankRows(answers.rows(MOST_ROWS), 6),
      hasTotal: true,
    },
  ],
};

const PRIOR_YEARS = 3;

function priorYearExecution(today: ask.Today): SmallTemplate {
  return {
    id: PRIOR_YEAR_EXECUTION.id,
    title: "上年执行情况",
    purpose: "列出前几年的预算安排和执行，说明预算的依据。",
    parameters: [ask.year(today), ask.projectName, ask.unit],
    blocks: (answers) => [
      {
        title: titled(answers, "上年执行情况"),
        definition: smallTable(PRIOR_YEAR_EXECUTION.id).table,
        caption: unitCaption(answers.unit()),
        columns: [
          { id: PRIOR_YEAR_EXECUTION.year, width: 16 },
          { id: PRIOR_YEAR_EXECUTION.budget, header: ["预算安排"], width: 18, format: MONEY },
          { id: PRIOR_YEAR_EXECUTION.paid, header: ["预算执行"], width: 18, format: MONEY },
          {
            id: PRIOR_YEAR_EXECUTION.rate,
            width: 16,
            format: PERCENT,
            formula: ratioOf(PRIOR_YEAR_EXECUTION.paid, PRIOR_YEAR_EXECUTION.budget),
          },
        ],
        rows: Array.from({ length: PRIOR_YEARS }, (_, index) => [
          `${answers.year() - PRIOR_YEARS + index}年`,
          "",
          "",
          "",
        ]),
      },
    ],
  };
}

const LEVELS_ROWS = ask.rows("每个二级指标的行数", 2);

function indicatorList(today: ask.Today): SmallTemplate {
  return {
    id: "indicator-table",
    title: "绩效指标表",
    purpose: "列出项目全部绩效指标和年度目标值，供监控表、自评表对照。",
    parameters: [ask.year(today), ask.projectName, LEVELS_ROWS],
    blocks: (answers) => {
      let before = { level1: "", level2: "" };
      return [
        {
          title: `${answers.year()}年度${titled(answers, "绩效指标表")}`,
          definition: indicatorTable,
          columns: [
            { id: "level1", width: 14 },
            { id: "level2", width: 20 },
            { id: "name", width: 44 },
            {
              id: "target",
              header: ["年度目标值"],
              width: 16,
              offer: hint("年度目标值", "填可衡量的值，如 ≥95%、100%、12次。"),
            },
          ],
          rows: blankIndicators(costAmongOutputs, answers.rows(20)).map(({ level1, level2 }) => {
            const first = level1 === before.level1 ? "" : level1;
            const second = level2 === before.level2 ? "" : level2;
            before = { level1, level2 };
            return [first, second, "", ""];
          }),
          mergeDown: [0, 1],
        },
      ];
    },
  };
}

function stageCompletion(today: ask.Today): SmallTemplate {
  const date: TemplateParameter = {
    id: "date",
    label: "截止日期",
    kind: "text",
    initial: `${today.year}年8月31日`,
  };
  return {
    id: "stage-completion",
    title: "产出、效果类指标阶段完成表",
    purpose: "对照截止日期的计划，填报产出类和效果类指标完成到哪一步。",
    parameters: [ask.projectName, date, ask.rows("每类指标的行数", 5)],
    blocks: (answers) =>
      ["产出类", "效果类"].map((kind) => ({
        title: `${kind}指标完成计划及现阶段完成情况`,
        definition: smallTable("stage-completion").table,
        columns: [
          { id: "serial", width: 8 },
          { id: "name", header: [`${kind}指标`], width: 38 },
          { id: "target", header: ["绩效目标（年度）"], width: 18 },
          { id: "planned", header: [`截止${answers.text("date")}`, "计划完成"], width: 20 },
          { id: "actual", header: [`截止${answers.text("date")}`, "实际完成"], width: 20 },
        ],
        rows: blankRows(answers.rows(MOST_ROWS), 5, true),
      })),
  };
}

export function smallTableTemplates(today: ask.Today): readonly TemplateOffer[] {
  return [
    fundUsage,
    budgetCalculation,
    fundExecution,
    priorYearExecution(today),
    indicatorList(today),
    stageCompletion(today),
  ].map(({ id, title, purpose, source = REPORT, parameters, blocks }) => ({
    id,
    title,
    purpose,
    source,
    parameters,
    draft: (values) => drawTables(title, blocks(new Answers(parameters, values))),
  }));
}
