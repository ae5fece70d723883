/**
 * Notes at cells: Excel's notes where it has that interface (ExcelApi 1.18), its comments below. Both collections are
 * alike. Ours are known by their first words, or by the author in files that another program has marked.
 */
import { cellKey, parseRangeA1, type CellAddress } from "../../model/address";
import { MARK_AUTHOR } from "../mark-look";
import type { ExcelApi } from "./excel-api";
import { cellOf } from "./rects";

const PREFIX = `${MARK_AUTHOR}：`;

/** The members that notes and comments share. */
interface Item {
  readonly authorName: string;
  content: string;
  getLocation(): Excel.Range;
  delete(): void;
}

interface Collection {
  readonly items: Item[];
  add(cell: Excel.Range, content: string): unknown;
  load(names: string): unknown;
}

export interface Note {
  readonly at: CellAddress;
  /** Without our prefix. */
  readonly text: string;
  readonly ours: boolean;
  readonly item: Item;
}

/** Wanted notes of ours: cell → text. */
export type NoteTexts = ReadonlyMap<string, { readonly at: CellAddress; readonly text: string }>;

export class NoteBook {
  constructor(private readonly api: ExcelApi) {}

  /** Asks for all notes of the workbook. @returns the list, after the next sync */
  queue(context: Excel.RequestContext): () => readonly Item[] {
    const collection = this.#collection(context);
    collection.load("items/content,items/authorName");
    return () => collection.items;
  }

  /** Where the notes stand: one request, none when there is no note. */
  async locate(context: Excel.RequestContext, items: readonly Item[]): Promise<Note[]> {
    if (items.length === 0) return [];
    const places = items.map((item) => {
      const range = item.getLocation().untrack();
      range.load("address");
      return { item, range };
    });
    await context.sync();
    return places.map(({ item, range }) => ({
      at: addressed(range.address),
      text: item.content.startsWith(PREFIX) ? item.content.slice(PREFIX.length) : item.content,
      ours: item.content.startsWith(PREFIX) || item.authorName === MARK_AUTHOR,
      item,
    }));
  }

  /** Queues what makes our notes among `found` become `wanted`; cells with someone else's note are left out. */
  queueChange(context: Excel.RequestContext, found: readonly Note[], wanted: NoteTexts): void {
    const collection = this.#collection(context);
    const taken = new Set<string>();
    for (const { at, ours, text, item } of found) {
      const key = cellKey(at);
      taken.add(key);
      if (!ours) continue;
      const next = wanted.get(key);
      if (!next) item.delete();
      else if (next.text !== text) item.content = PREFIX + next.text;
    }
    for (const [key, { at, text }] of wanted)
      if (!taken.has(key)) collection.add(this.#cell(context, at), PREFIX + text);
  }

  /** Puts notes of the form itself, not ours, onto a new sheet. */
  queueForeign(context: Excel.RequestContext, cell: Excel.Range, text: string): void {
    this.#collection(context).add(cell, text);
  }

  /** Takes away notes that are not ours, at these cells only. */
  queueForeignRemoval(found: readonly Note[], places: ReadonlySet<string>): void {
    for (const { at, ours, item } of found) if (!ours && places.has(cellKey(at))) item.delete();
  }

  #cell(context: Excel.RequestContext, { sheet, row, column }: CellAddress): Excel.Range {
    return cellOf(context.workbook.worksheets.getItem(sheet), row, column);
  }

  #collection(context: Excel.RequestContext): Collection {
    const workbook = context.workbook as unknown as { notes?: Collection; comments: Collection };
    return (this.api.supports("1.18") && workbook.notes) || workbook.comments;
  }
}

/** `'表 (2)'!B3` → cell. */
function addressed(address: string): CellAddress {
  const cut = address.lastIndexOf("!");
  const name = address.slice(0, cut);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  const { top = 0, left = 0 } = parseRangeA1(address.slice(cut + 1)) ?? {};
  return { sheet, row: top, column: left };
}

/** Notes of ours as they are wanted: those found, changed by some. */
export function noteTexts(notes: Iterable<{ at: CellAddress; text: string }>): NoteTexts {
  return new Map([...notes].map(({ at, text }) => [cellKey(at), { at, text }]));
}
