/** Opens a file in the grid. */
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
  const snapshot = await file.read("workbook");
  const looks = readLooks(new WorkbookPackage(bytes));
  const { surface, dispose } = await startGrid(container, workbookData(snapshot, looks, sheetId));
  return { host: new GridHost(file, surface), surface, close: dispose };
}
