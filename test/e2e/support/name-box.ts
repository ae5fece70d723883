/** Moving about in the workbench's grid as a clerk does, by the name box and the keyboard. */
import type { Page } from "playwright-core";
import { eventually } from "../../support/eventually";

const nameBox = (page: Page) => page.locator("[data-u-comp=defined-name] input");

/** What the name box shows: the cell that is selected. */
export function selectedCell(page: Page): Promise<string> {
  return nameBox(page).inputValue();
}

/** Resolves when the grid has the keyboard again. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const box = nameBox(page);
  await box.fill(cell);
  await box.press("Enter");
  await eventually(() => box.evaluate((input) => input !== document.activeElement));
}

/** Types into a cell; resolves when the entry is taken and the grid has gone on to the next cell. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await eventually(async () => (await selectedCell(page)) !== cell);
}
