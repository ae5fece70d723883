/** Writing many cells in few requests: content first, then number formats and fills. */
import { rangeOf, rectsOf, type Rect } from "../rects";
import type { CellWrite } from "./cell-writes";
import { GAP } from "./facts";

/** Characters of a request after which the next one is begun; Excel on the web takes 5 MB. */
const REQUEST_LENGTH = 1_500_000;
/** What a rectangle costs beside its contents. */
const OVERHEAD = 400;

/** One thing to put into a request. */
interface Step {
  readonly length: number;
  queue(context: Excel.RequestContext): void;
}

/** Excel neither calculates nor repaints nor reports changes in between; all three come back by themselves or at the end. */
export async function writeCells(context: Excel.RequestContext, writes: readonly CellWrite[]): Promise<void> {
  const steps = stepsFor(writes);
  for (let first = 0; first < steps.length;) {
    quiet(context);
    let length = 0;
    do length += queueStep(context, steps[first++]!);
    while (first < steps.length && length + steps[first]!.length <= REQUEST_LENGTH);
    context.runtime.enableEvents = true;
    await context.sync();
  }
}

export function quiet(context: Excel.RequestContext): void {
  context.runtime.enableEvents = false;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

function queueStep(context: Excel.RequestContext, step: Step): number {
  step.queue(context);
  return step.length;
}

function stepsFor(writes: readonly CellWrite[]): Step[] {
  return [
    ...tables(
      writes,
      ({ formatFirst }) => formatFirst,
      (range, cells) => (range.numberFormat = cells),
    ),
    ...tables(
      writes,
      ({ input }) => input,
      (range, cells) => (range.formulas = cells),
    ),
    ...tables(
      writes,
      ({ format }) => format,
      (range, cells) => (range.numberFormat = cells),
    ),
    ...fillSteps(writes),
  ];
}

type Input = string | number | boolean;

/** A table a rectangle; null leaves a cell as it is. */
function tables(
  writes: readonly CellWrite[],
  partOf: (write: CellWrite) => Input | undefined,
  put: (range: Excel.Range, cells: (Input | null)[][]) => void,
): Step[] {
  const steps: Step[] = [];
  for (const [sheet, cells] of bySheet(writes, partOf)) {
    for (const whole of rectsOf(
      [...cells.values()].map(({ at }) => at),
      GAP,
    ))
      for (const rect of slices(whole, cells)) {
        const table = tableOf(rect, cells);
        steps.push({
          length: OVERHEAD + lengthOf(table),
          queue: (context) => put(rangeOf(context.workbook.worksheets.getItem(sheet), rect), table),
        });
      }
  }
  return steps;
}

type Cells = Map<string, { at: CellWrite["at"]; part: Input }>;

function bySheet(
  writes: readonly CellWrite[],
  partOf: (write: CellWrite) => Input | undefined,
): Map<string, Cells> {
  const sheets = new Map<string, Cells>();
  for (const write of writes) {
    const part = partOf(write);
    if (part === undefined) continue;
    const { sheet, row, column } = write.at;
    let cells = sheets.get(sheet);
    if (!cells) sheets.set(sheet, (cells = new Map()));
    cells.set(`${row},${column}`, { at: write.at, part });
  }
  return sheets;
}

function tableOf({ top, left, bottom, right }: Rect, cells: Cells): (Input | null)[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from(
      { length: right - left + 1 },
      (__, column) => cells.get(`${top + row},${left + column}`)?.part ?? null,
    ),
  );
}

/** A rectangle whose content would not fit into one request is cut into rows. */
function* slices(rect: Rect, cells: Cells): Iterable<Rect> {
  let top = rect.top;
  let length = 0;
  for (let row = rect.top; row <= rect.bottom; row++) {
    const added = lengthOf(tableOf({ ...rect, top: row, bottom: row }, cells));
    if (length > 0 && length + added > REQUEST_LENGTH) {
      yield { ...rect, top, bottom: row - 1 };
      top = row;
      length = 0;
    }
    length += added;
  }
  yield { ...rect, top };
}

/** Roughly, in characters of the request; Chinese text counts three bytes. */
function lengthOf(table: readonly (readonly (Input | null)[])[]): number {
  let length = 0;
  for (const row of table)
    for (const cell of row) length += typeof cell === "string" ? cell.length * 3 + 3 : cell === null ? 5 : 12;
  return length;
}

function fillSteps(writes: readonly CellWrite[]): Step[] {
  const byColour = new Map<string, CellWrite[]>();
  for (const write of writes) {
    if (write.fill === undefined) continue;
    const key = `${write.fill ?? ""} ${write.at.sheet}`;
    const same = byColour.get(key);
    if (same) same.push(write);
    else byColour.set(key, [write]);
  }
  return [...byColour.values()].flatMap((same) => {
    const { at, fill } = same[0]!;
    return rectsOf(same.map((write) => write.at)).map((rect) => ({
      length: OVERHEAD,
      queue: (context: Excel.RequestContext) => {
        const format = rangeOf(context.workbook.worksheets.getItem(at.sheet), rect).format;
        if (fill === null || fill === undefined) format.fill.clear();
        else format.fill.color = fill;
      },
    }));
  });
}
