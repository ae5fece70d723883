/** “表格” (ListObject) on a sheet: only some builds know of them. */
import type { Rect } from "../rects";
import { rectOf } from "./areas";
import { attempt } from "./session";
import type { EtSheet } from "./wps-api";

export function tablesOf(sheet: EtSheet): Rect[] {
  return (
    attempt(() => {
      const tables = sheet.ListObjects;
      const count = tables?.Count ?? 0;
      return Array.from({ length: count }, (_, index) => rectOf(tables!.Item(index + 1).Range)).flatMap(
        (rect) => rect ?? [],
      );
    }) ?? []
  );
}
