/** Pasted text as a report: a paragraph a line; lines parted by tabs, as a table of Word is pasted, are a table. */
import type { ReportDocument, ReportPart, ReportTable } from "../../model/report-document";

/** A line of the contents has one tab, before its page. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;
const MOST_COLUMNS = 200;

export function documentOfText(text: string): ReportDocument {
  const parts: ReportPart[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length >= FEWEST_ROWS) parts.push(tableOf(rows));
    else for (const row of rows) parts.push(paragraph(row.join(" ")));
    rows = [];
  };
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const cells = line.split("\t");
    if (cells.length >= FEWEST_COLUMNS) rows.push(cells.slice(0, MOST_COLUMNS).map((cell) => cell.trim()));
    else {
      endTable();
      if (line.trim() !== "") parts.push(paragraph(line.trim()));
    }
  }
  endTable();
  return { parts, isPasted: true, notices: [] };
}

function paragraph(text: string): ReportPart {
  return { kind: "paragraph", text, level: null };
}

function tableOf(rows: readonly (readonly string[])[]): ReportTable {
  return {
    kind: "table",
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    cells: rows.flatMap((row, index) =>
      row.map((text, column) => ({ row: index, column, rows: 1, columns: 1, text })),
    ),
  };
}
