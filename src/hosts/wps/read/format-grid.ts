/** Number formats of cells as far as they are known; what is put later holds. */
import type { Place, Rect } from "../../rects";

interface Known {
  readonly rect: Rect;
  readonly format: string;
}

export class FormatGrid {
  readonly #all: Known[] = [];
  readonly #columns = new Map<number, Known[]>();

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  some(test: (format: string) => boolean): boolean {
    return this.#all.some(({ format }) => test(format));
  }

  put(rect: Rect, format: string): void {
    const known = { rect, format };
    this.#all.push(known);
    for (let column = rect.left; column <= rect.right; column++) {
      const others = this.#columns.get(column);
      if (others) others.push(known);
      else this.#columns.set(column, [known]);
    }
  }

  /** Null = not asked. */
  at({ row, column }: Place): string | null {
    const here = this.#columns.get(column) ?? [];
    for (let index = here.length - 1; index >= 0; index--) {
      const { rect, format } = here[index]!;
      if (row >= rect.top && row <= rect.bottom) return format;
    }
    return null;
  }

  /** Of a column's cells from the one to the other; null = they differ, or are not all known. */
  common(from: Place, to: Place): string | null {
    const format = this.at(from);
    for (let row = from.row + 1; row <= to.row; row++)
      if (this.at({ row, column: from.column }) !== format) return null;
    return format;
  }

  /** Rows of formats, "General" where none is known; rows alike share one array. */
  rows(height: number, width: number, origin: Place): (readonly string[])[] {
    const plain: readonly string[] = new Array<string>(width).fill("General");
    const inRow = this.#byRow(height, origin);
    const kinds = new Map<string, readonly string[]>();
    return Array.from({ length: height }, (_, row) => {
      const here = inRow.get(row);
      if (!here) return plain;
      const key = here.map(({ rect, format }) => `${rect.left}:${rect.right}:${format}`).join("\u0000");
      let formats = kinds.get(key);
      if (!formats) {
        const made = [...plain];
        for (const { rect, format } of here)
          made.fill(format, Math.max(0, rect.left - origin.column), rect.right - origin.column + 1);
        kinds.set(key, (formats = made));
      }
      return formats;
    });
  }

  #byRow(height: number, origin: Place): Map<number, Known[]> {
    const rows = new Map<number, Known[]>();
    for (const known of this.#all) {
      const bottom = Math.min(known.rect.bottom - origin.row, height - 1);
      for (let row = Math.max(0, known.rect.top - origin.row); row <= bottom; row++) {
        const others = rows.get(row);
        if (others) others.push(known);
        else rows.set(row, [known]);
      }
    }
    return rows;
  }
}
