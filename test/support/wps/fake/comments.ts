import type { CommentData } from "../../officejs/book/comments";
import type { SheetData } from "../../officejs/book/sheet-data";
import type { Node } from "../strict";
import type { FakeBook } from "./book";
import { rangeNode } from "./range";

export function commentsNode(book: FakeBook, sheet: SheetData): Node {
  const here = () => book.data.comments.filter((comment) => comment.sheet === sheet.name);
  return {
    type: "Comments",
    get: { Count: () => here().length },
    call: { Item: (index: number) => commentNode(book, here()[index - 1]!) },
  };
}

export function commentNode(book: FakeBook, comment: CommentData): Node {
  const { row, column } = comment;
  return {
    type: "Comment",
    get: {
      Author: () => comment.author,
      Parent: () =>
        rangeNode(book, book.data.sheetNamed(comment.sheet)!, [
          { top: row, bottom: row, left: column, right: column },
        ]),
    },
    call: {
      Text: () => comment.content,
      Delete: () => void (book.data.comments = book.data.comments.filter((other) => other !== comment)),
    },
  };
}
