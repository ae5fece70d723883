/** The few things the host asks of the grid library; the only file besides its start that speaks to its services. */
import {
  ICommandService,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
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
  AddWorksheetMergeMutation,
  FormulaDataModel,
  InsertSheetMutation,
  IRenderManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  RemoveWorksheetMergeMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ScrollToRangeOperation,
  SheetSkeletonManagerService,
  SheetsSelectionsService,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from "@univerjs/preset-sheets-data-validation";
import { SheetsNoteModel } from "@univerjs/preset-sheets-note";
import type { CellAddress } from "../../model/address";
import { withoutLooks } from "./content-only";
import { gridDropDown } from "./drop-downs";
import { gridRanges } from "./grid-ranges";
import type { DropDown, Rectangle } from "./looks/look";
import { isPermitted } from "./permitted";
import { limitMeasuring, rowsOfText } from "./row-heights";
import { MarksOverlay } from "./marks-overlay";
import { workbookId } from "./workbook-data";

/** What a cell of the grid holds, formula resolved. */
export interface SurfaceCell {
  readonly data: Nullable<ICellData>;
  readonly formula: string | null;
  readonly style: Nullable<IStyleData>;
}

export type CellMatrix = Record<number, Record<number, ICellData>>;

const noteSize = { width: 220, height: 90 };
/** Longest wait for formulas, milliseconds; after that the results there are taken as they are. */
const calculationLimit = 10_000;

export class GridSurface {
  readonly marks: MarksOverlay;
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
  /** Whether the results on show are those of the present values: a calculation has to begin after a change and end. */
  #calculation: "done" | "to-begin" | "running" = "done";
  #calculated: (() => void)[] = [];

  constructor(injector: Injector) {
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.marks = new MarksOverlay(injector);
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
      if (id === SetFormulaCalculationStartMutation.id && this.#calculation === "to-begin")
        this.#calculation = "running";
      if (id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState !== undefined) this.#calculationEnded();
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

  /** Behind the others, not in front. Ctrl+Z does not take it back: the file could not follow. */
  insertSheet(
    sheet: Partial<IWorksheetData> & { id: string; name: string },
    dropDowns: readonly DropDown[],
  ): void {
    this.#ownWork(() => {
      this.#commands.syncExecuteCommand(InsertSheetMutation.id, {
        unitId: workbookId,
        index: this.workbook.getSheets().length,
        sheet: mergeWorksheetSnapshotWithDefault(sheet),
      });
      const rule = dropDowns.map((dropDown, index) => gridDropDown(dropDown, `${sheet.id} ${index}`));
      const target = { unitId: workbookId, subUnitId: sheet.id, source: "patched" };
      this.#commands.syncExecuteCommand(AddDataValidationMutation.id, { ...target, rule });
    });
  }

  /** Ctrl+Z does not take these back either. */
  merge(sheetName: string, ranges: readonly Rectangle[]): void {
    this.#mutate(AddWorksheetMergeMutation.id, sheetName, { ranges: gridRanges(ranges) });
  }

  unmerge(sheetName: string, ranges: readonly Rectangle[]): void {
    this.#mutate(RemoveWorksheetMergeMutation.id, sheetName, { ranges: gridRanges(ranges) });
  }

  /** @param id unique within the sheet */
  addDropDowns(sheetName: string, dropDowns: readonly DropDown[], id: string): void {
    const rule = dropDowns.map((dropDown, index) => gridDropDown(dropDown, `${id} ${index}`));
    if (rule.length > 0) this.#mutate(AddDataValidationMutation.id, sheetName, { rule, source: "patched" });
  }

  removeDropDowns(sheetName: string, count: number, id: string): void {
    const ruleId = Array.from({ length: count }, (_, index) => `${id} ${index}`);
    if (count > 0) this.#mutate(RemoveDataValidationMutation.id, sheetName, { ruleId, source: "patched" });
  }

  /** @param columns pixels by column, @param rows by row */
  resize(
    sheetName: string,
    columns: Readonly<Record<number, number>>,
    rows: Readonly<Record<number, number>>,
  ): void {
    const last = { endRow: 0, endColumn: 0, startRow: 0, startColumn: 0 };
    for (const [column, colWidth] of Object.entries(columns)) {
      const range = { ...last, startColumn: Number(column), endColumn: Number(column) };
      this.#mutate(SetWorksheetColWidthMutation.id, sheetName, { ranges: [range], colWidth });
    }
    for (const [row, rowHeight] of Object.entries(rows)) {
      const ranges = [{ ...last, startRow: Number(row), endRow: Number(row) }];
      this.#mutate(SetWorksheetRowHeightMutation.id, sheetName, { ranges, rowHeight });
      this.#mutate(SetWorksheetRowIsAutoHeightMutation.id, sheetName, { ranges, autoHeightInfo: 0 });
    }
  }

  /** Activates the sheet, selects the cell and scrolls to it. */
  async reveal({ sheet: name, row, column }: CellAddress): Promise<void> {
    const sheet = this.sheet(name);
    if (!sheet) return;
    const target = { unitId: workbookId, subUnitId: sheet.getSheetId() };
    if (this.activeSheet !== name)
      await this.#commands.executeCommand(SetWorksheetActiveOperation.id, target);
    const range = sheet.getMergedCell(row, column) ?? {
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
    };
    const primary = {
      ...range,
      actualRow: row,
      actualColumn: column,
      isMerged: sheet.getMergedCell(row, column) !== null,
    };
    const selections = [{ range, primary: { ...primary, isMergedMainCell: primary.isMerged } }];
    await this.#commands.executeCommand(SetSelectionsOperation.id, { ...target, selections });
    await this.#commands.executeCommand(ScrollToRangeOperation.id, { range, forceTop: false });
  }

  /** Null until something has been selected in the sheet on show. */
  selection(): CellAddress | null {
    const cell = this.#injector.get(SheetsSelectionsService).getCurrentLastSelectionPrimaryCell();
    return cell ? { sheet: this.activeSheet, row: cell.startRow, column: cell.startColumn } : null;
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
    if (this.#calculation === "done") return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, calculationLimit);
      this.#calculated.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
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
    if (!isCalculation) this.#calculation = "to-begin";
    if (this.#own > 0 && !isCalculation) return;
    const cells: [number, number][] = [];
    for (const [row, columns] of Object.entries(cellValue))
      for (const column of Object.keys(columns ?? {})) cells.push([Number(row), Number(column)]);
    (isCalculation ? this.onCalculated : this.onEdit)(sheet, cells);
  }

  #calculationEnded(): void {
    if (this.#calculation !== "running") return;
    this.#calculation = "done";
    const waiting = this.#calculated;
    this.#calculated = [];
    // Results are set right after this notice.
    setTimeout(() => waiting.forEach((resume) => resume()), 0);
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
