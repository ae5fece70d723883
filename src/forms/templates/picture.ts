/** A draft as a picture: SVG text, for previews without any picture file and for the documentation. */
import type { CellStyle, SheetDraft } from "../../model/sheet-draft";

/** Pixels of a character of width, and of a point. */
const CHARACTER = 7;
const POINT = 4 / 3;
const DEFAULT_WIDTH = 8.38;
const DEFAULT_HEIGHT = 15;
const MARGIN = 12;
const LINE_SPACING = 1.3;
const INK = "#1f1f1f";

/** What stands in for the fonts of official papers where they are missing. */
const FAMILIES: Readonly<Record<string, string>> = {
  方正小标宋简体: "方正小标宋简体,FZXiaoBiaoSong-B05S,'Noto Serif CJK SC',SimSun,serif",
  仿宋_GB2312: "仿宋_GB2312,FangSong,'Noto Serif CJK SC',serif",
  黑体: "黑体,SimHei,'Noto Sans CJK SC',sans-serif",
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @param rows only so many of the first rows are drawn */
export function draftPicture(draft: SheetDraft, rows = Infinity): string {
  const bottom = Math.min(rows - 1, Math.max(0, ...draft.cells.map(({ row }) => row)));
  const right = Math.max(0, ...draft.cells.map(({ column }) => column));
  const xs = edges(right, (column) => Math.round((draft.columnWidths[column] ?? DEFAULT_WIDTH) * CHARACTER));
  const ys = edges(bottom, (row) => Math.round((draft.rowHeights[row] ?? DEFAULT_HEIGHT) * POINT));
  const merges = new Map(draft.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  const covered = new Set(
    draft.merges.flatMap(({ top, left, bottom: end, right: last }) =>
      Array.from({ length: (end - top + 1) * (last - left + 1) - 1 }, (_, index) => {
        const wide = last - left + 1;
        return `${top + Math.floor((index + 1) / wide)},${left + ((index + 1) % wide)}`;
      }),
    ),
  );
  const shapes = draft.cells
    .filter(({ row, column }) => row <= bottom && !covered.has(`${row},${column}`))
    .map((cell) => {
      const merge = merges.get(`${cell.row},${cell.column}`);
      const box = {
        x: xs[cell.column]!,
        y: ys[cell.row]!,
        width: xs[(merge?.right ?? cell.column) + 1]! - xs[cell.column]!,
        height: ys[Math.min(merge?.bottom ?? cell.row, bottom) + 1]! - ys[cell.row]!,
      };
      const value =
        typeof cell.value === "string" || typeof cell.value === "number" ? String(cell.value) : "";
      return cellShape(box, draft.styles[cell.style ?? -1] ?? {}, value);
    });
  const width = xs.at(-1)! + MARGIN;
  const height = ys.at(-1)! + MARGIN;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" fill="#ffffff"/>${shapes.join("")}</svg>`
  );
}

function edges(last: number, size: (index: number) => number): readonly number[] {
  const found = [MARGIN];
  for (let index = 0; index <= last; index++) found.push(found.at(-1)! + size(index));
  return found;
}

function cellShape(box: Box, style: CellStyle, value: string): string {
  const { x, y, width, height } = box;
  const border = style.border === "thin" ? ` stroke="${INK}" stroke-width="1"` : "";
  const frame =
    border || style.fill
      ? `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${style.fill ?? "none"}"${border}/>`
      : "";
  return value === "" ? frame : frame + words(box, style, value);
}

function words({ x, y, width, height }: Box, style: CellStyle, value: string): string {
  const size = (style.font?.size ?? 11) * POINT;
  const lines = style.wrap ? wrapped(value, Math.max(1, (width - 6) / size)) : [value];
  const anchor = { left: "start", center: "middle", right: "end" }[style.horizontal ?? "left"];
  const at = { left: x + 4, center: x + width / 2, right: x + width - 4 }[style.horizontal ?? "left"];
  const block = lines.length * size * LINE_SPACING;
  const first = style.vertical === "top" ? y + 2 : y + (height - block) / 2;
  const family = FAMILIES[style.font?.name ?? ""] ?? "'Noto Sans CJK SC',sans-serif";
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${round(at)}" y="${round(first + (index + 0.8) * size * LINE_SPACING)}">${escape(line)}</tspan>`,
  );
  return `<text font-family="${family}" font-size="${round(size)}" text-anchor="${anchor}" fill="${INK}">${spans.join("")}</text>`;
}

/** Broken so that no line is wider than `ems`; letters and digits are half as wide as a 汉字. */
function wrapped(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const character of text) {
    const width = /[\x00-\xff]/.test(character) ? 0.5 : 1;
    if (used + width > ems && line !== "") {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += character;
    used += width;
  }
  return [...lines, line];
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
