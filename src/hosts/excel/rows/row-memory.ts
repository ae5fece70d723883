/** What Excel does not give back when rows are put in again: formats, heights, drop-downs and notes of rows taken out. */
import type { NoteBook } from "../notes";
import { cellOf, rangeOf, type Rect } from "../rects";

export interface RowMemory {
  readonly left: number;
  /** A row an item, all of the same columns. */
  readonly cells: readonly (readonly Excel.CellProperties[])[];
  readonly formats: readonly (readonly string[])[];
  readonly heights: readonly number[];
  readonly validations: readonly RememberedValidation[];
  /** Notes of others; ours are marks and come back with them. Row and column count from the first of the rows. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface RememberedValidation {
  readonly row: number;
  readonly column: number;
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    textOrientation: true,
    protection: true,
  },
};

/** Queues the reading; the function gives what came back after the next sync. */
export function queueRows(sheet: Excel.Worksheet, rect: Rect): () => Omit<RowMemory, "notes"> {
  const range = rangeOf(sheet, rect);
  range.load("numberFormat");
  const looks = range.getCellProperties(LOOKS);
  const heights = rowsOf(rect).map((row) => {
    const { format } = cellOf(sheet, row, rect.left);
    format.load("rowHeight");
    return format;
  });
  const validations = queueValidations(sheet, rect);
  return () => ({
    left: rect.left,
    cells: looks.value,
    formats: range.numberFormat as string[][],
    heights: heights.map(({ rowHeight }) => rowHeight),
    validations: validations(),
  });
}

/** Excel tells validations apart only cell by cell. */
function queueValidations(sheet: Excel.Worksheet, { top, left, bottom, right }: Rect) {
  const asked: { row: number; column: number; validation: Excel.DataValidation }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const validation = cellOf(sheet, row, column).dataValidation;
      validation.load("type,rule,errorAlert,prompt,ignoreBlanks");
      asked.push({ row: row - top, column: column - left, validation });
    }
  return (): RememberedValidation[] =>
    asked.flatMap(({ row, column, validation }) => {
      const { type, rule, errorAlert, prompt, ignoreBlanks } = validation;
      const isNone = type === "None" && !prompt?.message;
      return isNone ? [] : [{ row, column, rule, errorAlert, prompt, ignoreBlanks }];
    });
}

/** Puts the looks of remembered rows onto rows from `top` on. */
export function queueRestore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  notes: NoteBook,
  top: number,
  memory: RowMemory,
): void {
  const { left, cells, formats, heights } = memory;
  const right = left + (cells[0]?.length ?? 0) - 1;
  if (right < left) return;
  const range = rangeOf(sheet, { top, left, bottom: top + cells.length - 1, right });
  // Without a fill Excel tells white, which it must not be given.
  range.format.fill.clear();
  range.setCellProperties(cells.map((row) => row.map(withoutNoFill)));
  range.numberFormat = formats.map((row) => [...row]);
  heights.forEach((height, index) => queueHeight(sheet, top + index, height));
  queueValidationsInto(sheet, top, left, memory.validations);
  for (const { row, column, text } of memory.notes)
    notes.queueForeign(context, cellOf(sheet, top + row, column), text);
}

export function queueHeight(sheet: Excel.Worksheet, row: number, height: number): void {
  if (height > 0) cellOf(sheet, row, 0).format.rowHeight = height;
}

export function queueValidationsInto(
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  validations: readonly RememberedValidation[],
): void {
  for (const { row, column, rule, errorAlert, prompt, ignoreBlanks } of validations) {
    const { dataValidation } = cellOf(sheet, top + row, left + column);
    if (Object.values(rule ?? {}).some(Boolean)) {
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = ignoreBlanks;
    }
    if (errorAlert) dataValidation.errorAlert = errorAlert;
    if (prompt) dataValidation.prompt = prompt;
  }
}

function withoutNoFill({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...rest } = format ?? {};
  return { format: fill && fill.pattern !== "None" ? { fill, ...rest } : rest };
}

export function rowsOf({ top, bottom }: Pick<Rect, "top" | "bottom">): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
