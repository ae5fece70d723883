import { ApiError } from "../protocol";
import { WireCollection, WireObject, type Members } from "../wire-object";
import { Range } from "./range";
import type { Workbook } from "./workbook";

export interface CommentData {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly author: string;
}

/** Excel's (threaded) comments of the whole workbook: a cell holds one, and none where a note of the old kind stands. */
export function comments(book: Workbook): WireCollection {
  const wrap = (data: CommentData) => new Comment(book, data);
  return new WireCollection(
    () => book.comments.map(wrap),
    (id) => {
      const data = book.comments.find((comment) => comment.id === id);
      return data ? wrap(data) : null;
    },
    {
      call: {
        Add: (cell: Range, content: string) => {
          const { top: row, left: column } = cell.rect;
          const sheet = cell.sheet.name;
          const here = { sheet, row, column };
          if ([...book.comments, ...book.oldNotes].some((other) => isAt(other, here)))
            throw new ApiError("InvalidOperation", "the cell already has a comment");
          const data = { id: book.nextId("comment"), ...here, content, author: "经办人" };
          book.comments.push(data);
          return wrap(data);
        },
      },
    },
    "CommentCollection",
  );
}

function isAt(a: Omit<CommentData, "id" | "content" | "author">, b: typeof a): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

class Comment extends WireObject {
  constructor(
    private readonly book: Workbook,
    private readonly data: CommentData,
  ) {
    super();
  }

  override get id(): string {
    return this.data.id;
  }

  protected describe(): Members {
    const { book, data } = this;
    return {
      get: { Id: () => data.id, Content: () => data.content, AuthorName: () => data.author },
      set: { Content: (content: string) => void (data.content = content) },
      call: {
        GetLocation: () => {
          const { row, column } = data;
          return new Range(book, book.sheetNamed(data.sheet)!, {
            top: row,
            left: column,
            bottom: row,
            right: column,
          });
        },
        Delete: () => {
          if (!book.comments.includes(data)) throw new ApiError("ItemNotFound", "comment is gone");
          book.comments = book.comments.filter((other) => other !== data);
        },
      },
    };
  }
}
