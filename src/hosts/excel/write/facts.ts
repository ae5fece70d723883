/** What stands in the touched cells before a patch: one request, a second one only on sheets out of the ordinary. */
import { editsBySheet } from "../../edits-by-sheet";
import { cellKey, contains, type CellAddress } from "../../../model/address";
import type { CellEdit } from "../../../model/finding";
import type { CellFacts, Obstacle } from "../../patching";
import { formulaOf, valueOf } from "../content";
import type { NoteBook } from "../notes";
import { queueMerges } from "../read/block";
import { cellOf, rangeOf, rectFrom, RECT_PROPERTIES, rectsOf, type Place, type Rect } from "../rects";
import type { SheetList } from "../sheet-list";

/** Bridging holes of so many rows costs less than another rectangle. */
export const GAP = 20;

export type FactsOf = (at: CellAddress) => CellFacts | null;

/** Facts of all cells of the edits that can exist; null for those on a sheet that is not there. */
export async function gatherFacts(
  context: Excel.RequestContext,
  list: SheetList,
  notes: NoteBook,
  edits: readonly CellEdit[],
): Promise<FactsOf> {
  const bySheet = editsBySheet(edits);
  const touchesNotes = edits.some(({ next }) => next.note !== undefined);
  const notesAsked = touchesNotes ? notes.queue(context) : null;
  const { sheets } = await list.askAll(
    context,
    (sheet, { name }) => queueSheet(sheet, bySheet.get(name)!),
    ({ name }) => bySheet.has(name),
  );
  const found = notesAsked ? await notes.locate(context, notesAsked()) : [];
  const readings = sheets.map(({ sheet, answer }) => ({
    name: sheet.name,
    asked: answer,
    ...answer.settle(),
  }));
  if (readings.some((reading) => reading.needsDetail)) {
    for (const reading of readings) if (reading.needsDetail) reading.asked.queueDetail();
    await context.sync();
  }
  const facts = new Map<string, CellFacts>();
  const noteAt = new Map(found.map((note) => [cellKey(note.at), note]));
  for (const { name, asked } of readings)
    for (const [place, seen] of asked.facts()) {
      const key = cellKey({ sheet: name, ...place });
      const note = noteAt.get(key);
      facts.set(key, { ...seen, note: note?.ours ? note.text : null, foreignNote: note?.ours === false });
    }
  return (at) => facts.get(cellKey(at)) ?? null;
}

type Seen = Omit<CellFacts, "note" | "foreignNote">;

function queueSheet(sheet: Excel.Worksheet, edits: readonly CellEdit[]) {
  const pieces = rectsOf(
    edits.map(({ at }) => at),
    GAP,
  ).map((rect) => queuePiece(sheet, rect));
  const looks = edits.filter(({ next }) => next.fill !== undefined || next.style !== undefined);
  const fillAt = queueFills(
    sheet,
    looks.map(({ at }) => at),
  );
  // A merge that covers an edited cell begins above it or to its left.
  const bottom = Math.max(...edits.map(({ at }) => at.row));
  const right = Math.max(...edits.map(({ at }) => at.column));
  const merged = queueMerges(rangeOf(sheet, { top: 0, left: 0, bottom, right }));
  sheet.protection.load("protected");
  sheet.tables.load("items/id,items/showHeaders");
  let merges: Rect[] = [];
  const headers: Excel.Range[] = [];
  return {
    settle() {
      merges = merged();
      const odd = pieces.some((piece) => piece.isOdd(sheet.protection.protected));
      return { needsDetail: odd || sheet.tables.items.some((table) => table.showHeaders) };
    },
    queueDetail() {
      for (const piece of pieces) if (piece.isOdd(sheet.protection.protected)) piece.queueDetail();
      for (const table of sheet.tables.items.filter(({ showHeaders }) => showHeaders)) {
        const header = table.getHeaderRowRange().untrack();
        header.load(RECT_PROPERTIES);
        headers.push(header);
      }
    },
    *facts(): Iterable<[Place, Seen]> {
      const headerRects = headers.map(rectFrom);
      for (const { at } of edits) {
        const piece = pieces.find(({ rect }) => contains(rect, at))!;
        const obstacle: Obstacle | null = isCovered(merges, at)
          ? "merged"
          : sheet.protection.protected && piece.isLocked(at)
            ? "protected"
            : piece.isSpilled(at)
              ? "array-formula"
              : headerRects.some((rect) => contains(rect, at))
                ? "table-header"
                : null;
        const seen = { ...piece.content(at), fill: fillAt(at) };
        yield [at, obstacle ? { ...seen, obstacle } : seen];
      }
    },
  };
}

