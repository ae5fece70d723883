/**
 * The undo journal in the browser's storage: in Excel the pane and the ribbon's function file are two pages that work on
 * one workbook. Entries are checked against the cells when they are used, so an old or foreign one does no harm.
 */
import { areIgnored } from "../../engine/ignored";
import type { UndoEntry, UndoJournal } from "../store/undo-stack";
import type { Insertion, Unsubscribe } from "../../hosts/host";

const PREFIX = "performance-monitor.undo.";

export class StoredJournal implements UndoJournal {
  readonly #key: string;
  /** What this page wrote last: the whole of it, even when the storage holds only the newest entries or none. */
  #own: { readonly text: string | null; readonly entries: readonly UndoEntry[] } | null = null;

  /** @param workbook the workbook's address, the same in both pages */
  constructor(
    workbook: string,
    private readonly storage: Storage,
    private readonly events: Pick<Window, "addEventListener" | "removeEventListener">,
  ) {
    this.#key = PREFIX + workbook;
  }

  read(): readonly UndoEntry[] {
    const text = this.storage.getItem(this.#key);
    return this.#own?.text === text ? this.#own.entries : entriesIn(text);
  }

  write(entries: readonly UndoEntry[]): void {
    const text = this.#store(entries);
    this.#own = { text, entries };
  }

  onChange(listener: () => void): Unsubscribe {
    const heard = ({ key }: StorageEvent) => {
      if (key === this.#key) listener();
    };
    this.events.addEventListener("storage", heard);
    return () => this.events.removeEventListener("storage", heard);
  }

  /** As many of the newest entries as the storage takes. @returns what it holds now */
  #store(entries: readonly UndoEntry[]): string | null {
    for (let first = 0; first < entries.length; first++) {
      const text = JSON.stringify(entries.slice(first));
      try {
        this.storage.setItem(this.#key, text);
        return text;
      } catch {
        continue; // the quota is used up: forget the oldest
      }
    }
    this.storage.removeItem(this.#key);
    return null;
  }
}

function entriesIn(text: string | null): readonly UndoEntry[] {
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(item: unknown): item is UndoEntry {
  const { label, inverse, marks, insertion, ignored } = (item ?? {}) as Partial<UndoEntry>;
  return (
    typeof label === "string" &&
    Array.isArray(marks) &&
    (inverse === null || Array.isArray(inverse?.edits)) &&
    (insertion === undefined || isInsertion(insertion)) &&
    (ignored === undefined || areIgnored(ignored))
  );
}

function isInsertion({ area, contents, merges, validations, notes, before }: Partial<Insertion>): boolean {
  return (
    typeof area?.sheet === "string" &&
    typeof before === "string" &&
    [contents, merges, validations, notes].every(Array.isArray)
  );
}
