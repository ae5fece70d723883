import { shiftFormula, shiftedRow, type RowShift } from "../../../../src/model/references/row-shift";
import { ApiError } from "../protocol";
import type { RootObject } from "../interpreter";
import { WireCollection, WireObject, type Members } from "../wire-object";
import { comments, type CommentData } from "./comments";
import { Range } from "./range";
import { SheetData } from "./sheet-data";
import { tables, Worksheet } from "./worksheet";

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A workbook as Excel would hold it: the root of every request. */
export class Workbook extends WireObject implements RootObject {
  sheets: SheetData[] = [];
  active: SheetData | null = null;
  selected: Place | null = null;
  /** Whether a picture or a chart is selected and no cell. */
  shape = false;
  comments: CommentData[] = [];
  /** Notes of the old kind, which Excel does not show to add-ins below ExcelApi 1.18. */
  oldNotes: Place[] = [];
  readonly settings = new Map<string, unknown>();
  eventsEnabled = true;
  /** Told the sheet when its cells have been written while events were on. */
  onChanged: (sheet: SheetData, address: string) => void = () => undefined;
  #count = 0;

  addSheet(name: string): SheetData {
    if (this.sheetNamed(name)) throw new ApiError("ItemAlreadyExists", name);
    const sheet = new SheetData(`{${this.nextId("sheet")}}`, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  remove(sheet: SheetData): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.comments = this.comments.filter((comment) => comment.sheet !== sheet.name);
    if (this.active === sheet) this.active = this.sheets[0] ?? null;
  }

  /** Formulas of all sheets and notes follow the rows. */
  shiftRows(shift: RowShift): void {
    this.sheetNamed(shift.sheet)!.shiftRows(shift);
    for (const sheet of this.sheets)
      for (const cell of sheet.cells.values())
        if (cell.formula) cell.formula = shiftFormula(cell.formula, sheet.name, shift).formula;
    const moved = <Item extends Place>(items: readonly Item[]): Item[] =>
      items.flatMap((item) => {
        const row = item.sheet === shift.sheet ? shiftedRow(item.row, shift) : item.row;
        return row === null ? [] : [{ ...item, row }];
      });
    this.comments = moved(this.comments);
    this.oldNotes = moved(this.oldNotes);
  }

  sheetNamed(name: string): SheetData | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  nextId(kind: string): string {
    return `${kind}-${++this.#count}`;
  }

  afterBatch(): void {
    for (const sheet of this.sheets) {
      sheet.calculateAll();
      sheet.changedRects = [];
    }
  }

  protected describe(): Members {
    return {
      to: {
        Worksheets: () => this.#worksheets(),
        Comments: () => comments(this),
        Tables: () => tables(this, this.sheets),
        Settings: () => this.#settings(),
        Application: () => new Application(),
        _Runtime: () => new Runtime(this),
      },
      call: { GetActiveCell: () => this.#activeCell() },
    };
  }

  worksheet(sheet: SheetData): Worksheet {
    return new Worksheet(this, sheet);
  }

  /** What has been selected in the active sheet, A1 before anything has been; null, as for a chart, is an error. */
  #activeCell(): Range {
    if (this.shape || !this.active) throw new ApiError("InvalidSelection", "the selection is no cell");
    const here = this.selected?.sheet === this.active.name ? this.selected : { row: 0, column: 0 };
    const { row, column } = this.active.topLeft(here.row, here.column);
    return new Range(this, this.active, { top: row, left: column, bottom: row, right: column });
  }

  #worksheets(): WireCollection {
    const wrap = (sheet: SheetData) => this.worksheet(sheet);
    return new WireCollection(
      () => this.sheets.map(wrap),
      (key) => {
        const sheet = this.sheets.find(({ id }) => id === key) ?? this.sheetNamed(String(key));
        return sheet ? wrap(sheet) : null;
      },
      {
        call: {
          Add: (name: string) => wrap(this.addSheet(name)),
          GetActiveWorksheet: () => this.active && wrap(this.active),
          _RegisterDataChangedEvent: () => undefined,
          _UnregisterDataChangedEvent: () => undefined,
        },
      },
    );
  }

  #settings(): WireCollection {
    const wrap = (key: string) => new Setting(this.settings, key);
    return new WireCollection(
      () => [...this.settings.keys()].map(wrap),
      (key) => (this.settings.has(String(key)) ? wrap(String(key)) : null),
      {
        call: {
          Add: (key: string, value: unknown) => {
            this.settings.set(key, value);
            return wrap(key);
          },
        },
      },
    );
  }
}

class Setting extends WireObject {
  constructor(
    private readonly settings: Map<string, unknown>,
    private readonly key: string,
  ) {
    super();
  }

  protected describe(): Members {
    return {
      get: { Key: () => this.key, Value: () => this.settings.get(this.key) },
      call: { Delete: () => void this.settings.delete(this.key) },
    };
  }
}

class Application extends WireObject {
  protected describe(): Members {
    const nothing = () => undefined;
    return {
      call: { SuspendApiCalculationUntilNextSync: nothing, SuspendScreenUpdatingUntilNextSync: nothing },
    };
  }
}

class Runtime extends WireObject {
  constructor(private readonly book: Workbook) {
    super();
  }

  protected describe(): Members {
    return {
      get: { EnableEvents: () => this.book.eventsEnabled },
      set: { EnableEvents: (enabled: boolean) => void (this.book.eventsEnabled = enabled) },
    };
  }
}
