/**
 * Pasting, filling and undoing bring content and number formats into cells, nothing else: the saved file could not follow a
 * change of looks, of merged cells or of drop-downs.
 */
import type { ICellData, Injector, IStyleData, Nullable } from "@univerjs/core";
import {
  IAutoFillService,
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from "@univerjs/preset-sheets-conditional-formatting";
import { DATA_VALIDATION_PLUGIN_NAME } from "@univerjs/preset-sheets-data-validation";
import { pastedContent } from "./pasted-content";

/** Parts of the grid that would carry more than content along. */
const carriers = new Set<string>([DATA_VALIDATION_PLUGIN_NAME, SHEET_CONDITIONAL_FORMATTING_PLUGIN]);

export function keepToContent(injector: Injector): void {
  const clipboard = injector.get(ISheetClipboardService);
  for (const hook of clipboard.getClipboardHooks()) {
    if (carriers.has(hook.id)) delete hook.onPasteCells;
    if (hook.id === PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE)
      hook.onPasteCells = (from, to, cells) => pastedContent(injector, to, cells, from !== null);
  }
  const filling = injector.get(IAutoFillService);
  const hooks = filling.getActiveHooks.bind(filling);
  filling.getActiveHooks = () => hooks().filter(({ id }) => !carriers.has(id));
}

/** Takes all looks but number formats out of cells that are about to be written. */
export function withoutLooks(
  { cellValue }: ISetRangeValuesMutationParams,
  styleOf: (cell: ICellData) => Nullable<IStyleData>,
): void {
  for (const columns of Object.values({ ...cellValue }))
    for (const [column, cell] of Object.entries<Nullable<ICellData>>({ ...columns })) {
      if (!columns || !cell || !("s" in cell)) continue;
      const style = styleOf(cell);
      const { s: _look, ...content } = cell;
      // The former object may be the very cell that it was copied from.
      columns[Number(column)] = style && "n" in style ? { ...content, s: { n: style.n } } : content;
    }
}
