/** The workbook as a snapshot, in a number of calls that hardly grows with its size. */
import type { CellValue, Notice, SheetSnapshot, WorkbookSnapshot } from "../../../model/snapshot";
import { commonParts, rectOf, TRUSTING, type Trust } from "../areas";
import type { Rect } from "../../rects";
import { sheetsOf } from "../session";
import type { EtApplication, EtRange, EtSheet, EtWorkbook } from "../wps-api";
import { readContents } from "./block";
import { readFormats } from "./formats";
import { readMerges } from "./merges";

const VISIBLE = -1;
/** Cells of a sheet that are read; formats alone can make a used range end at the last row. */
const MAX_CELLS = 4_000_000;

export function readBook(
  app: EtApplication,
  book: EtWorkbook,
  scope: "active-sheet" | "workbook",
  trust: Trust,
): WorkbookSnapshot {
  const notices: Notice[] = [];
  const current = app.ActiveSheet;
  const active = current?.Name ?? null;
  const sheets =
    scope === "workbook" || !current || active === null ? sheetsOf(book) : new Map([[active, current]]);
  const date1904 = book.Date1904;
  const wanted = scope === "workbook" ? [...sheets] : [...sheets].filter(([name]) => name === active);
  return {
    sheets: wanted.map(([name, sheet]) =>
      readSheet(sheet, name, { date1904: date1904 === true, trust, notices }),
    ),
    activeSheet: active !== null && sheets.has(active) ? active : null,
    notices,
  };
}

/** One sheet, whichever is in front. */
export function readNamedSheet(book: EtWorkbook, sheet: EtSheet, name: string, trust: Trust): SheetSnapshot {
  return readSheet(sheet, name, { date1904: book.Date1904 === true, trust, notices: [] });
}

interface Reading {
  readonly date1904: boolean;
  readonly trust: Trust;
  readonly notices: Notice[];
}

function readSheet(sheet: EtSheet, name: string, { date1904, trust, notices }: Reading): SheetSnapshot {
  const used = sheet.UsedRange;
  const whole = rectOf(used) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const rect = readable(whole);
  if (rect.bottom < whole.bottom)
    notices.push({
      code: "sheet-cut",
      message: `工作表“${name}”太大，只读取了前 ${rect.bottom + 1} 行；请删去末尾多余的空行或拆分工作表。`,
      sheet: name,
      cells: [],
    });
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  for (const cells of readContents(sheet, rect, rect === whole ? used : undefined)) {
    const row = rect.top + values.length;
    values.push(cells.map(({ value }) => value));
    cells.forEach(({ formula }, column) => {
      if (formula !== null) formulas.set(`${row},${rect.left + column}`, formula);
    });
  }
  const origin = { row: rect.top, column: rect.left };
  const isEmpty =
    values.length === 1 && values[0]!.length === 1 && values[0]![0] === null && formulas.size === 0;
  const columnCount = rect.right - rect.left + 1;
  const hidden = (ask: (range: EtRange) => boolean | null | undefined, edge: Partial<Rect>) =>
    isEmpty || ask(used) === false
      ? []
      : commonParts(sheet, [{ ...rect, ...edge }], ask, TRUSTING).filter(({ value }) => value);
  return {
    name,
    hidden: sheet.Visible !== VISIBLE,
    origin: isEmpty ? { row: 0, column: 0 } : origin,
    rowCount: isEmpty ? 0 : values.length,
    columnCount: isEmpty ? 0 : columnCount,
    values: isEmpty ? [] : values,
    formulas,
    formats: isEmpty ? [] : readFormats(sheet, values, columnCount, origin, trust),
    texts: null,
    merges: isEmpty
      ? []
      : readMerges(sheet, values, origin, trust).map((merge) => ({ sheet: name, ...merge })),
    hiddenRows: hidden((range) => range.EntireRow.Hidden, { right: rect.left }).flatMap(({ rects }) =>
      rects.flatMap(({ top, bottom }) => numbers(top, bottom)),
    ),
    hiddenColumns: hidden((range) => range.EntireColumn.Hidden, { bottom: rect.top }).flatMap(({ rects }) =>
      rects.flatMap(({ left, right }) => numbers(left, right)),
    ),
    protected: sheet.ProtectContents === true,
    date1904,
  };
}

function readable(whole: Rect): Rect {
  const rows = Math.floor(MAX_CELLS / (whole.right - whole.left + 1));
  return whole.bottom - whole.top + 1 > rows ? { ...whole, bottom: whole.top + rows - 1 } : whole;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
