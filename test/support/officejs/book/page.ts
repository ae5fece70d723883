import { WireObject, type Members } from "../wire-object";
import { Range } from "./range";
import type { SheetData } from "./sheet-data";

export class PageLayout extends WireObject {
  constructor(private readonly sheet: SheetData) {
    super();
  }

  protected describe(): Members {
    const { page } = this.sheet;
    const set = (name: string) => (value: unknown) => void page.set(name, value);
    return {
      set: { Orientation: set("Orientation"), Zoom: set("Zoom") },
      call: {
        SetPrintArea: (area: unknown) => void page.set("PrintArea", area instanceof Range ? area.rect : area),
        SetPrintTitleRows: (rows: unknown) => void page.set("PrintTitleRows", rows),
      },
    };
  }
}

export class FreezePanes extends WireObject {
  constructor(private readonly sheet: SheetData) {
    super();
  }

  protected describe(): Members {
    const freeze = (rows: number, columns: number) => void (this.sheet.frozen = `${rows},${columns}`);
    return {
      call: {
        FreezeRows: (rows: number) => freeze(rows, 0),
        FreezeColumns: (columns: number) => freeze(0, columns),
        FreezeAt: (range: Range) => freeze(range.rect.bottom + 1, range.rect.right + 1),
      },
    };
  }
}
