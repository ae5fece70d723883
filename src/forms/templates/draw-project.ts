/** A blank project form: layout, then formulas, formats, drop-down lists and hints over it. */
import { a1, rangeA1 } from "../../model/address";
import type { DraftValidation, SheetDraft } from "../../model/sheet-draft";
import { budgetScore, MONEY, PERCENT, ratio, SCORE, total } from "./formulas";
import { layProjectForm, type PlacedColumn, type ProjectContent, type ProjectLayout } from "./project-layout";
import { SheetBuilder } from "./sheet-builder";

interface ProjectTemplate {
  readonly sheetName: string;
  readonly layout: ProjectLayout;
  readonly content: ProjectContent;
  /** Column id of the indicators → what is offered or explained there. */
  readonly offers: Readonly<Record<string, Omit<DraftValidation, "range">>>;
  /** The column that the rate is computed by. */
  readonly denominator: string;
  /** 分值 of the budget's execution, on self-evaluations. */
  readonly budgetWeight?: string;
}

const AMOUNTS = ["initialBudget", "adjustedBudget", "executed", "forecast"];

export function drawProject(template: ProjectTemplate): SheetDraft {
  const { layout, content } = template;
  const sheet = new SheetBuilder(template.sheetName, layout.widths.length);
  const places = layProjectForm(sheet, layout, content);
  finishFunds(sheet, template, places.funds + 1);
  const first = places.indicators;
  const last = first + content.indicators.length - 1;
  for (const column of layout.indicators) {
    const offer = template.offers[column.id];
    if (offer) sheet.offer({ top: first, bottom: last, left: column.from, right: column.from }, offer);
  }
  if (places.total !== null)
    finishTotal(sheet, template, { first, last, row: places.total, funds: places.funds + 1 });
  return sheet.draft([places.header, places.indicators - 1]);
}

/** @param top row of the total */
function finishFunds(
  sheet: SheetBuilder,
  { layout, content, denominator, budgetWeight }: ProjectTemplate,
  top: number,
): void {
  const columns = new Map(layout.funds.columns.map((column) => [column.id, column]));
  const cell = (id: string, row: number): string => a1({ row, column: columns.get(id)!.from });
  const bottom = top + content.funds.length - 1;
  for (let row = top; row <= bottom; row++) {
    for (const column of layout.funds.columns.filter(({ id }) => AMOUNTS.includes(id))) {
      const sources = rangeA1({ top: top + 1, bottom, left: column.from, right: column.from });
      if (row === top) sheet.formula(row, column.from, total(sources), MONEY, { column: column.to });
      else sheet.blank(row, column.from, MONEY, { column: column.to });
    }
    const rate = columns.get("rate");
    if (rate)
      sheet.formula(row, rate.from, ratio(cell("executed", row), cell(denominator, row)), PERCENT, {
        column: rate.to,
      });
    for (const id of budgetWeight === undefined ? [] : ["weight", "score"])
      sheet.put(row, columns.get(id)!.from, row === top ? budgetWeight! : "—", "value");
  }
  if (budgetWeight !== undefined)
    sheet.formula(
      top,
      columns.get("score")!.from,
      budgetScore(cell("weight", top), cell("rate", top)),
      SCORE,
    );
}

/** 总分 counts the indicators and the budget's execution. */
function finishTotal(
  sheet: SheetBuilder,
  { layout }: ProjectTemplate,
  at: { readonly first: number; readonly last: number; readonly row: number; readonly funds: number },
): void {
  for (const id of ["weight", "score"]) {
    const column = columnOf(layout.indicators, id);
    const budget = a1({ row: at.funds, column: columnOf(layout.funds.columns, id).from });
    const range = rangeA1({ top: at.first, bottom: at.last, left: column.from, right: column.from });
    sheet.formula(at.row, column.from, `=IF(COUNT(${range})=0,"",SUM(${range})+N(${budget}))`, SCORE, {
      column: column.to,
    });
  }
}

function columnOf(columns: readonly PlacedColumn[], id: string): PlacedColumn {
  return columns.find((column) => column.id === id)!;
}
