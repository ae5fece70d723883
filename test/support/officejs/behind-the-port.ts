/** What the port does not read back, looked up in the workbook itself. */
import { MARK_AUTHOR, severityOfMark } from "../../../src/hosts/mark-look";
import type { CellAddress } from "../../../src/model/address";
import type { Severity } from "../../../src/model/finding";
import type { Workbook } from "./book/workbook";

export function marksIn(book: Workbook): { at: CellAddress; severity: Severity }[] {
  return book.sheets.flatMap((sheet) =>
    sheet.formats.flatMap(({ formula, areas }) => {
      const severity = severityOfMark(formula);
      return severity
        ? areas.flatMap((area) => cellsOf(area).map((at) => ({ at: { sheet: sheet.name, ...at }, severity })))
        : [];
    }),
  );
}

function cellsOf({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) {
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

export function notesIn(book: Workbook) {
  const prefix = `${MARK_AUTHOR}：`;
  return book.comments.map(({ sheet, row, column, content }) => ({
    at: { sheet, row, column },
    text: content.startsWith(prefix) ? content.slice(prefix.length) : content,
    ours: content.startsWith(prefix),
  }));
}

export function fillAt(book: Workbook, { sheet, row, column }: CellAddress): string | null {
  return (book.sheetNamed(sheet)?.at(row, column)?.look.get("Fill.Color") as string | undefined) ?? null;
}
