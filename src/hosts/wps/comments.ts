/** Classic comments. Ours are known by their first words, or by the author in files that another program has marked. */
import { a1, cellKey } from "../../model/address";
import { MARK_AUTHOR } from "../mark-look";
import type { Place } from "../rects";
import { cellOf, rectOf } from "./areas";
import type { EtComment, EtSheet } from "./wps-api";

const PREFIX = `${MARK_AUTHOR}：`;

interface FoundComment {
  readonly place: Place;
  /** Without our prefix. */
  readonly text: string;
  readonly ours: boolean;
  readonly item: EtComment;
}

/** By A1 address. */
type SheetComments = ReadonlyMap<string, FoundComment>;

function commentsOf(sheet: EtSheet): SheetComments {
  const found = new Map<string, FoundComment>();
  const { Comments } = sheet;
  const count = Comments.Count;
  for (let index = 1; index <= count; index++) {
    const item = Comments.Item(index);
    const rect = rectOf(item.Parent);
    if (!rect) continue;
    const place = { row: rect.top, column: rect.left };
    const text = String(item.Text() ?? "");
    const named = text.startsWith(PREFIX);
    found.set(a1(place), {
      place,
      text: named ? text.slice(PREFIX.length) : text,
      ours: named || item.Author === MARK_AUTHOR,
      item,
    });
  }
  return found;
}

/** Someone else's comment at the cell stays as it is. @param text null = ours is removed */
export function putComment(sheet: EtSheet, found: SheetComments, place: Place, text: string | null): void {
  const standing = found.get(a1(place));
  if (standing && !standing.ours) return;
  if (standing && standing.text === text) return;
  // AddComment throws at a cell that has one.
  standing?.item.Delete();
  if (text !== null) cellOf(sheet, place).AddComment(PREFIX + text);
}

/** The comments of the sheets asked for, each listed once. */
export class CommentBook {
  readonly #listed = new Map<string, SheetComments>();

  constructor(private readonly sheets: ReadonlyMap<string, EtSheet>) {}

  of(name: string): SheetComments {
    let found = this.#listed.get(name);
    if (!found) {
      const sheet = this.sheets.get(name);
      this.#listed.set(name, (found = sheet ? commentsOf(sheet) : new Map()));
    }
    return found;
  }

  /** Comments of ours in these sheets. */
  ours(): { readonly key: string; readonly sheet: string; readonly comment: FoundComment }[] {
    return [...this.sheets.keys()].flatMap((sheet) =>
      [...this.of(sheet).values()]
        .filter(({ ours }) => ours)
        .map((comment) => ({ key: cellKey({ sheet, ...comment.place }), sheet, comment })),
    );
  }
}
