/** Opens a file in the grid. */
import type { IWorkbookData } from "@univerjs/core";
import { WorkbookPackage } from "../xlsx/package/workbook-package";
import { XlsxHost } from "../xlsx/xlsx-host";
import { sheetId } from "./draft-data";
import { GridHost } from "./grid-host";
import { readLooks } from "./looks/read-looks";
import type { GridSurface } from "./grid-surface";
import { startGrid } from "./univer";
import { workbookData } from "./workbook-data";

export interface OpenGrid {
  readonly host: GridHost;
  /** What the grid shows besides the cells' content; for tests that look behind the port. */
  readonly surface: GridSurface;
  close(): void;
}

/**
 * @param container element whose content becomes the grid's; it must have a height.
 * @throws HostError when the bytes are no workbook that can be read; the container is untouched then.
 */
export async function openGrid(container: HTMLElement, bytes: Uint8Array): Promise<OpenGrid> {
  const file = XlsxHost.open(bytes);
  let grid = await startGrid(container, await shownOf(file));
  const host = new GridHost(file, grid.surface, async () => {
    const shown = await shownOf(file);
    // A new grid altogether: the formula engine keeps what it knew of the former sheet's cells.
    grid.dispose();
    grid = await startGrid(container, shown);
    return grid.surface;
  });
  return {
    host,
    get surface() {
      return grid.surface;
    },
    close: () => grid.dispose(),
  };
}

async function shownOf(file: XlsxHost): Promise<IWorkbookData> {
  const pack = new WorkbookPackage(await file.save());
  await pack.archive.inflateAhead(pack.sheets().map(({ part }) => part));
  return workbookData(await file.read("workbook"), readLooks(pack), sheetId);
}
