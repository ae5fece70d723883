/** The port over WPS's object model. Its calls are synchronous; the port's promises only settle what they end with. */
import type { CellAddress, CellRange } from "../../model/address";
import type { Mark, Patch } from "../../model/finding";
import type { RowChange } from "../../model/row-change";
import type { SheetDraft } from "../../model/sheet-draft";
import type { WorkbookSnapshot } from "../../model/snapshot";
import {
  HostError,
  type ApplyResult,
  type Host,
  type Insertion,
  type ReadScope,
  type InsertResult,
  type RemovalResult,
  type RowChangeResult,
  type Unsubscribe,
} from "../host";
import { cellOf, rectOf, type Trust } from "./areas";
import { Changes } from "./changes";
import { noSheet } from "./errors";
import { insertSheet } from "./insert-sheet";
import { insertAt, removeInsertion } from "./insertion/insert-at";
import { Marks } from "./marks";
import { mergesTouching } from "./read/merges";
import { BookReading } from "./read/read-book";
import { changeRows } from "./rows/change-rows";
import { attempt, sheetsOf, WpsSession } from "./session";
import { readSetting, writeSetting } from "./settings";
import type { EtApplication, EtSheet, EtWorkbook } from "./wps-api";
import { applyPatch } from "./write/apply-patch";
import { Surroundings } from "./write/surroundings";

const VISIBLE = -1;

export class WpsHost implements Host {
  readonly kind = "wps";
  /** WPS has no way to make several notes at once: more would cost as much as all the rest of a click. */
  readonly noteLimit = 10;
  readonly #session: WpsSession;
  readonly #marks = new Marks();
  readonly #changes: Changes;
  #lastRead: { readonly book: EtWorkbook; readonly sheets: ReadonlyMap<string, EtSheet> } | null = null;
  readonly #trust: Trust = { whole: false, pieces: false };

  /** @param clock milliseconds; given by tests */
  constructor(app: EtApplication, clock?: () => number) {
    this.#session = new WpsSession(app, clock);
    this.#changes = new Changes(this.#session);
  }

  read(scope: ReadScope): Promise<WorkbookSnapshot> {
    return this.#session.read(() => this.#reading(this.#session.book, scope).snapshot());
  }

  /** Its sheets are kept for the marks; what was read of them is asked anew every time. */
  #reading(book: EtWorkbook, scope: ReadScope): BookReading {
    const reading = new BookReading(this.#session.app, book, scope, this.#trust);
    this.#lastRead = scope === "workbook" ? { book, sheets: reading.byName } : null;
    return reading;
  }

  apply(patch: Patch, reading?: ReadScope): Promise<ApplyResult> {
    return this.#session.write("绩效监控助手：写入", (book) => {
      const whole = reading && this.#reading(book, reading);
      const around = whole && Surroundings.of(whole, patch.edits, this.#trust);
      return applyPatch(book, patch, this.#trust, around);
    });
  }

  changeRows(change: RowChange): Promise<RowChangeResult> {
    return this.#session.write("绩效监控助手：增删行", (book) =>
      changeRows(this.#session.app, book, change, this.#trust),
    );
  }

  mergesIn({ sheet: name, ...rect }: CellRange): Promise<readonly CellRange[]> {
    return this.#session.read(() => {
      const sheet = sheetsOf(this.#session.book).get(name);
      return sheet ? mergesTouching(sheet, rect).map((merge) => ({ sheet: name, ...merge })) : [];
    });
  }

  /** The marks belong to the sheets that were read, whichever workbook is in front by now. */
  mark(marks: readonly Mark[]): Promise<void> {
    const { app } = this.#session;
    const read = marks.length > 0 ? this.#lastRead : null;
    return this.#session.write(
      "绩效监控助手：标记",
      (book) => {
        const done = read && attempt(() => (this.#marks.replace(app, read.sheets, marks), true));
        // One of the sheets may be gone.
        if (!done) this.#marks.replace(app, sheetsOf(book), marks);
      },
      { book: read?.book },
    );
  }

  clearMarks(): Promise<void> {
    return this.mark([]);
  }

  insertSheet(draft: SheetDraft): Promise<string> {
    return this.#session.write("绩效监控助手：插入工作表", (book) =>
      insertSheet(this.#session.app, book, draft),
    );
  }

  insertAt(draft: SheetDraft, at: CellAddress): Promise<InsertResult> {
    return this.#session.write("绩效监控助手：插入模板", (book) => insertAt(book, this.#trust, draft, at));
  }

  removeInsertion(insertion: Insertion): Promise<RemovalResult> {
    return this.#session.write("绩效监控助手：撤销插入", (book) =>
      removeInsertion(book, this.#trust, insertion),
    );
  }

  reveal(at: CellAddress): Promise<void> {
    return this.#session.read(() => {
      const sheet = sheetsOf(this.#session.book).get(at.sheet);
      if (!sheet) throw noSheet(at.sheet);
      if (sheet.Visible !== VISIBLE)
        throw new HostError("host-failure", `工作表“${at.sheet}”已隐藏，请先在 WPS 里取消隐藏再定位。`);
      sheet.Activate();
      cellOf(sheet, at).Select();
    });
  }

  selection(): Promise<CellAddress | null> {
    return this.#session.read(() => {
      const { ActiveSheet: sheet, ActiveCell: cell } = this.#session.app;
      const area = sheet && cell ? rectOf(cell.MergeArea) : null;
      return sheet && area ? { sheet: sheet.Name, row: area.top, column: area.left } : null;
    });
  }

  onChange(listener: (sheet: string) => void): Unsubscribe {
    return this.#changes.listen(listener);
  }

  readSetting(key: string): Promise<string | null> {
    return this.#session.read(() => readSetting(this.#session.book, key));
  }

  writeSetting(key: string, value: string | null): Promise<void> {
    return this.#session.write("绩效监控助手：设置", (book) => writeSetting(book, key, value));
  }
}
