/** How work is done in WPS: the open workbook, in quiet, as one step of undo where the build can. */
import { HostError } from "../host";
import { hostErrorOf } from "./errors";
import type { EtApplication, EtSheet, EtUndo, EtWorkbook } from "./wps-api";

export class WpsSession {
  /** Our own writes are under way; their events are nobody's business. */
  #muted = 0;
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
   * @param what looks = conditional formats and notes, of which WPS reports no change
   */
  async write<T>(
    title: string,
    work: (book: EtWorkbook) => T,
    what: "contents" | "looks" = "contents",
  ): Promise<T> {
    return this.read(() => {
      const { app } = this;
      const book = this.book;
      if (book.ReadOnly)
        throw new HostError("read-only", "本文件以只读方式打开，不能写入；请另存一份或取得编辑权后再试。");
      const before = { screen: app.ScreenUpdating, events: what === "contents" && app.EnableEvents };
      this.#muted++;
      try {
        app.ScreenUpdating = false;
        if (before.events) app.EnableEvents = false;
        return this.#asOneStep(book, title, work);
      } finally {
        app.ScreenUpdating = before.screen;
        if (before.events) app.EnableEvents = true;
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
    return attempt(() => this.app.DebugTools) ?? null;
  }
}

/** Milliseconds. */
const ECHO = 150;

/** Sheets of the workbook by name, in the order of the tabs. */
export function sheetsOf(book: EtWorkbook): Map<string, EtSheet> {
  const { Worksheets } = book;
  const found = new Map<string, EtSheet>();
  const count = Worksheets.Count;
  for (let index = 1; index <= count; index++) {
    const sheet = Worksheets.Item(index);
    found.set(sheet.Name, sheet);
  }
  return found;
}

/** What only some builds can do. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
