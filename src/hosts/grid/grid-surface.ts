/** The few things the host asks of the grid library. */
import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
  type Injector,
  type IWorksheetData,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IRenderManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetSkeletonManagerService,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import { SheetsNoteModel } from "@univerjs/preset-sheets-note";
import type { CellAddress } from "../../model/address";
import { Calculation } from "./calculation";
import { withoutLooks } from "./content-only";
import type { DropDown } from "./looks/look";
import { MarksOverlay } from "./marks-overlay";
import { isPermitted } from "./permitted";
import { revealCell, selectedCell } from "./pointer";
import { limitMeasuring, rowsOfText } from "./row-heights";
import { SheetShape } from "./sheet-shape";
import { workbookId } from "./workbook-data";

/** What a cell of the grid holds, formula resolved. */
export interface SurfaceCell {
  readonly data: Nullable<ICellData>;
  readonly formula: string | null;
  readonly style: Nullable<IStyleData>;
}

export type CellMatrix = Record<number, Record<number, ICellData>>;

const noteSize = { width: 220, height: 90 };

export class GridSurface {
  readonly marks: MarksOverlay;
  readonly shape: SheetShape;
  /** Called for cells that the clerk, or undoing in the grid, changed. */
  onEdit: (sheet: string, cells: readonly (readonly [row: number, column: number])[]) => void = () =>
    undefined;
  /** Called for formula cells whose result the grid worked out. */
  onCalculated: typeof this.onEdit = () => undefined;
  onRefused: () => void = () => undefined;

  readonly #injector: Injector;
  readonly #commands: ICommandService;
  #own = 0;
  /** Rows whose height may follow from what is being written; null while the clerk types. */
  #measured: ReadonlySet<number> | null = null;
  readonly #calculation = new Calculation();

  constructor(injector: Injector) {
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.marks = new MarksOverlay(injector);
    this.shape = new SheetShape((id, sheet, params) => this.#mutate(id, sheet, params));
    limitMeasuring(injector, () => this.#measured);
    this.#commands.beforeCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id && this.#own === 0)
        withoutLooks(params as ISetRangeValuesMutationParams, (cell) =>
          this.workbook.getStyles().getStyleByCell(cell),
        );
    });
    this.#commands.onCommandExecuted(({ id, params }, options) => {
      if (id === SetRangeValuesMutation.id)
        this.#valuesSet(params as ISetRangeValuesMutationParams, options?.["fromFormula"] === true);
      if (id === SetFormulaCalculationStartMutation.id) this.#calculation.begun();
      if (id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState !== undefined) this.#calculation.ended();
      }
    });
  }

  /** Refuses what cannot be saved. @returns true when the command must not run. */
  refuses(commandId: string): boolean {
    if (this.#own > 0 || isPermitted(commandId)) return false;
    this.onRefused();
    return true;
  }

  get workbook(): Workbook {
    return this.#injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(workbookId, UniverInstanceType.UNIVER_SHEET)!;
  }

  get activeSheet(): string {
    return this.workbook.getActiveSheet().getName();
  }

  sheet(name: string): Worksheet | null {
    return this.workbook.getSheetBySheetName(name) ?? null;
  }

  nameOf(sheetId: string): string | null {
    return this.workbook.getSheetBySheetId(sheetId)?.getName() ?? null;
  }

  cell(at: CellAddress): SurfaceCell {
    const sheet = this.sheet(at.sheet);
    const data = sheet?.getCellRaw(at.row, at.column) ?? null;
    return {
      data,
      formula: sheet && data && (data.f || data.si) ? this.#formulaAt(sheet, at) : null,
      style: this.workbook.getStyles().getStyleByCell(data),
    };
  }

  /** One command a sheet, so that Ctrl+Z takes it back whole. */
  write(sheetName: string, cells: CellMatrix): void {
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    const sheet = this.sheet(sheetName);
    this.#measured = rowsOfText(cells, (row, column) => sheet?.getCellRaw(row, column));
    try {
      this.#ownWork(() =>
        this.#commands.syncExecuteCommand(SetRangeValuesCommand.id, {
          unitId: workbookId,
          subUnitId: sheet?.getSheetId(),
          range,
          value: cells,
        }),
      );
    } finally {
      this.#measured = null;
    }
  }

  /** Behind the others, not in front. */
  insertSheet(
    sheet: Partial<IWorksheetData> & { id: string; name: string },
    dropDowns: readonly DropDown[],
  ): void {
    this.shape.insertSheet(sheet, this.workbook.getSheets().length, dropDowns);
  }

  /** Activates the sheet, selects the cell and scrolls to it. */
  reveal(at: CellAddress): Promise<void> {
    return revealCell(this.#commands, this.workbook, at);
  }

  /** Null until something has been selected in the sheet on show. */
  selection(): CellAddress | null {
    const cell = selectedCell(this.#injector);
    return cell && { sheet: this.activeSheet, ...cell };
  }

  note({ sheet, row, column }: CellAddress): string | null {
    const sheetId = this.sheet(sheet)?.getSheetId();
    if (!sheetId) return null;
    return this.#notes.getNote(workbookId, sheetId, { row, col: column })?.note ?? null;
  }

  setNote({ sheet, row, column }: CellAddress, text: string | null): void {
    const sheetId = this.sheet(sheet)?.getSheetId();
    if (!sheetId) return;
    const place = { row, col: column };
    if (text === null) this.#notes.removeNote(workbookId, sheetId, place);
    else this.#notes.updateNote(workbookId, sheetId, row, column, { ...noteSize, note: text });
  }

  /** Runs a command of the grid as a key or a menu would: it may be refused. */
  runAsClerk(id: string, params: object): Promise<boolean> {
    return this.#commands.executeCommand(id, params);
  }

  /** Draws anew after marks have changed. */
  redraw(): void {
    const render = this.#injector.get(IRenderManagerService).getRenderById(workbookId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeDirty();
  }

  /** Resolves when every formula shows the result of the present values. */
  settled(): Promise<void> {
    return this.#calculation.settled();
  }

  get #notes(): SheetsNoteModel {
    return this.#injector.get(SheetsNoteModel);
  }

  /** Cells that share a formula keep only a reference to it. */
  #formulaAt(sheet: Worksheet, { row, column }: CellAddress): string | null {
    const formulas = this.#injector.get(FormulaDataModel);
    return formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), workbookId) ?? null;
  }

  #valuesSet({ subUnitId, cellValue }: ISetRangeValuesMutationParams, isCalculation: boolean): void {
    const sheet = this.nameOf(subUnitId);
    if (sheet === null || !cellValue) return;
    if (!isCalculation) this.#calculation.changed();
    if (this.#own > 0 && !isCalculation) return;
    const cells: [number, number][] = [];
    for (const [row, columns] of Object.entries(cellValue))
      for (const column of Object.keys(columns ?? {})) cells.push([Number(row), Number(column)]);
    (isCalculation ? this.onCalculated : this.onEdit)(sheet, cells);
  }

  #mutate(id: string, sheetName: string, params: object): void {
    const target = { unitId: workbookId, subUnitId: this.sheet(sheetName)?.getSheetId() };
    this.#ownWork(() => this.#commands.syncExecuteCommand(id, { ...target, ...params }));
  }

  #ownWork(work: () => void): void {
    this.#own++;
    try {
      work();
    } finally {
      this.#own--;
    }
  }
}
