/** What 撤销 takes back, newest last. */
import type { Mark, Patch } from "../../model/finding";

export interface UndoEntry {
  /** «写入 12 处» */
  readonly label: string;
  /** Null = only marks were changed. */
  readonly inverse: Patch | null;
  /** Marks that stood before. */
  readonly marks: readonly Mark[];
}

/** Inverse patches of large ledgers are heavy; older steps are forgotten. */
const DEPTH = 20;

export class UndoStack {
  private entries: readonly UndoEntry[] = [];

  push(entry: UndoEntry): void {
    this.entries = [...this.entries, entry].slice(-DEPTH);
  }

  get last(): UndoEntry | null {
    return this.entries[this.entries.length - 1] ?? null;
  }

  /** After the last entry has been taken back in the sheet. */
  drop(): void {
    this.entries = this.entries.slice(0, -1);
  }
}
