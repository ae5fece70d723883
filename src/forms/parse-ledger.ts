/** A located ledger → PerformanceForm whose rows are forms, parsed when asked for. */
import { blankForm } from "./blank-form";
import { rangeA1, type CellRange } from "../model/address";
import type { Notice } from "../model/snapshot";
import type { FundLine, Missing, PerformanceForm, RowSource } from "../model/form";
import { ledgerExpected, ledgerTable } from "./catalogue/ledger";
import { findPeriod, findTitle, findUnit, findYear, periodOnItsOwn } from "./headings";
import { ledgerBlocks, type LedgerBlocks } from "./ledger-blocks";
import { instalmentsOf } from "./instalments";
import { rowColumns } from "./ledger-cells";
import { LedgerColumns } from "./ledger-columns";
import { LedgerLine } from "./ledger-line";
import { LedgerRow } from "./ledger-row";
import { rangeNotices } from "./notices";
import { periodOfMonths } from "./period-of-months";
import { rateHabit } from "./rate-habit";
import type { LedgerPlace } from "./places";
import type { SheetView } from "./sheet-view";

/** Rows above the header that may speak of it. */
const HEAD = 6;

export function parseLedger(view: SheetView, place: LedgerPlace): PerformanceForm {
  const { zone, rows } = place;
  const head = { top: place.top, bottom: place.ledger.top - 1, left: zone.left, right: zone.right };
  const title = findTitle(view, head);
  const top = title?.cell.at.row ?? place.ledger.top;
  // Without a title the unit still stands in a line of its own above the header.
  const above = { ...head, top: Math.max(title ? top : head.top, place.ledger.top - HEAD) };
  const unit = findUnit(view, { ...above, bottom: place.ledger.bottom });
  const blocks = ledgerBlocks(view, place.ledger, rows, unit);
  const ledger = blocks?.ledger ?? place.ledger;
  const { instalments } = instalmentsOf(view, ledger, rows, unit);
  const headers = [...ledger.columns.values()].map((column) => column.text);
  const range: CellRange = {
    sheet: view.sheet.name,
    top,
    left: ledger.left,
    bottom: Math.max(rows.end, ledger.bottom),
    right: ledger.right,
  };
  const form: PerformanceForm = {
    ...blankForm("ledger", range),
    title,
    unit,
    year: findYear(view, above, title?.value ?? null, headers),
    period: blocks?.isPartial
      ? null
      : (findPeriod([ledger], title?.value ? [title.value] : []) ??
        periodOnItsOwn(view, above) ??
        periodOfMonths(instalments, rows.rows.length)),
    denominators: (["adjusted", "initial", "received"] as const).filter((name) =>
      ledger.columns.has(name === "received" ? name : `${name}Budget`),
    ),
    missing: missingOf(place.ledger.columns),
    notices: [
      ...rangeNotices(view, range),
      ...(rows.rows.length === 0 ? [withoutProjects(range)] : []),
      ...(blocks ? sideBySide(range, blocks) : []),
    ],
  };
  const others = blocks?.others.map(({ table, name }): PerformanceForm => {
    const block = { ...blankForm("ledger", range), unit };
    return { ...block, rows: rowsOf(view, { ...place, ledger: table }, block, undefined, name) };
  });
  const own = rowsOf(view, { ...place, ledger }, form, instalments);
  return { ...form, rows: own, ...(others ? { blocks: others } : {}) };
}

/** Nobody would know otherwise which of the groups was looked at, and how closely. */
function sideBySide(range: CellRange, blocks: LedgerBlocks): readonly Notice[] {
  const { current, others, unread, isPartial } = blocks;
  const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("");
  const sentences = [
    ...(current === null
      ? []
      : [`台账并排列有几组数，${isPartial ? "各项数字" : "各项数字和进度"}按${named([current])}一组校核`]),
    ...(others.length > 0 ? [`${named(others.map(({ name }) => name))}只核对执行率与合计`] : []),
    ...(unread.length > 0 ? [`${named(unread)}的执行率不是同组执行数除以预算数得来，没有核对`] : []),
  ];
  if (sentences.length === 0) return [];
  const message = `工作表“${range.sheet}”的${sentences.join("，")}。`;
  return [{ code: "side-by-side", message, sheet: range.sheet, cells: [rangeA1(range)] }];
}

/** Silence about a mere header would look like «没有问题». */
function withoutProjects(range: CellRange): Notice {
  const message = `工作表“${range.sheet}”的台账只有表头，还没有项目，没有可校核的内容；请填写项目后再校核。`;
  return { code: "no-projects", message, sheet: range.sheet, cells: [rangeA1(range)] };
}

/** A ledger has no form of its own: any of them is a budget to measure by. */
const BUDGETS = ["adjustedBudget", "received"];

function missingOf(columns: { has(id: string): boolean }): readonly Missing[] {
  const scoresOnly = columns.has("overallScore") && !columns.has("executed") && !columns.has("rate");
  return ledgerExpected
    .filter((id) => !(scoresOnly && id !== "initialBudget"))
    .filter(
      (id) => !columns.has(id) && !(id === "initialBudget" && BUDGETS.some((budget) => columns.has(budget))),
    )
    .map((id) => ({
      what: "column",
      field: id,
      label: ledgerTable.columns.find((column) => column.id === id)!.label.text,
    }));
}

/** @param block which of several groups of money they are read from, null for the ledger's own */
function rowsOf(
  view: SheetView,
  place: LedgerPlace,
  form: PerformanceForm,
  instalments: RowSource["instalments"],
  block: string | null = null,
): RowSource {
  const { rows, parts, totalRow } = place.rows;
  const columns = new LedgerColumns(view, place.ledger, form.unit, block, (own) => rateHabit(own, rows));
  const { left } = place.ledger.columns.get("projectName")!;
  // Named where the projects are, else by the first words of the row.
  const sumLine = (row: number): FundLine =>
    new LedgerLine(
      columns,
      row,
      "total",
      0,
      view.shows(row, left) ? left : view.filled(row, place.ledger.left)[0]?.left,
    );
  const source: RowSource = {
    count: rows.length,
    isPart: (index) => parts.has(rows[index]!),
    total: totalRow === null ? null : sumLine(totalRow),
    sections: place.rows.sections.map(({ row, above, below }) => ({ line: sumLine(row), above, below })),
    columns: rowColumns(view, place.ledger, rows, columns),
    ...(instalments ? { instalments } : {}),
    at(index) {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`no ledger row ${index} of ${rows.length}`);
      return new LedgerRow(columns, form, row, parts.has(row), source, index);
    },
  };
  return source;
}
