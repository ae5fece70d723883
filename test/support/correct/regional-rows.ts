/** Rows of indicators with their merged levels on the left. */
import type { Written } from "../layouts/canvas";
import type { Row } from "./indicator";
import { wide, type Cell, type Page } from "./page";
import type { Project } from "./project";

/** @param level1 how the first level is written; as it is when absent */
export function writeRows(
  page: Page,
  { rows }: Project,
  ids: readonly string[],
  cell: (row: Row, id: string) => Written,
  level1: (level: string) => string = (level) => level,
): void {
  const first = levels(
    rows,
    (row) => row.level1,
    (row) => level1(row.level1),
  );
  const second = levels(
    rows,
    (row) => row.level1 + row.level2,
    (row) => row.level2,
  );
  rows.forEach((row, index) => {
    page.line(first[index]!, second[index]!, ...ids.map((id) => cell(row, id)));
    if (index % 4 === 3) page.hideLast();
  });
}

/** Each label once over the rows that share it. */
function levels(
  rows: readonly Row[],
  key: (row: Row) => string,
  label: (row: Row) => string,
): readonly Cell[] {
  return rows.map((row, index) => {
    if (index > 0 && key(rows[index - 1]!) === key(row)) return null;
    let end = index;
    while (end + 1 < rows.length && key(rows[end + 1]!) === key(row)) end += 1;
    return wide(label(row), 1, end - index + 1);
  });
}
