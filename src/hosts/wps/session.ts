/** How work is done in WPS: the open workbook, in quiet, as one step of undo where the build can. */
import { HostError } from "../host";
import { hostErrorOf } from "./errors";
import type { EtApplication, EtSheet, EtUndo, EtWorkbook } from "./wps-api";

export class WpsSession {
  /** Our own writes are under way; their events are nobody's business. */
  #muted = 0;
  #undoTools: { readonly tools: EtUndo | null } | null = null;
  #lastWrite = Number.NEGATIVE_INFINITY;

  constructor(
    readonly app: EtApplication,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** @throws HostError not-ready when no workbook is open */
  get book(): EtWorkbook {
    const book = this.app.ActiveWorkbook;
    if (!book) throw new HostError("not-ready", "没有打开的工作簿，请先在 WPS 表格里打开要校核的文件。");
    return book;
  }

  /** Some builds report a change a moment after it was made. */
  get isOwnWrite(): boolean {
    return this.#muted > 0 || this.clock() - this.#lastWrite < ECHO;
  }

  /** What is thrown inside comes out as a HostError. */
  async read<T>(work: () => T): Promise<T> {
    try {
      return await Promise.resolve(work());
    } catch (error) {
      throw hostErrorOf(error);
    }
  }

  /**
   * Neither repaints nor reports changes in between; both are put back whatever happens.
   * @param looks conditional formats and notes alone are changed, of which WPS reports no change and which do no harm to a
   * workbook that is open for reading only; `book`: other than the one in front
   */
  async write<T>(
    title: string,
    work: (book: EtWorkbook) => T,
    looks?: { readonly book?: EtWorkbook | undefined },
  ): Promise<T> {
    return this.read(() => {
      const { app } = this;
      const book = looks?.book ?? this.book;
      if (!looks && book.ReadOnly)
        throw new HostError("read-only", "本文件以只读方式打开，不能写入；请另存一份或取得编辑权后再试。");
      const events = !looks && app.EnableEvents;
      this.#muted++;
      try {
        app.ScreenUpdating = false;
        if (events) app.EnableEvents = false;
        return this.#asOneStep(book, title, work);
      } finally {
        app.ScreenUpdating = true;
        if (events) app.EnableEvents = true;
        this.#muted--;
        this.#lastWrite = this.clock();
      }
    });
  }

  /** A bonus of some builds, never relied on: `apply` gives its own inverse. */
  #asOneStep<T>(book: EtWorkbook, title: string, work: (book: EtWorkbook) => T): T {
    const undo = this.#undo();
    const began = attempt(() => {
      if (!undo?.UndoTransBegin || !undo.UndoTransEnd) return false;
      undo.UndoTransBegin(book);
      return true;
    });
    try {
      return work(book);
    } finally {
      if (began) attempt(() => undo?.UndoTransEnd?.(book, false, title));
    }
  }

  #undo(): EtUndo | null {
    return (this.#undoTools ??= { tools: attempt(() => this.app.DebugTools) ?? null }).tools;
  }
}

/** Milliseconds. */
const ECHO = 150;

/** Sheets of the workbook, in the order of the tabs. */
export function allSheets(book: EtWorkbook): EtSheet[] {
  const { Worksheets } = book;
  return Array.from({ length: Worksheets.Count }, (_, index) => Worksheets.Item(index + 1));
}

export function sheetsOf(book: EtWorkbook): Map<string, EtSheet> {
  return new Map(allSheets(book).map((sheet) => [sheet.Name, sheet]));
}

/** What only some builds can do. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
