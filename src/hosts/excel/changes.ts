/** What a person changes in the workbook, told to listeners; one registration with Excel however many listen. */
import type { Unsubscribe } from "../host";
import type { Batches } from "./batches";
import type { SheetList } from "./sheet-list";

export class Changes {
  readonly #listeners = new Set<(sheet: string) => void>();
  #registered: Promise<() => Promise<void>> | null = null;
  /** Our own writes are under way; their events are nobody's business. */
  #muted = 0;

  constructor(
    private readonly batches: Batches,
    private readonly list: SheetList,
  ) {}

  listen(listener: (sheet: string) => void): Unsubscribe {
    this.#listeners.add(listener);
    this.ensureRegistered();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#unregister();
    };
  }

  /** Tries again when Excel was not ready the last time; called along with every command. */
  ensureRegistered(): void {
    if (this.#registered || this.#listeners.size === 0) return;
    const registration = this.#register();
    this.#registered = registration;
    registration.catch(() => (this.#registered = null));
  }

  async muted<T>(work: () => Promise<T>): Promise<T> {
    this.#muted++;
    try {
      return await work();
    } finally {
      this.#muted--;
    }
  }

  #register(): Promise<() => Promise<void>> {
    return this.batches.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add((event) => this.#tell(event));
      await context.sync();
      return () =>
        this.batches.run(async () => {
          handler.remove();
          await handler.context.sync();
        });
    });
  }

  #unregister(): void {
    const registration = this.#registered;
    this.#registered = null;
    // An event source that cannot be left only tells nobody from now on.
    void registration?.then((remove) => remove()).catch(() => undefined);
  }

  #tell({ worksheetId }: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (this.#muted > 0) return Promise.resolve();
    const name = this.list.known.find(({ id }) => id === worksheetId)?.name ?? "";
    for (const listener of [...this.#listeners]) listener(name);
    return Promise.resolve();
  }
}