function isCovered(merges: readonly Rect[], at: Place): boolean {
  const merge = merges.find((rect) => contains(rect, at));
  return merge !== undefined && (merge.top !== at.row || merge.left !== at.column);
}

function queuePiece(sheet: Excel.Worksheet, rect: Rect) {
  const range = rangeOf(sheet, rect);
  range.load("values,formulas,numberFormat,hasSpill");
  range.format.protection.load("locked");
  let locked: (at: Place) => boolean = () => range.format.protection.locked !== false;
  let spilled: (at: Place) => boolean = () => false;
  const isMixedLock = (isProtected: boolean) => isProtected && range.format.protection.locked === null;
  return {
    rect,
    isOdd: (isProtected: boolean) => isMixedLock(isProtected) || range.hasSpill !== false,
    queueDetail() {
      if (range.format.protection.locked === null) locked = queueLocks(sheet, rect);
      if (range.hasSpill !== false) spilled = queueSpills(sheet, rect);
    },
    isLocked: (at: Place) => locked(at),
    isSpilled: (at: Place) => spilled(at),
    content(at: Place) {
      const row = at.row - rect.top;
      const column = at.column - rect.left;
      const raw: unknown = range.values[row]?.[column];
      return {
        value: valueOf(raw),
        formula: formulaOf(range.formulas[row]?.[column], raw),
        numberFormat: String(range.numberFormat[row]?.[column] || "General"),
      };
    },
  };
}

function queueLocks(sheet: Excel.Worksheet, rect: Rect): (at: Place) => boolean {
  const cells = rangeOf(sheet, rect).getCellProperties({ format: { protection: true } });
  return ({ row, column }) =>
    cells.value[row - rect.top]?.[column - rect.left]?.format?.protection?.locked !== false;
}

/** Only for pieces in which something spills; rare, so each cell may ask for itself. */
function queueSpills(sheet: Excel.Worksheet, rect: Rect): (at: Place) => boolean {
  const parents = new Map<string, Excel.Range>();
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let column = rect.left; column <= rect.right; column++) {
      const parent = cellOf(sheet, row, column).getSpillParentOrNullObject().untrack();
      parent.load("address");
      parents.set(`${row},${column}`, parent);
    }
  return ({ row, column }) => parents.get(`${row},${column}`)?.isNullObject === false;
}

function queueFills(
  sheet: Excel.Worksheet,
  places: readonly Place[],
): (at: Place) => string | null | undefined {
  const pieces = rectsOf(places, GAP).map((rect) => ({
    rect,
    cells: rangeOf(sheet, rect).getCellProperties({ format: { fill: { color: true, pattern: true } } }),
  }));
  return (at) => {
    const piece = pieces.find(({ rect }) => contains(rect, at));
    const fill = piece?.cells.value[at.row - piece.rect.top]?.[at.column - piece.rect.left]?.format?.fill;
    if (!fill) return null;
    // "No fill" reads as white, so that only the pattern tells it apart.
    if (!fill.pattern || fill.pattern === "None") return null;
    return fill.pattern === "Solid" && fill.color ? fill.color.toUpperCase() : undefined;
  };
}
