/** A cell's content in the grid's terms and back. */
import { BooleanNumber, CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { isCellError, type CellValue } from "../../model/snapshot";

const errorText = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/;

/** Value and type for the grid. Texts that read as a number or a formula are forced to stay texts. */
export function gridContent(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null };
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean")
    return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  const ambiguous = value.startsWith("=") || (value.trim() !== "" && !Number.isNaN(Number(value)));
  return { v: value, t: ambiguous ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** What a cell of the grid holds; a formula's error result is an error, a typed text of the same letters is a text. */
export function contentOf(cell: Nullable<ICellData>, isFormula: boolean): CellValue {
  if (!cell) return null;
  const text = cell.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "").replace(/\r/g, "\n") || null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return null;
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return v === true || Number(v) === 1;
  if (t === CellValueType.NUMBER || (t === undefined && typeof v === "number")) return finiteOrText(v);
  const written = String(v);
  return isFormula && errorText.test(written) ? { error: written } : written;
}

function finiteOrText(value: string | number): CellValue {
  const number = Number(value);
  return Number.isFinite(number) ? number : String(value);
}
