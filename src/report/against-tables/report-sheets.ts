/**
 * A report as sheets, so that recognition and rules need not know of documents: its running text one paragraph a row of the
 * sheet «正文», and each of its tables a sheet, with the lines that stand right above it (caption, unit) on top.
 */
import type { CellRange } from "../../model/address";
import type { ReportDocument, ReportParagraph, ReportTable } from "../../model/report-document";
import type { CellValue, CellView, SheetSnapshot } from "../../model/snapshot";
import { standsBetween, withoutRepeatedHeader } from "./continued-tables";
import { headingLevel } from "./headings";
import { withTabbedTables } from "./tabbed-tables";

export interface ReportSheets {
  /** Name of the sheet of running text. */
  readonly text: string;
  /** By row, from 0. */
  readonly paragraphs: readonly ReportParagraph[];
  readonly tables: readonly SheetSnapshot[];
  /** By name of the table's sheet: how many of its top rows are lines of the running text. */
  readonly captionRows: ReadonlyMap<string, number>;
  /** Names of the sheets of tables that were lines of text. */
  readonly tabbed: ReadonlySet<string>;
}

/** Title, year, seal, unit. */
const MOST_CAPTIONS = 4;
const LONGEST_CAPTION = 60;
/** @param taken names of the workbook's sheets, which are not given a second time */
export function sheetsOf({ parts }: ReportDocument, taken: ReadonlySet<string>): ReportSheets {
  const unlike = (name: string): string => (taken.has(name) ? unlike(`报告${name}`) : name);
  const paragraphs: ReportParagraph[] = [];
  const drafts: { captions: readonly string[]; tables: ReportTable[] }[] = [];
  // Lines of text since the last table; null before the first one.
  let since: string[] | null = null;
  let lines: ReportParagraph[] = [];
  for (const part of withTabbedTables(parts)) {
    if (part.kind === "paragraph") {
      paragraphs.push(part);
      lines.push(part);
      since?.push(part.text);
      continue;
    }
    const last = drafts.at(-1);
    const goesOn =
      last !== undefined &&
      last.tables[0]!.isTabbed === part.isTabbed &&
      since !== null &&
      since.every(standsBetween) &&
      last.tables[0]!.columnCount === part.columnCount;
    if (goesOn) last.tables.push(withoutRepeatedHeader(part, last.tables[0]!));
    else drafts.push({ captions: captionsOf(lines), tables: [part] });
    since = [];
    lines = [];
  }
  const captionRows = new Map<string, number>();
  const tabbed = new Set<string>();
  const tables = drafts.map(({ captions, tables: own }, index) => {
    const name = unlike(`报告表格${index + 1}`);
    captionRows.set(name, captions.length);
    if (own[0]!.isTabbed) tabbed.add(name);
    return tableSheet(name, captions, own);
  });
  return { text: unlike("正文"), paragraphs, tables, captionRows, tabbed };
}

/** The cell that stands for a paragraph. */
export function paragraphCell(sheet: string, row: number, text: string): CellView {
  return { at: { sheet, row, column: 0 }, value: text, text, formula: null, format: "General" };
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
  for (const table of tables) {
    const top = values.length;
    for (let row = 0; row < table.rowCount; row++) values.push(new Array<CellValue>(columnCount).fill(null));
    for (const cell of table.cells) {
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
