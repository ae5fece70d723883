/** A drop-down list in the grid as a clerk uses it: the arrow, then an item. */
import type { CellAddress } from "../../../../src/model/address";
import { eventually } from "../../../support/eventually";
import { remoteHost, type GridPage } from "./grid-page";

/** Pixels of the page: headers of rows and columns, a row as high as all are, from a cell's right edge to its arrow. */
const LEFT = 46;
const TOP = 48;
const ROW = 20;
const ARROW = 11;

/** Middle of a row that has only rows of the usual height above it. */
export const middleOf = (row: number): number => TOP + row * ROW + ROW / 2;

/** Clicks a cell's arrow until the list stands open, picks an item, and waits until the cell holds it. */
export async function choose(grid: GridPage, at: CellAddress, item: string): Promise<void> {
  const { sheet, row, column } = at;
  await grid.call("reveal", at);
  const offered = grid.page.getByText(item, { exact: true }).last();
  let right = LEFT;
  for (let index = 0; index <= column; index++) right += await grid.call("shownWidth", sheet, index);
  const arrow = [right - ARROW, middleOf(row)] as const;
  await eventually(async () => {
    // The arrow is drawn a moment after its cell has come into view; a click before opens nothing. Only a pointer that
    // comes from elsewhere is noticed.
    await grid.page.mouse.move(arrow[0] + 200, arrow[1] + 200);
    await grid.page.mouse.move(...arrow);
    await drawn(grid);
    await grid.page.mouse.click(...arrow);
    return offered.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  });
  await offered.click();
  await eventually(async () => {
    const { sheets } = await remoteHost(grid).read("workbook");
    const { values, origin } = sheets.find(({ name }) => name === sheet)!;
    return values[row - origin.row]?.[column - origin.column] === item;
  });
}

/** The page has drawn what it had to draw. */
function drawn({ page }: GridPage): Promise<unknown> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
