import { ApiError } from "../protocol";
import { WireCollection, WireObject, type Members } from "../wire-object";
import { PageLayout, FreezePanes } from "./page";
import { Range, RangeAreas } from "./range";
import { rectOf, type Rect } from "./rect";
import type { SheetData } from "./sheet-data";
import type { Workbook } from "./workbook";

const WHOLE: Rect = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export class Worksheet extends WireObject {
  constructor(
    readonly book: Workbook,
    readonly sheet: SheetData,
  ) {
    super();
  }

  override get id(): string {
    return this.sheet.id;
  }

  protected describe(): Members {
    const { book, sheet } = this;
    const range = (rect: Rect | null) => rect && new Range(book, sheet, rect);
    return {
      get: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
      to: {
        Protection: () => new SheetProtection(sheet),
        Tables: () => tables(book, [sheet]),
        PageLayout: () => new PageLayout(sheet),
        FreezePanes: () => new FreezePanes(sheet),
      },
      call: {
        GetRange: (address?: string) =>
          address ? range(rectOf(address)) : new WholeSheet(book, sheet, WHOLE),
        GetRanges: (addresses: string) => {
          if (addresses.length > 8192) throw new ApiError("InvalidArgument", "address list too long");
          return new RangeAreas(book, sheet, addresses.split(",").map(rectOf));
        },
        GetRangeByIndexes: (top: number, left: number, height: number, width: number) =>
          range({ top, left, bottom: top + height - 1, right: left + width - 1 }),
        GetCell: (row: number, column: number) =>
          range({ top: row, left: column, bottom: row, right: column }),
        GetUsedRangeOrNullObject: (valuesOnly?: boolean) => range(sheet.used(null, valuesOnly ?? false)),
        Activate: () => void (book.active = sheet),
        Delete: () => book.remove(sheet),
      },
    };
  }
}

/** Tables of a sheet or, as the library asks for one again, of the workbook. */
export function tables(book: Workbook, sheets: readonly SheetData[]): WireCollection {
  const all = () => sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(book, sheet, table)));
  return new WireCollection(all, (id) => all().find((table) => table.id === id) ?? null);
}

/** The whole sheet is asked for its conditional formats only. */
class WholeSheet extends Range {
  protected override describe(): Members {
    const { to } = super.describe();
    return { to: { ConditionalFormats: to!["ConditionalFormats"]! } };
  }
}

class SheetProtection extends WireObject {
  constructor(private readonly sheet: SheetData) {
    super();
  }

  protected describe(): Members {
    return { get: { Protected: () => this.sheet.isProtected } };
  }
}

class Table extends WireObject {
  constructor(
    private readonly book: Workbook,
    private readonly sheet: SheetData,
    readonly table: SheetData["tables"][number],
  ) {
    super();
  }

  override get id(): string {
    return this.table.name;
  }

  protected describe(): Members {
    return {
      get: { Id: () => this.id, ShowHeaders: () => true },
      call: {
        GetRange: () => new Range(this.book, this.sheet, this.table.range ?? this.table.header),
        GetHeaderRowRange: () => new Range(this.book, this.sheet, this.table.header),
      },
    };
  }
}
