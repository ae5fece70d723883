/** How a sheet of a file looks, as another library reads it. */
import ExcelJS from "exceljs";
import type { SheetLayout } from "../hosts/contract";
import { textOf } from "./zip-parts";

const ROWS = 30;
const COLUMNS = 12;
const DEFAULT_WIDTH = 9;
const DEFAULT_HEIGHT = 15;
const SAYS_NOTHING = new Set([undefined, false, 0, "general", "bottom"]);

export async function layoutOfFile(bytes: Uint8Array, name: string): Promise<SheetLayout> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet(name)!;
  const { merges } = sheet.model as unknown as { merges: string[] };
  const { model: rules } = (
    sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } }
  ).dataValidations;
  const fixed = fixedRows(bytes, book.worksheets.indexOf(sheet));
  const widths: Record<number, number> = {};
  const heights: Record<number, number> = {};
  const looks: Record<string, unknown> = {};
  for (let column = 0; column < COLUMNS; column++)
    widths[column] = sheet.getColumn(column + 1).width ?? DEFAULT_WIDTH;
  for (let row = 0; row < ROWS; row++) {
    // Other heights are worked out anew by whoever opens the file, and one line is as high as its font.
    const height = fixed.has(row + 1) ? sheet.getRow(row + 1).height : DEFAULT_HEIGHT;
    heights[row] = Math.abs(height - DEFAULT_HEIGHT) < 2 ? DEFAULT_HEIGHT : height;
    for (let column = 0; column < COLUMNS; column++) {
      const cell = sheet.getCell(row + 1, column + 1);
      looks[cell.address] = { style: plain(cell.style), isMerged: cell.isMerged };
    }
  }
  return { merges: [...merges].sort(), lists: listsOf(rules), widths, heights, looks };
}

/** The library gives a rule for each cell; those of a column that follow one another were one. */
function listsOf(rules: Readonly<Record<string, ExcelJS.DataValidation>>): string[] {
  const joined: { column: string; from: number; to: number; text: string }[] = [];
  for (const [address, rule] of Object.entries(rules)) {
    if (rule.type !== "list") continue;
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const text = String(rule.formulae[0]).replace(/^"|"$/g, "");
    const last = joined.at(-1);
    if (last && last.column === column && last.to + 1 === Number(row) && last.text === text) last.to++;
    else joined.push({ column, from: Number(row), to: Number(row), text });
  }
  return joined.map(({ column, from, to, text }) => `${column}${from}:${column}${to} ${text}`);
}

/** Without what says nothing: an empty fill, a number format «General», no border. */
function plain(style: Partial<ExcelJS.Style>): unknown {
  const { font, fill, border, alignment, numFmt, protection } = style;
  const isDefaultFont = !font || (!font.bold && !font.color?.argb && (font.size ?? 11) === 11);
  return {
    font: isDefaultFont ? null : { name: font.name, size: font.size, bold: font.bold ?? false },
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor : null,
    border: Object.fromEntries(
      Object.entries(border ?? {}).filter(([, side]) => (side as ExcelJS.Border).style),
    ),
    alignment: Object.fromEntries(
      Object.entries(alignment ?? {}).filter(([, value]) => !SAYS_NOTHING.has(value as never)),
    ),
    format: numFmt ?? "General",
    unlocked: protection?.locked === false,
  };
}

/** Rows whose heights someone has set, by number. */
function fixedRows(bytes: Uint8Array, index: number): Set<number> {
  const xml = textOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
  const tags = [...xml.matchAll(/<row\b[^>]*>/g)].map(([tag]) => tag);
  const custom = tags.filter((tag) => /customHeight="(1|true)"/.test(tag));
  return new Set(custom.map((tag) => Number(/\br="(\d+)"/.exec(tag)?.[1])));
}
