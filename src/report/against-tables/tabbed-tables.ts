/** Lines of a document whose words are set apart by tabs, as a typist makes a table: only good to compare with. */
import type { ReportPart, ReportTable } from "../../model/report-document";

/** Lines of the contents and of signatures have fewer. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
/** In characters: longer ones are sentences. */
const LONGEST_CELL = 30;

/** Runs of such lines with as many words each, some of them figures, are tables. */
export function withTabbedTables(parts: readonly ReportPart[]): readonly ReportPart[] {
  const found: ReportPart[] = [];
  let run: { part: ReportPart; cells: readonly string[] }[] = [];
  const endRun = (): void => {
    const hasFigures = run.some(({ cells }) => cells.some((cell) => /^[\d.,]+%?$/u.test(cell)));
    if (run.length >= FEWEST_ROWS && hasFigures)
      found.push({ ...tableOfRows(run.map(({ cells }) => cells)), isTabbed: true });
    else found.push(...run.map(({ part }) => part));
    run = [];
  };
  for (const part of parts) {
    const cells = part.kind === "paragraph" ? cellsOf(part.text) : null;
    if (!cells || (run.length > 0 && run[0]!.cells.length !== cells.length)) endRun();
    if (cells) run.push({ part, cells });
    else found.push(part);
  }
  endRun();
  return found;
}

function cellsOf(line: string): readonly string[] | null {
  const cells = line.split("\t").map((cell) => cell.trim());
  const isRow =
    cells.length >= FEWEST_COLUMNS &&
    cells.every((cell) => cell !== "" && cell.length <= LONGEST_CELL && !/[。；;\n]/u.test(cell));
  return isRow ? cells : null;
}

export function tableOfRows(rows: readonly (readonly string[])[]): ReportTable {
  return {
    kind: "table",
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    cells: rows.flatMap((row, index) =>
      row.map((text, column) => ({ row: index, column, rows: 1, columns: 1, text })),
    ),
  };
}
