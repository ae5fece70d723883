/** The port over Office.js. Every method costs a number of requests that does not grow with the sheet but for its size. */
import type { CellAddress } from "../../model/address";
import type { Mark, Patch } from "../../model/finding";
import type { RowChange } from "../../model/row-change";
import type { SheetDraft } from "../../model/sheet-draft";
import type { WorkbookSnapshot } from "../../model/snapshot";
import {
  HostError,
  type ApplyResult,
  type Host,
  type Insertion,
  type InsertResult,
  type RemovalResult,
  type RowChangeResult,
  type Unsubscribe,
} from "../host";
import { Batches } from "./batches";
import { Changes } from "./changes";
import { hasNoCell } from "./errors";
import type { ExcelApi } from "./excel-api";
import { insertSheet } from "./insert-sheet";
import { insertAt, removeInsertion } from "./insertion/insert-at";
import { Marks } from "./marks";
import { NoteBook } from "./notes";
import { cellOf } from "./rects";
import { readSheets } from "./read/read-sheets";
import { changeRows } from "./rows/change-rows";
import { readSetting, writeSetting } from "./settings";
import { SheetList } from "./sheet-list";
import { applyPatch } from "./write/apply-patch";

export class ExcelHost implements Host {
  readonly kind = "excel";
  readonly #api: ExcelApi;
  readonly #batches: Batches;
  readonly #list = new SheetList();
  readonly #notes: NoteBook;
  readonly #marks: Marks;
  readonly #changes: Changes;

  constructor(api: ExcelApi) {
    this.#api = api;
    this.#batches = new Batches(api);
    this.#notes = new NoteBook(api);
    this.#marks = new Marks(this.#list, this.#notes);
    this.#changes = new Changes(this.#batches, this.#list);
  }

  /** Told true while Excel lets us wait, most often because a cell is being edited. */
  set onWaiting(listener: (waiting: boolean) => void) {
    this.#batches.onWaiting = listener;
  }

  read(scope: "active-sheet" | "workbook"): Promise<WorkbookSnapshot> {
    this.#changes.ensureRegistered();
    return this.#batches.run(async (context) => {
      const { sheets, active } = await readSheets(context, this.#list, scope);
      return { sheets, activeSheet: active, notices: [] };
    });
  }

  apply(patch: Patch): Promise<ApplyResult> {
    return this.#write((context) => {
      this.#marks.queueStore(context);
      return applyPatch(context, this.#list, this.#notes, patch);
    });
  }

  changeRows(change: RowChange): Promise<RowChangeResult> {
    return this.#write((context) => {
      this.#marks.queueStore(context);
      return changeRows(context, this.#list, this.#notes, change);
    });
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return this.#write((context) => this.#marks.replace(context, marks));
  }

  clearMarks(): Promise<void> {
    return this.mark([]);
  }

  insertSheet(draft: SheetDraft): Promise<string> {
    return this.#write((context) => insertSheet(context, this.#list, this.#notes, draft));
  }

  insertAt(draft: SheetDraft, at: CellAddress): Promise<InsertResult> {
    return this.#write((context) => insertAt(context, this.#list, this.#notes, draft, at));
  }

  removeInsertion(insertion: Insertion): Promise<RemovalResult> {
    return this.#write((context) => removeInsertion(context, this.#list, this.#notes, insertion));
  }

  reveal({ sheet, row, column }: CellAddress): Promise<void> {
    return this.#batches.run(async (context) => {
      const target = context.workbook.worksheets.getItemOrNullObject(sheet);
      target.load("visibility");
      await context.sync();
      if (target.isNullObject)
        throw new HostError("host-failure", `找不到工作表“${sheet}”，可能已改名或删除，请重新校核。`);
      if (target.visibility !== "Visible")
        throw new HostError("host-failure", `工作表“${sheet}”已隐藏，请先在 Excel 里取消隐藏再定位。`);
      target.activate();
      cellOf(target, row, column).select();
      await context.sync();
    });
  }

  /** Of a merged area, Excel makes the top left cell the active one. */
  selection(): Promise<CellAddress | null> {
    return this.#batches.run(async (context) => {
      const cell = context.workbook.getActiveCell().untrack();
      cell.load("rowIndex,columnIndex");
      cell.worksheet.load("name");
      try {
        await context.sync();
      } catch (error) {
        if (hasNoCell(error)) return null;
        throw error;
      }
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  }

  onChange(listener: (sheet: string) => void): Unsubscribe {
    return this.#changes.listen(listener);
  }

  /** Along with the setting comes the list of sheets, so that the first reading needs one request only. */
  readSetting(key: string): Promise<string | null> {
    return this.#batches.run(async (context) => {
      let listing: ReturnType<SheetList["queue"]> | null = null;
      const value = await readSetting(context, key, () => (listing = this.#list.queue(context)));
      (listing as ReturnType<SheetList["queue"]> | null)?.settle();
      return value;
    });
  }

  writeSetting(key: string, value: string | null): Promise<void> {
    return this.#write((context) => writeSetting(context, key, value));
  }

  #write<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    if (this.#api.isReadOnly())
      return Promise.reject(
        new HostError("read-only", "本文件以只读方式打开，不能写入；请另存一份或取得编辑权后再试。"),
      );
    return this.#changes.muted(() => this.#batches.run(work));
  }
}
