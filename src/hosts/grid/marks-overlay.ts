/** Colours of marked cells, laid over the sheet while it is drawn: the cells' own looks never change. */
import { InterceptorEffectEnum, type ICellDataForSheetInterceptor, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Severity } from "../../model/finding";
import { MARK_COLOURS } from "../mark-look";

export class MarksOverlay {
  /** By grid id of the sheet, then `row,column`. */
  readonly #marks = new Map<string, Map<string, Severity>>();

  constructor(injector: Injector) {
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      // Lower than conditional formats and drop-downs: a mark must be seen whatever they paint.
      priority: 5,
      handler: (cell, { subUnitId, row, col, rawData, workbook }, next) => {
        const severity = this.#marks.get(subUnitId)?.get(`${row},${col}`);
        if (!severity) return next(cell);
        const shown: ICellDataForSheetInterceptor = !cell || cell === rawData ? { ...rawData } : cell;
        const style = workbook.getStyles().getStyleByCell(shown);
        const { fill, line } = MARK_COLOURS[severity];
        return next(Object.assign(shown, { s: { ...style, bg: { rgb: fill }, cl: { rgb: line } } }));
      },
    });
  }

  clear(): void {
    this.#marks.clear();
  }

  add(sheetId: string, row: number, column: number, severity: Severity): void {
    let marks = this.#marks.get(sheetId);
    if (!marks) this.#marks.set(sheetId, (marks = new Map()));
    marks.set(`${row},${column}`, severity);
  }

  *all(): Iterable<{ sheetId: string; row: number; column: number; severity: Severity }> {
    for (const [sheetId, marks] of this.#marks)
      for (const [place, severity] of marks) {
        const [row, column] = place.split(",").map(Number) as [number, number];
        yield { sheetId, row, column, severity };
      }
  }
}
