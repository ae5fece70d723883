/** Whether a sheet is a list that the product itself has written. */
import { OWN_HEADERS, SERIAL_HEADER } from "../model/own-lists";
import type { SheetView } from "./sheet-view";

const HEADERS: ReadonlySet<string> = new Set(Object.values(OWN_HEADERS));
/** The clerk may have put some lines over the list. */
const ROWS = 10;

export function isOwnList(view: SheetView): boolean {
  for (let row = view.top; row < view.top + ROWS && row <= view.bottom; row++) {
    const texts = view.filled(row).map(({ top, left }) => view.text(top, left));
    if (texts[0] === SERIAL_HEADER && texts.some((text) => HEADERS.has(text))) return true;
  }
  return false;
}
