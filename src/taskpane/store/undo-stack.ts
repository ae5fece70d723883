/** What 撤销 takes back, newest last. */
import type { Ignored } from "../../engine/ignored";
import type { Mark, Patch } from "../../model/finding";
import type { RowChange } from "../../model/row-change";
import type { Insertion, Unsubscribe } from "../../hosts/host";

export interface UndoEntry {
  /** «写入 12 处» */
  readonly label: string;
  /** Null = no cell's content was edited. */
  readonly inverse: Patch | null;
  /** A template drawn on a sheet in use. */
  readonly insertion?: Insertion;
  /** Rows to be put back or taken out again. */
  readonly rows?: RowChange;
  /** Findings set aside that went with the rows. */
  readonly ignored?: readonly Ignored[];
  /** Marks that stood before. */
  readonly marks: readonly Mark[];
}

/** Where the entries are kept: in this page, or shared by the pages that work on one workbook. */
export interface UndoJournal {
  read(): readonly UndoEntry[];
  write(entries: readonly UndoEntry[]): void;
  /** Told when another page has written. */
  onChange(listener: () => void): Unsubscribe;
}

/** Inverse patches of large ledgers are heavy; older steps are forgotten. */
const DEPTH = 20;

export class UndoStack {
  constructor(private readonly journal: UndoJournal = new PageJournal()) {}

  push(entry: UndoEntry): void {
    this.journal.write([...this.journal.read(), entry].slice(-DEPTH));
  }

  get last(): UndoEntry | null {
    const entries = this.journal.read();
    return entries[entries.length - 1] ?? null;
  }

  /** After the last entry has been taken back in the sheet. */
  drop(): void {
    this.journal.write(this.journal.read().slice(0, -1));
  }

  onChange(listener: () => void): Unsubscribe {
    return this.journal.onChange(listener);
  }
}

class PageJournal implements UndoJournal {
  private entries: readonly UndoEntry[] = [];

  read(): readonly UndoEntry[] {
    return this.entries;
  }

  write(entries: readonly UndoEntry[]): void {
    this.entries = entries;
  }

  /** Nobody else writes here. */
  onChange(): Unsubscribe {
    return () => undefined;
  }
}
