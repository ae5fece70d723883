/** One block of rows of one sheet: what is asked, and what came back. */
import { rangeOf, rectFrom, RECT_PROPERTIES, type Rect } from "../rects";

export interface Block {
  readonly rect: Rect;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Thrown when Excel on the web leaves out the values of an answer that grew too large. */
class ValuesMissing extends Error {
  readonly code = "ResponsePayloadSizeLimitExceeded";
}

const PAYLOAD = "values,formulas,numberFormat,text";

/** Where the cells of a sheet are known to lie. @returns null from the function when the block is not there */
export function queueBlock(sheet: Excel.Worksheet, rect: Rect): () => Block {
  const range = rangeOf(sheet, rect);
  range.load(PAYLOAD);
  const around = queueSurroundings(range, rect);
  return () => ({ rect, ...payloadOf(range), ...around() });
}

/** The used part inside `region`; null when nothing in there holds a value. Merges are those of the whole region. */
export function queueUsedBlock(sheet: Excel.Worksheet, region: Rect): () => Block | null {
  const range = rangeOf(sheet, region);
  const used = range.getUsedRangeOrNullObject(true).untrack();
  used.load(`${RECT_PROPERTIES},${PAYLOAD}`);
  const around = queueSurroundings(range, region);
  return () => (used.isNullObject ? null : { rect: rectFrom(used), ...payloadOf(used), ...around() });
}

function payloadOf(range: Excel.Range): Pick<Block, "values" | "formulas" | "formats" | "texts"> {
  const { values, formulas, numberFormat, text } = range;
  if (!values || !formulas || !numberFormat || !text) throw new ValuesMissing("values missing");
  return { values, formulas, formats: numberFormat, texts: text };
}

/** Areas whose top-left cell lies in the range; rows and columns that are hidden. */
function queueSurroundings(range: Excel.Range, rect: Rect) {
  const merged = queueMerges(range);
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const hidden = <T>(items: readonly T[], first: number, isHidden: (item: T) => boolean | undefined) =>
    items.flatMap((item, index) => (isHidden(item) ? [first + index] : []));
  return () => ({
    merges: merged(),
    hiddenRows: hidden(rows.value, rect.top, (row) => row.rowHidden),
    hiddenColumns: hidden(columns.value, rect.left, (column) => column.columnHidden),
  });
}

export function queueMerges(range: Excel.Range): () => Rect[] {
  const merged = range.getMergedAreasOrNullObject().untrack();
  merged.load(
    RECT_PROPERTIES.split(",")
      .map((name) => `areas/items/${name}`)
      .join(","),
  );
  return () => (merged.isNullObject ? [] : merged.areas.items.map(rectFrom));
}
