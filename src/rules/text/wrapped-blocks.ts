/**
 * Text outside of the forms, pasted one printed line a cell, read as what it says: each sentence is whole and belongs to the
 * cell in which it begins. So a rule that looks at sentences need not know of lines, and its finding still leads to a cell.
 */
import type { CellView } from "../../model/snapshot";
import { proseRuns } from "../format/wrapped-lines";
import type { RoledText } from "../format/form-cells";
import type { RecognisedWorkbook } from "../rule";
import type { TextBlock } from "./blocks";

/** The end of a sentence, with what closes it. */
const END = /[。！？!?；;]["”』」）)]*/gu;
/** A new heading, item or note, however the line above ends. */
export const NEW_ITEM =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|[（(]?\d{1,2}[、）)．]|\d{1,2}\.(?!\d)|[①-⑳]|第[一二三四五六七八九十]+[章节条]|附[件表注]|备?注[：:\d]|[-—•·●■◆])/u;
/** Lines shorter than this (in Chinese characters) are labels; what stands below them is not their continuation. */
const SHORTEST_LINE = 12;
/** A line is broken for lack of room when it is about as long as the longest one around it. */
const FULL = 3 / 4;

/** Paragraphs of a report are whole. */
export function outsideBlocks(workbook: RecognisedWorkbook): TextBlock[] {
  const { report } = workbook;
  return proseRuns(workbook)
    .flatMap((run) => (run[0]!.cell.at.sheet === report?.sheet ? run.map((line) => [line]) : paragraphs(run)))
    .flatMap(blocksOf);
}

/** Parts a run of lines where one of them ends before the edge, or the next one begins anew. */
function paragraphs(run: readonly RoledText[]): RoledText[][] {
  const longest = Math.max(...run.map(({ text }) => width(text)));
  const parts: RoledText[][] = [];
  run.forEach((line, index) => {
    const above = run[index - 1];
    const goesOn =
      above !== undefined &&
      width(above.text) >= Math.max(SHORTEST_LINE, longest * FULL) &&
      !NEW_ITEM.test(line.text);
    if (goesOn) parts.at(-1)!.push(line);
    else parts.push([line]);
  });
  return parts;
}

function blocksOf(lines: readonly RoledText[]): TextBlock[] {
  const [first] = lines;
  const block = (cell: CellView, text: string, rest: Partial<TextBlock> = {}): TextBlock => ({
    text,
    where: cell.at.sheet,
    cell,
    form: null,
    ...rest,
  });
  if (lines.length === 1) return [block(first!.cell, first!.text)];
  const starts: number[] = [];
  let whole = "";
  for (const { text } of lines) {
    starts.push(whole.length);
    whole += text.trim();
  }
  const lineAt = (index: number): number => starts.filter((start) => start <= index).length - 1;
  // Sentences that begin in one cell stay together: a list is a list of one cell.
  const groups = new Map<number, { from: number; to: number }>();
  let from = 0;
  for (const to of [...[...whole.matchAll(END)].map((end) => end.index + end[0].length), whole.length]) {
    if (to <= from) continue;
    const line = lineAt(from);
    groups.set(line, { from: groups.get(line)?.from ?? from, to });
    from = to;
  }
  return [...groups].map(([line, group]) => {
    const last = lineAt(group.to - 1);
    const isWithin = group.from > starts[line]!;
    const more = lines.slice(line + 1, last + 1).map(({ cell }) => cell);
    return block(lines[line]!.cell, whole.slice(group.from, group.to), { more, isWithin });
  });
}

/** In Chinese characters; figures, Latin letters and half-width marks are half as wide. */
export function width(text: string): number {
  let half = 0;
  for (const character of text.trim()) half += character <= "\u007f" ? 1 : 2;
  return half / 2;
}
