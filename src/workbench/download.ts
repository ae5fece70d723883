/** Hands a workbook to the browser's download. */
import { saveFile } from "../taskpane/save-file";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function download(bytes: Uint8Array, name: string): void {
  saveFile(bytes, workbookType, name);
}
