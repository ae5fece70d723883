/** Whole rows put into a file or taken out of it, with what is to be written afterwards. */
import type { CellAddress } from "../../../model/address";
import type { RowChange } from "../../../model/row-change";
import type { WorkbookSnapshot } from "../../../model/snapshot";
import type { RowChangeResult } from "../../host";
import { inverseRowChange } from "../../rows/inverse";
import { rowRefusal } from "../../rows/refusal";
import type { OpenFile } from "../open-file";
import { StyleTable } from "../write/style-table";
import { dropCalculationChain, recalculateOnLoad } from "../write/workbook-part";
import { RowsRefused, shiftPackage } from "./change-rows";
import { packageRefusal } from "./package-refusal";

/** @param before the whole workbook as it is now */
export function changeFileRows(file: OpenFile, before: WorkbookSnapshot, change: RowChange): RowChangeResult {
  const { pack, readings } = file;
  const sheet = pack.sheets().find(({ name }) => name === change.sheet);
  const message =
    rowRefusal(before, change) ?? (sheet ? packageRefusal(pack, sheet, readings.of(sheet), change) : null);
  if (message !== null) return { outcome: "refused", message };
  try {
    return pack.atomically(() => {
      const memory = shiftPackage(pack, pack.sheets(), (one) => readings.of(one), change);
      readings.forget();
      writeInto(file, change);
      dropCalculationChain(pack);
      recalculateOnLoad(pack);
      return { outcome: "applied", inverse: { ...inverseRowChange(before, change), memory } };
    });
  } catch (error) {
    if (error instanceof RowsRefused) return { outcome: "refused", message: error.message };
    throw error;
  } finally {
    readings.forget();
  }
}

/** Rows that were put back as they stood in the file are whole already. */
function writeInto(file: OpenFile, change: RowChange): void {
  const isWhole = (at: CellAddress): boolean =>
    change.memory !== undefined &&
    change.kind === "insert" &&
    at.sheet === change.sheet &&
    at.row >= change.row &&
    at.row < change.row + change.count;
  const edits = change.writes
    .filter(({ at }) => !isWhole(at))
    .map(({ at, next }) => ({ at, next, expected: null }));
  const styles = new StyleTable(file.pack);
  for (const [name, { writer }] of file.writers({ edits }, styles))
    writer.write(edits.filter(({ at }) => at.sheet === name));
  styles.save();
  file.readings.refreshFormats();
}
