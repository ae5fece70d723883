import type { IRange } from "@univerjs/core";
import type { Rectangle } from "./looks/look";

export function gridRanges(rectangles: readonly Rectangle[]): IRange[] {
  return rectangles.map(({ top, bottom, left, right }) => ({
    startRow: top,
    endRow: bottom,
    startColumn: left,
    endColumn: right,
  }));
}
