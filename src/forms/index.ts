/** Snapshot → typed forms, and the reasons why something that looks like one is none. */
import { rangeA1 } from "../model/address";
import type { PerformanceForm } from "../model/form";
import type { RecognisedWorkbook } from "../model/recognised";
import type { CellView, Notice, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { assumedUnitNotices } from "./assumed-unit";
import { catalogueWith, type Catalogue } from "./catalogue";
import { classify } from "./classify";
import type { CustomForm, NearMiss } from "./definition";
import { findTitle } from "./headings";
import { missesOf } from "./near-misses";
import { sheetNotices } from "./notices";
import { isOwnList } from "./own-list";
import { parseLedger } from "./parse-ledger";
import { parseProjectForm } from "./parse-project";
import { findPlaces, type ProjectPlace } from "./places";
import { proseOf } from "./prose";
import { findSmallTables, isIndicatorTable, parseIndicatorTable } from "./small-tables";
import { sheetView, type SheetView } from "./sheet-view";
import { findTitledForms } from "./titled-forms";

export { type SheetView } from "./sheet-view";
export type { CustomForm, FormMatch, NearMiss } from "./definition";
export { type Catalogue } from "./catalogue";

export interface ReadForms extends RecognisedWorkbook {
  readonly nearMisses: readonly NearMiss[];
  readonly notices: readonly Notice[];
}

/**
 * Recognises and parses all forms of a workbook, sheet by sheet, top to bottom. Never throws; what cannot be read is a
 * value with a reason, what is nearly a form a near miss, and a sheet that defeats the reader a notice.
 * @param custom the clerk's own layouts, which widen the standard definitions
 */
export function readForms(workbook: WorkbookSnapshot, custom: readonly CustomForm[] = []): ReadForms {
  const catalogue = catalogueWith(custom);
  const forms: PerformanceForm[] = [];
  const prose: CellView[] = [];
  const nearMisses: NearMiss[] = [];
  const notices: Notice[] = [...workbook.notices];
  for (const sheet of workbook.sheets) {
    try {
      const view = sheetView(sheet);
      if (isOwnList(view)) continue;
      const read = readSheet(view, catalogue);
      forms.push(...read.forms);
      prose.push(...read.prose);
      nearMisses.push(...read.nearMisses);
      notices.push(
        ...read.forms.flatMap((form) => form.notices),
        ...sheetNotices(sheet, read.forms.length > 0),
      );
    } catch (error) {
      notices.push(unreadable(sheet, error));
    }
  }
  return { forms, prose, nearMisses, notices };
}

function readSheet(view: SheetView, catalogue: Catalogue): Omit<ReadForms, "notices"> {
  const found = findPlaces(view, catalogue);
  const forms: PerformanceForm[] = [];
  const nearMisses: NearMiss[] = [];
  for (const place of found.places) {
    if (place.kind === "ledger") {
      forms.push(parseLedger(view, place));
      continue;
    }
    const title = titleOf(view, place);
    const classified = classify(place, title);
    if (classified.definition) forms.push(parseProjectForm(view, place, classified.definition));
    else if (isIndicatorTable(view, place)) forms.push(parseIndicatorTable(view, place));
    else
      nearMisses.push({
        kind: classified.likely.kind,
        range: placeRange(view, place),
        reason: classified.reason,
      });
  }
  forms.push(
    ...findSmallTables(
      view,
      [...forms, ...nearMisses].map(({ range }) => range),
    ),
  );
  forms.push(
    ...findTitledForms(
      view,
      [...forms, ...nearMisses].map(({ range }) => range),
    ),
  );
  nearMisses.push(...missesOf(view, found, forms));
  return {
    forms: forms.map(withAssumedUnit),
    prose: proseOf(
      view,
      [...forms, ...nearMisses].map((form) => form.range),
    ),
    nearMisses,
  };
}

function withAssumedUnit(form: PerformanceForm): PerformanceForm {
  const assumed = assumedUnitNotices(form);
  return assumed.length === 0 ? form : { ...form, notices: [...form.notices, ...assumed] };
}

function titleOf(view: SheetView, place: ProjectPlace): string {
  const { left, right } = place.zone;
  const title = findTitle(view, { top: place.top, bottom: place.indicators.top - 1, left, right });
  return title?.value ?? view.sheet.name;
}

function placeRange(view: SheetView, place: ProjectPlace): NearMiss["range"] {
  const { left, right, top, bottom } = place.indicators;
  return { sheet: view.sheet.name, top, left, bottom: Math.max(bottom, place.rows.end), right };
}

function unreadable(sheet: SheetSnapshot, error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "sheet-unreadable",
    message: `工作表“${sheet.name}”没有读成，已跳过，内容未改动（${reason}）。`,
    sheet: sheet.name,
    cells: [
      rangeA1({
        top: sheet.origin.row,
        left: sheet.origin.column,
        bottom: sheet.origin.row,
        right: sheet.origin.column,
      }),
    ],
  };
}
