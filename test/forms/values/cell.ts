import { displayText } from "../../../src/forms/values";
import type { CellChange } from "../../../src/model/finding";
import type { CellValue, CellView } from "../../../src/model/snapshot";

/** A cell as a host would show it. */
export function cell(value: CellValue, format = "General"): CellView {
  return {
    at: { sheet: "表", row: 0, column: 0 },
    value,
    text: displayText(value, format),
    formula: null,
    format,
  };
}

/** The same cell after a change. */
export function changed(before: CellView, change: CellChange): CellView {
  return cell(change.value === undefined ? before.value : change.value, change.numberFormat ?? before.format);
}
