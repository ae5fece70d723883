/** Looks of rows that are taken out, which WPS would not give back: kept where they differ from the row taken for a model. */
import { cellOf } from "../areas";
import { CommentBook } from "../comments";
import type { Place, Rect } from "../../rects";
import type { EtRange, EtSheet } from "../wps-api";

export interface RowMemory {
  readonly heights: readonly number[];
  /** Rows count from the first of those taken out. */
  readonly looks: readonly (Place & { readonly part: number; readonly value: unknown })[];
  /** Comments of others; ours are marks and come back with them. */
  readonly notes: readonly (Place & { readonly text: string })[];
}

interface LookPart {
  read(range: EtRange): unknown;
  write(range: EtRange, value: never): void;
}

const NO_FILL = -4142;
const SOLID = 1;

const PARTS: readonly LookPart[] = [
  {
    read: ({ Interior }) => (Interior.Pattern === SOLID ? Interior.Color : NO_FILL),
    write: ({ Interior }, value: number) => {
      if (value === NO_FILL) Interior.ColorIndex = NO_FILL;
      else {
        Interior.Pattern = SOLID;
        Interior.Color = value;
      }
    },
  },
  { read: ({ Font }) => Font.Name, write: ({ Font }, value: string) => (Font.Name = value) },
  { read: ({ Font }) => Font.Size, write: ({ Font }, value: number) => (Font.Size = value) },
  { read: ({ Font }) => Font.Bold, write: ({ Font }, value: boolean) => (Font.Bold = value) },
  { read: ({ Font }) => Font.Color, write: ({ Font }, value: number) => (Font.Color = value) },
  {
    read: (range) => range.HorizontalAlignment,
    write: (range, value: number) => (range.HorizontalAlignment = value),
  },
  {
    read: (range) => range.VerticalAlignment,
    write: (range, value: number) => (range.VerticalAlignment = value),
  },
  { read: (range) => range.WrapText, write: (range, value: boolean) => (range.WrapText = value) },
];

/** @param model the row that new ones will look like, null = none */
export function rememberRows(sheet: EtSheet, name: string, rect: Rect, model: number | null): RowMemory {
  const looks: RowMemory["looks"][number][] = [];
  const heights: number[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    heights.push(cellOf(sheet, { row, column: rect.left }).RowHeight);
    for (let column = rect.left; column <= rect.right; column++) {
      const cell = cellOf(sheet, { row, column });
      const like = model === null ? null : cellOf(sheet, { row: model, column });
      PARTS.forEach((part, index) => {
        const value = part.read(cell) ?? null;
        if (value !== null && (like === null || part.read(like) !== value))
          looks.push({ row: row - rect.top, column, part: index, value });
      });
    }
  }
  const notes = [...new CommentBook(new Map([[name, sheet]])).of(name).values()].flatMap(
    ({ place: { row, column }, ours, text }) =>
      ours || row < rect.top || row > rect.bottom ? [] : [{ row: row - rect.top, column, text }],
  );
  return { heights, looks, notes };
}

/** @param top the first of the rows that have been put in again */
export function restoreRows(sheet: EtSheet, top: number, { heights, looks, notes }: RowMemory): void {
  heights.forEach((height, index) => {
    if (height > 0) cellOf(sheet, { row: top + index, column: 0 }).RowHeight = height;
  });
  for (const { row, column, part, value } of looks)
    PARTS[part]?.write(cellOf(sheet, { row: top + row, column }), value as never);
  for (const { row, column, text } of notes) cellOf(sheet, { row: top + row, column }).AddComment(text);
}
