/**
 * The members of WPS's object model the adapter stands on, and no others: everything is synchronous, every access crosses
 * a process, and a misspelled member is silently undefined in WPS, so that nothing outside of these types is used.
 */

/** A cell's or range's content: scalar for one cell, rows for several; old builds flatten a single row or column. */
export type EtContent = unknown;

export interface EtApplication {
  readonly ActiveWorkbook: EtWorkbook | null | undefined;
  readonly ActiveSheet: EtSheet | null | undefined;
  /** None on a chart sheet. */
  readonly ActiveCell: EtRange | null | undefined;
  readonly ActiveWindow: EtWindow | null | undefined;
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
  Union(first: EtRange, second: EtRange, ...others: EtRange[]): EtRange;
  readonly Version?: string;
  readonly Build?: number | string;
  readonly ApiEvent?: EtEvents;
  /** Only some builds have it. */
  readonly DebugTools?: EtUndo | null;
}

export interface EtEvents {
  AddApiEventListener(name: "SheetChange", listener: EtSheetListener): void;
  RemoveApiEventListener(name: "SheetChange", listener: EtSheetListener): void;
}

export type EtSheetListener = (sheet: EtSheet | null | undefined) => void;

export interface EtUndo {
  UndoTransBegin?(book: EtWorkbook): void;
  UndoTransEnd?(book: EtWorkbook, cancel: boolean, title: string): void;
}

export interface EtWorkbook {
  readonly Worksheets: EtSheets;
  readonly CustomDocumentProperties: EtProperties;
  readonly Date1904: boolean;
  readonly ReadOnly: boolean;
}

export interface EtSheets {
  readonly Count: number;
  Item(index: number | string): EtSheet;
  Add(before?: EtSheet, after?: EtSheet): EtSheet;
}

export interface EtSheet {
  Name: string;
  /** −1 visible, 0 hidden, 2 very hidden. */
  readonly Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: EtRange;
  readonly Cells: EtRange;
  readonly Comments: EtComments;
  readonly PageSetup: EtPageSetup;
  /** Only some builds have it. */
  readonly ListObjects?: EtListObjects;
  Range(address: string): EtRange;
  Activate(): void;
  Delete(): void;
}

export interface EtListObjects {
  readonly Count: number;
  Item(index: number): { readonly Range: EtRange };
}

export interface EtRange {
  Value2: EtContent;
  Formula: EtContent;
  /** null or undefined when the cells differ. */
  NumberFormat: string | null | undefined;
  readonly MergeCells: boolean | null | undefined;
  readonly MergeArea: EtRange;
  readonly HasArray: boolean | null | undefined;
  Locked: boolean | null | undefined;
  readonly EntireRow: EtRange;
  readonly EntireColumn: EtRange;
  Hidden: boolean | null | undefined;
  readonly Interior: EtInterior;
  readonly Font: EtFont;
  readonly Borders: EtBorders;
  readonly FormatConditions: EtFormatConditions;
  readonly Validation: EtValidation;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  Orientation: number;
  ColumnWidth: number;
  RowHeight: number;
  /** @param external with the names of workbook and sheet before it */
  Address(rowAbsolute?: boolean, columnAbsolute?: boolean, style?: number, external?: boolean): string;
  /** 12 = what is neither hidden nor filtered out. */
  SpecialCells(type: number): EtRange;
  ClearContents(): void;
  ClearComments(): void;
  Merge(): void;
  UnMerge(): void;
  /** −4121 = what stands there moves down. */
  Insert(shift: number): unknown;
  /** −4162 = what stands below moves up. */
  Delete(shift: number): unknown;
  Copy(destination: EtRange): unknown;
  Select(): void;
  AddComment(text: string): EtComment;
}

/** Colours are BGR numbers. */
export interface EtInterior {
  Color: number | null | undefined;
  /** −4142 = none, 1 = solid. */
  Pattern: number | null | undefined;
  /** Set to −4142 = no fill. */
  ColorIndex: number;
}

export interface EtFont {
  Name: string;
  Size: number;
  Bold: boolean;
  Color: number;
}

export interface EtBorder {
  LineStyle: number;
  Weight: number;
  Color: number;
}

/** Set or asked as a whole, or edge by edge: 7 left, 8 top, 9 bottom, 10 right. */
export interface EtBorders extends EtBorder {
  Item(edge: number): EtBorder;
}

export interface EtFormatConditions {
  readonly Count: number;
  Item(index: number): EtFormatCondition;
  Add(type: number, operator: undefined, formula: string): EtFormatCondition;
}

export interface EtFormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly Interior: EtInterior;
  readonly Font: EtFont;
  readonly Borders: EtBorders;
  Delete(): void;
  SetFirstPriority(): void;
}

export interface EtComments {
  readonly Count: number;
  Item(index: number): EtComment;
}

export interface EtComment {
  readonly Author: string;
  readonly Parent: EtRange;
  Text(): string;
  Delete(): void;
}

export interface EtProperties {
  readonly Count: number;
  Item(key: number | string): EtProperty;
  Add(name: string, linkToContent: boolean, type: number, value: string): void;
}

export interface EtProperty {
  readonly Name: string;
  Value: unknown;
  Delete(): void;
}

export interface EtValidation {
  /** 0 or an error where there is no rule. */
  readonly Type: number | null | undefined;
  readonly AlertStyle: number;
  readonly Operator: number;
  readonly Formula1: string;
  readonly Formula2: string;
  Add(type: number, alertStyle: number, operator: number, formula: string, second?: string): void;
  Delete(): void;
  IgnoreBlank: boolean;
  InCellDropdown: boolean;
  ShowError: boolean;
  ShowInput: boolean;
  ErrorTitle: string;
  ErrorMessage: string;
  InputTitle: string;
  InputMessage: string;
}

export interface EtPageSetup {
  Orientation: number;
  Zoom: boolean | number;
  FitToPagesWide: boolean | number;
  FitToPagesTall: boolean | number;
  PrintArea: string;
  PrintTitleRows: string;
}

export interface EtWindow {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
}
