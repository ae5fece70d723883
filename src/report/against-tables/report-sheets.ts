/**
 * A report as sheets, so that recognition and rules need not know of documents: its running text one paragraph a row of the
 * sheet «正文», and each of its tables a sheet, with the lines that stand right above it (caption, unit) on top.
 */
import type { CellRange } from "../../model/address";
import type { ReportDocument, ReportParagraph, ReportTable } from "../../model/report-document";
import type { CellValue, CellView, SheetSnapshot } from "../../model/snapshot";
import { headingLevel } from "./headings";

export interface ReportSheets {
  /** Name of the sheet of running text. */
  readonly text: string;
  /** By row, from 0. */
  readonly paragraphs: readonly ReportParagraph[];
  readonly tables: readonly SheetSnapshot[];
  /** By name of the table's sheet: how many of its top rows are lines of the running text. */
  readonly captionRows: ReadonlyMap<string, number>;
}

/** Title, year, seal, unit. */
const MOST_CAPTIONS = 4;
const LONGEST_CAPTION = 60;
/** «续表», «表2（续）» between the parts of a table that goes on overleaf. */
const CONTINUED =
  /^[（(]?(接上表|续表?[\d一二三四五六七八九十-]*|表[\d一二三四五六七八九十.-]*[（(]续[)）]|.{0,24}[（(]续表?[)）])[)）]?$/u;

/** @param taken names of the workbook's sheets, which are not given a second time */
export function sheetsOf({ parts }: ReportDocument, taken: ReadonlySet<string>): ReportSheets {
  const unlike = (name: string): string => (taken.has(name) ? unlike(`报告${name}`) : name);
  const paragraphs: ReportParagraph[] = [];
  const drafts: { captions: readonly string[]; tables: ReportTable[] }[] = [];
  // Lines of text since the last table; null before the first one.
  let since: string[] | null = null;
  let lines: ReportParagraph[] = [];
  for (const part of parts) {
    if (part.kind === "paragraph") {
      paragraphs.push(part);
      lines.push(part);
      since?.push(part.text);
      continue;
    }
    const last = drafts.at(-1);
    const goesOn =
      last !== undefined &&
      since !== null &&
      since.every((line) => CONTINUED.test(line.replace(/\s/gu, "")) || isUnitLine(line)) &&
      last.tables[0]!.columnCount === part.columnCount;
    if (goesOn) last.tables.push(part);
    else drafts.push({ captions: captionsOf(lines), tables: [part] });
    since = [];
    lines = [];
  }
  const captionRows = new Map<string, number>();
  const tables = drafts.map(({ captions, tables: own }, index) => {
    const name = unlike(`报告表格${index + 1}`);
    captionRows.set(name, captions.length);
    return tableSheet(name, captions, own);
  });
  return { text: unlike("正文"), paragraphs, tables, captionRows };
}

/** The cell that stands for a paragraph. */
export function paragraphCell(sheet: string, row: number, text: string): CellView {
  return { at: { sheet, row, column: 0 }, value: text, text, formula: null, format: "General" };
}

function isUnitLine(line: string): boolean {
  return /^[（(]?(金额)?(计量)?单位[:：]/u.test(line.replace(/\s/gu, ""));
}

/** The short lines right above a table that are no sentences and no heading of a section. */
function captionsOf(lines: readonly ReportParagraph[]): string[] {
  const captions: string[] = [];
  for (const line of [...lines].reverse()) {
    const text = line.text.replace(/\*\*/g, "");
    const isCaption =
      text.length <= LONGEST_CAPTION && !/[。；;，,]\s*$/u.test(text) && !/[。；;]/u.test(text);
    if (!isCaption || headingLevel(line) !== null || captions.length === MOST_CAPTIONS) break;
    captions.unshift(text);
    if (/^\s*(附?表|附件)\s*[\d一二三四五六七八九十]/u.test(text)) break;
  }
  return captions;
}

function tableSheet(
  name: string,
  captions: readonly string[],
  tables: readonly ReportTable[],
): SheetSnapshot {
  const columnCount = Math.max(...tables.map((table) => table.columnCount), 1);
  const values: CellValue[][] = captions.map((text) => [text]);
  const merges: CellRange[] = captions.map((_, row) => area(name, row, row, 0, columnCount - 1));
  const header = firstRow(tables[0]!);
  for (const [index, table] of tables.entries()) {
    // A header printed again overleaf is not a row of the table.
    const without = index > 0 && firstRow(table) === header ? 1 : 0;
    const top = values.length - without;
    for (let row = without; row < table.rowCount; row++)
      values.push(new Array<CellValue>(columnCount).fill(null));
    for (const cell of table.cells) {
      if (cell.row < without) continue;
      const row = top + cell.row;
      values[row]![cell.column] = cell.text === "" ? null : cell.text;
      if (cell.rows > 1 || cell.columns > 1)
        merges.push(area(name, row, row + cell.rows - 1, cell.column, cell.column + cell.columns - 1));
    }
  }
  return {
    name,
    hidden: false,
    origin: { row: 0, column: 0 },
    rowCount: values.length,
    columnCount,
    values,
    formulas: new Map(),
    formats: [],
    texts: null,
    merges: merges.filter(({ top, bottom, left, right }) => bottom > top || right > left),
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    date1904: false,
  };
}

function area(sheet: string, top: number, bottom: number, left: number, right: number): CellRange {
  return { sheet, top, bottom, left, right };
}

function firstRow(table: ReportTable): string {
  const cells = table.cells.filter(({ row }) => row === 0);
  return JSON.stringify(cells.map(({ column, text }) => [column, text.replace(/\s/gu, "")]));
}
