/**
 * Results that a file lacks. Libraries and exports write formulas without results and leave the calculating to whoever
 * opens the file; what is simple enough is calculated here, so that the same worksheet is read alike from all of them.
 */
import { contains } from "../../../model/address";
import type { CellValue } from "../../../model/snapshot";
import type { SheetReading } from "../read/read-sheet";
import { Area, single, Unknown, type Calculation, type Sheets } from "./operators";
import { parseFormula } from "./parse";
import type { AreaReference } from "./tokens";

/** Results may rest on one another so many steps deep. */
const MOST_STEPS = 200;
/** Cells looked at in all, lest sums of sums take minutes. */
const MOST_LOOKS = 20_000_000;

/** @param readings all of the workbook's @returns those that lack nothing as they are */
export function withResults(readings: readonly SheetReading[]): SheetReading[] {
  if (readings.every(({ unresolved }) => unresolved.length === 0)) return [...readings];
  const calculator = new Calculator(readings);
  return readings.map((reading) =>
    reading.unresolved.length === 0 ? reading : calculator.completed(reading),
  );
}

class Calculator {
  readonly #sheets: ReadonlyMap<string, SheetReading>;
  /** Undefined = not to be calculated here. */
  readonly #results = new Map<string, CellValue | undefined>();
  #steps = 0;
  #looks = 0;

  constructor(readings: readonly SheetReading[]) {
    this.#sheets = new Map(readings.map((reading) => [keyOf(reading), reading]));
  }

  completed(reading: SheetReading): SheetReading {
    const { snapshot } = reading;
    const { row: top, column: left } = snapshot.origin;
    const values = snapshot.values.slice();
    const copied = new Map<number, CellValue[]>();
    const unresolved = reading.unresolved.filter(({ row, column }) => {
      const result = this.#result(reading, row, column);
      if (result === undefined) return true;
      const index = row - top;
      const cells = copied.get(index) ?? [...(values[index] ?? [])];
      copied.set(index, cells);
      cells[column - left] = result;
      values[index] = cells;
      return false;
    });
    return { ...reading, unresolved, snapshot: { ...snapshot, values } };
  }

  #result(reading: SheetReading, row: number, column: number): CellValue | undefined {
    const key = `${keyOf(reading)}\n${row},${column}`;
    if (this.#results.has(key)) return this.#results.get(key);
    // Whoever asks for it meanwhile goes in a circle.
    this.#results.set(key, undefined);
    const result = this.#calculate(reading, row, column);
    this.#results.set(key, result);
    return result;
  }

  #calculate(reading: SheetReading, row: number, column: number): CellValue | undefined {
    const isSpread = reading.areas.some(
      (area) => area.kind !== "shared" && contains(area.range, { row, column }),
    );
    const formula = reading.snapshot.formulas.get(`${row},${column}`);
    const calculation: Calculation | null = isSpread || !formula ? null : parseFormula(formula.slice(1));
    if (!calculation || this.#steps >= MOST_STEPS) return undefined;
    this.#steps++;
    try {
      return single(calculation(this.#seenFrom(reading))) ?? 0;
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    } finally {
      this.#steps--;
    }
  }

  #seenFrom(reading: SheetReading): Sheets {
    return {
      at: (area) => {
        const target = area.sheet === null ? reading : this.#sheets.get(area.sheet.toLowerCase());
        if (!target) throw new Unknown();
        return new Area([...this.#cells(target, area)], area.isCell);
      },
    };
  }

  /** Beyond what is used all is blank. */
  *#cells(reading: SheetReading, { top, bottom, left, right }: AreaReference): Generator<CellValue> {
    const { origin, rowCount, columnCount } = reading.snapshot;
    const lastRow = Math.min(bottom ?? Infinity, origin.row + rowCount - 1);
    const lastColumn = Math.min(right, origin.column + columnCount - 1);
    for (let row = Math.max(top ?? 0, origin.row); row <= lastRow; row++)
      for (let column = Math.max(left, origin.column); column <= lastColumn; column++) {
        if (++this.#looks > MOST_LOOKS) throw new Unknown();
        yield this.#cell(reading, row, column);
      }
  }

  #cell(reading: SheetReading, row: number, column: number): CellValue {
    const { origin, values, formulas } = reading.snapshot;
    const stored = values[row - origin.row]?.[column - origin.column] ?? null;
    if (stored !== null || !formulas.has(`${row},${column}`)) return stored;
    const result = this.#result(reading, row, column);
    if (result === undefined) throw new Unknown();
    return result;
  }
}

function keyOf({ snapshot }: SheetReading): string {
  return snapshot.name.toLowerCase();
}
