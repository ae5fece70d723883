/** Everything a clerk could see in the workbook, as plain data: to compare before and after. */
import { dressing } from "./book/formats";
import { COLUMN_WIDTH, ROW_HEIGHT } from "./book/range";
import type { Workbook } from "./book/workbook";

export function stateOf(book: Workbook) {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells]
        .filter(
          ([, { value, formula, numberFormat, look }]) =>
            value !== "" || formula !== null || numberFormat !== "General" || dressing(look).length > 0,
        )
        .sort(([a], [b]) => a - b)
        .map(([key, { value, formula, numberFormat, look }]) => [
          key,
          value,
          formula,
          numberFormat,
          dressing(look),
        ]),
      widths: [...sheet.columnWidths].filter(([, width]) => width !== COLUMN_WIDTH),
      heights: [...sheet.rowHeights].filter(([, height]) => height !== ROW_HEIGHT),
      formats: sheet.formats.map(({ areas, formula, look }) => ({ areas, formula, look: [...look].sort() })),
      merges: [...sheet.merges],
      validations: [...sheet.validations],
    })),
    comments: book.comments
      .map(({ sheet, row, column, content }) => `${sheet}!${row},${column} ${content}`)
      .sort(),
    eventsEnabled: book.eventsEnabled,
  };
}
