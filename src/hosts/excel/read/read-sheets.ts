/**
 * Reading: one request for everything that fits into the first region of each sheet, then blocks of rows for what lies
 * beyond it. Excel on the web bounds an answer to 5 MB; a request that grows beyond is repeated in smaller pieces.
 */
import type { SheetSnapshot } from "../../../model/snapshot";
import { isTooLarge } from "../errors";
import { rectFrom, RECT_PROPERTIES, type Rect } from "../rects";
import type { SheetEntry, SheetList } from "../sheet-list";
import { assemble } from "./assemble";
import { queueBlock, queueUsedBlock, type Block } from "./block";

/** Enough for every form in use, with all its columns; a ledger's other rows follow in blocks. */
const FIRST_REGION: Rect = { top: 0, left: 0, bottom: 399, right: 51 };
/** About 2 MB of answer with the usual contents of cells. */
const BLOCK_CELLS = 50_000;
const SMALLEST_BLOCK = 500;

interface Overview {
  readonly used: Rect | null;
  readonly isProtected: boolean;
}

interface SheetReading {
  readonly entry: SheetEntry;
  readonly overview: Overview;
  readonly first: Block | null;
}

export async function readSheets(
  context: Excel.RequestContext,
  list: SheetList,
  scope: "active-sheet" | "workbook",
): Promise<{ sheets: SheetSnapshot[]; active: string }> {
  const { readings, active } =
    scope === "workbook" ? await readAll(context, list) : await readActive(context, list);
  const sheets: SheetSnapshot[] = [];
  for (const reading of readings) sheets.push(await wholeSheet(context, reading));
  return { sheets, active };
}

/** @returns null when there is no such sheet */
export async function readSheet(
  context: Excel.RequestContext,
  list: SheetList,
  name: string,
): Promise<SheetSnapshot | null> {
  const [reading] = (await readAll(context, list, (sheet) => sheet.name === name)).readings;
  return reading ? wholeSheet(context, reading) : null;
}

async function wholeSheet(
  context: Excel.RequestContext,
  { entry, overview, first }: SheetReading,
): Promise<SheetSnapshot> {
  const rest = await readRest(context, entry, overview.used, first);
  return assemble(entry, overview.isProtected, overview.used, first ? [first, ...rest] : rest);
}

async function readActive(context: Excel.RequestContext, list: SheetList) {
  const listing = list.queue(context);
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const asked = { overview: queueOverview(sheet), first: queueUsedBlock(sheet, FIRST_REGION) };
  try {
    await context.sync();
    const { sheets, active } = listing.settle();
    const entry = sheets.find(({ name }) => name === active)!;
    return { active, readings: [{ entry, overview: asked.overview(), first: asked.first() }] };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const overview = queueOverview(context.workbook.worksheets.getActiveWorksheet());
  const again = list.queue(context);
  await context.sync();
  const { sheets, active } = again.settle();
  const entry = sheets.find(({ name }) => name === active)!;
  return { active, readings: [{ entry, overview: overview(), first: null }] };
}

async function readAll(
  context: Excel.RequestContext,
  list: SheetList,
  wanted?: (sheet: SheetEntry) => boolean,
) {
  try {
    const { sheets, active } = await list.askAll(
      context,
      (sheet) => ({ overview: queueOverview(sheet), first: queueUsedBlock(sheet, FIRST_REGION) }),
      wanted,
    );
    const readings = sheets.map(({ sheet, answer }) => ({
      entry: sheet,
      overview: answer.overview(),
      first: answer.first(),
    }));
    return { active, readings };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const { sheets, active } = await list.askAll(context, queueOverview, wanted);
  const readings = sheets.map(({ sheet, answer }): SheetReading => ({
    entry: sheet,
    overview: answer(),
    first: null,
  }));
  return { active, readings };
}

function queueOverview(sheet: Excel.Worksheet): () => Overview {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(RECT_PROPERTIES);
  sheet.protection.load("protected");
  return () => ({
    used: used.isNullObject ? null : rectFrom(used),
    isProtected: sheet.protection.protected,
  });
}

/** Blocks that cover what of the used range lies outside of the first block. */
async function readRest(
  context: Excel.RequestContext,
  entry: SheetEntry,
  used: Rect | null,
  first: Block | null,
): Promise<Block[]> {
  if (!used) return [];
  const blocks: Block[] = [];
  for (const rect of outside(used, first ? FIRST_REGION : null))
    blocks.push(...(await readRect(context, entry, rect, BLOCK_CELLS)));
  return blocks;
}

async function readRect(
  context: Excel.RequestContext,
  entry: SheetEntry,
  rect: Rect,
  cells: number,
): Promise<Block[]> {
  const blocks: Block[] = [];
  const width = rect.right - rect.left + 1;
  const height = Math.max(1, Math.floor(cells / width));
  for (let top = rect.top; top <= rect.bottom; top += height) {
    const piece = { ...rect, top, bottom: Math.min(rect.bottom, top + height - 1) };
    try {
      const block = queueBlock(context.workbook.worksheets.getItem(entry.id), piece);
      await context.sync();
      blocks.push(block());
    } catch (error) {
      if (!isTooLarge(error) || cells <= SMALLEST_BLOCK) throw error;
      blocks.push(...(await readRect(context, entry, piece, Math.floor(cells / 4))));
    }
  }
  return blocks;
}

/** @returns the parts of `used` below and to the right of `read` */
function outside(used: Rect, read: Rect | null): Rect[] {
  if (!read) return [used];
  const below = { ...used, top: Math.max(used.top, read.bottom + 1) };
  const beside = {
    ...used,
    bottom: Math.min(used.bottom, read.bottom),
    left: Math.max(used.left, read.right + 1),
  };
  return [below, beside].filter((rect) => rect.top <= rect.bottom && rect.left <= rect.right);
}
