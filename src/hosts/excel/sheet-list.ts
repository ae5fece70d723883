/**
 * Asking all sheets something in one request instead of two: the sheets known from last time are asked straight away, the
 * list of sheets comes back beside their answers, and only newcomers cost a second request.
 */
import { isGone } from "./errors";

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

interface Answers<T> {
  readonly sheets: readonly { readonly sheet: SheetEntry; readonly answer: T }[];
  readonly active: string;
}

export class SheetList {
  #known: readonly SheetEntry[] = [];

  /** As of the last request. */
  get known(): readonly SheetEntry[] {
    return this.#known;
  }

  /** Queues the loading of the list; `settle` after the next sync. */
  queue(context: Excel.RequestContext): { settle(): { sheets: readonly SheetEntry[]; active: string } } {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    return {
      settle: () => {
        this.#known = worksheets.items.map(({ id, name, visibility }) => ({
          id,
          name,
          hidden: visibility !== "Visible",
        }));
        return { sheets: this.#known, active: active.name };
      },
    };
  }

  /**
   * @param ask queues what is wanted of one sheet
   * @param wanted which sheets are asked; default all
   * @returns the answers in the order of the tabs, synced
   */
  async askAll<T>(
    context: Excel.RequestContext,
    ask: (sheet: Excel.Worksheet, entry: SheetEntry) => T,
    wanted: (sheet: SheetEntry) => boolean = () => true,
  ): Promise<Answers<T>> {
    const answers = new Map<string, T>();
    const put = (entry: SheetEntry) =>
      answers.set(keyOf(entry), ask(context.workbook.worksheets.getItem(entry.id), entry));
    for (const entry of this.#known.filter(wanted)) put(entry);
    const listing = this.queue(context);
    try {
      await context.sync();
    } catch (error) {
      if (!isGone(error) || answers.size === 0) throw error;
      this.#known = []; // a known sheet was deleted: begin again without foreknowledge
      return this.askAll(context, ask, wanted);
    }
    const { sheets, active } = listing.settle();
    const present = sheets.filter(wanted);
    const newcomers = present.filter((entry) => !answers.has(keyOf(entry)));
    for (const entry of newcomers) put(entry);
    if (newcomers.length > 0) await context.sync();
    return { sheets: present.map((sheet) => ({ sheet, answer: answers.get(keyOf(sheet))! })), active };
  }
}

/** A renamed sheet counts as a new one. */
function keyOf({ id, name }: SheetEntry): string {
  return `${id} ${name}`;
}
