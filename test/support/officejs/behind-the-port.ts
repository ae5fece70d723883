/** What the port does not read back, looked up in the workbook itself. */
import { MARK_AUTHOR, severityOfMark } from "../../../src/hosts/mark-look";
import { a1, rangeA1, type CellAddress } from "../../../src/model/address";
import type { Severity } from "../../../src/model/finding";
import type { SheetLayout } from "../../hosts/contract";
import { dressing } from "./book/formats";
import { COLUMN_WIDTH, ROW_HEIGHT } from "./book/range";
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

/** How a host keeps looks and sizes in the workbook. */
interface Notation {
  readonly undressed?: Readonly<Record<string, unknown>>;
  /** Width in characters, undefined = none is set. */
  readonly characters: (width: number | undefined) => number;
}

const officeNotation: Notation = {
  characters: (points = COLUMN_WIDTH) => (points / 0.75 - 5) / 7,
};

export function layoutIn(book: Workbook, name: string, notation = officeNotation): SheetLayout {
  const sheet = book.sheetNamed(name)!;
  const lines = (count: number, sizeOf: (index: number) => number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [index, sizeOf(index)]));
  const looks = [...sheet.cells].map(([key, { look, numberFormat }]) => [
    a1({ row: Math.floor(key / 16_384), column: key % 16_384 }),
    [numberFormat, ...dressing(look, notation.undressed)],
  ]);
  return {
    merges: sheet.merges.map(rangeA1).sort(),
    lists: sheet.validations.flatMap(({ range, part, value }) => {
      const source = part === "Rule" && listIn(value);
      return source ? [`${rangeA1(range)} ${source}`] : [];
    }),
    widths: lines(12, (column) => notation.characters(sheet.columnWidths.get(column))),
    heights: lines(30, (row) => sheet.rowHeights.get(row) ?? ROW_HEIGHT),
    looks: Object.fromEntries(
      looks.filter(([, look]) => look!.length > 1 || look![0] !== "General"),
    ) as Record<string, unknown>,
  };
}

/** In Excel an object, in WPS type and list in one text. */
function listIn(rule: unknown): string | null {
  if (typeof rule === "string") return rule.startsWith("3 ") ? rule.slice(2) : null;
  return (rule as { list?: { source?: string } }).list?.source ?? null;
}
