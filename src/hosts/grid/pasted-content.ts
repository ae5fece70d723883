/** Cells from the clipboard → what the grid has to write: content, read as if it had been typed. */
import {
  CellValueType,
  getNumfmtParseValueFilter,
  isDefaultFormat,
  isTextFormat,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IMutationInfo,
  type Injector,
  type ObjectMatrix,
  type Workbook,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type ISetRangeValuesMutationParams,
  type ISheetDiscreteRangeLocation,
} from "@univerjs/preset-sheets-core";

/** Codes and long numbers, which as numbers would lose their zeros or their last digits. */
const codes = /^[+-]?0\d|\d{16}/;

/** @param isOurs the cells were copied in this grid: their values are known, not only their texts. */
export function pastedContent(
  injector: Injector,
  { unitId, subUnitId, range }: ISheetDiscreteRangeLocation,
  cells: ObjectMatrix<ICellData>,
  isOurs: boolean,
): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getSheetBySheetId(subUnitId);
  const cellValue: Record<number, Record<number, ICellData>> = {};
  cells.forValue((rowOffset, columnOffset, cell) => {
    const [row, column] = [range.rows[rowOffset], range.cols[columnOffset]];
    if (row === undefined || column === undefined) return;
    const style = workbook?.getStyles().getStyleByCell(sheet?.getCellRaw(row, column));
    const content = isOurs ? copied(cell) : typed(textOf(cell), formatOf(cell), style?.n?.pattern);
    (cellValue[row] ??= {})[column] = { f: null, si: null, p: null, ...content };
  });
  const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
  const undo = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
  return {
    redos: [{ id: SetRangeValuesMutation.id, params }],
    undos: [{ id: SetRangeValuesMutation.id, params: undo }],
  };
}

function copied(cell: ICellData): ICellData {
  return cell.p?.body ? { v: textOf(cell), t: CellValueType.STRING } : { v: cell.v ?? null, t: cell.t };
}

function typed(text: string, format: string | undefined, standing: string | undefined): ICellData {
  if (text === "") return { v: null };
  const isText = isTextFormat(standing) || isTextFormat(format) || codes.test(text.trim());
  const parsed = isText ? null : getNumfmtParseValueFilter(text.trim());
  if (typeof parsed?.v !== "number")
    return { v: text, t: isText ? CellValueType.FORCE_STRING : CellValueType.STRING };
  const number = { v: parsed.v, t: CellValueType.NUMBER };
  return parsed.z && isDefaultFormat(standing) ? { ...number, s: { n: { pattern: parsed.z } } } : number;
}

function textOf(cell: ICellData): string {
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replace(/\r/g, "\n");
  return cell.v === null || cell.v === undefined ? "" : String(cell.v);
}

function formatOf({ s }: ICellData): string | undefined {
  return typeof s === "object" ? s?.n?.pattern : undefined;
}
