/**
 * Scans the rows of a worksheet while it is being inflated: no string is made of the part, no pattern runs over it.
 * What stands before and behind the rows is handed over as text.
 */
import { refuse } from "../refusals";
import { ByteWindow } from "./byte-window";
import { CellScanner, INCOMPLETE, type CellSink } from "./cell-scanner";
import { behindRemark } from "./remarks";
import { tagClose } from "./rich-text";
import { findSheetData } from "./sheet-data";

const LESS = 60;
const SLASH = 47;
/** Nothing that stands before the rows is nearly as long. */
const MAX_HEAD = 32 << 20;

export class SheetScanner {
  /** Up to and including the opening tag of the rows; all of the part when it has no rows. */
  head = "";
  /** From the closing tag of the rows on. */
  tail = "";
  readonly #window = new ByteWindow();
  readonly #tail: Uint8Array[] = [];
  readonly #sink: CellSink;
  #cells: CellScanner | null = null;
  #isTail = false;

  constructor(sink: CellSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    if (this.#isTail) {
      this.#tail.push(chunk.slice());
      return;
    }
    this.#window.append(chunk);
    if (!this.#cells && !this.#findRows()) return;
    if (!this.#isTail) this.#window.drop(this.#rows());
    if (this.#isTail) {
      this.#tail.push(this.#window.bytes.slice(0, this.#window.length));
      this.#window.length = 0;
    }
  }

  /** @throws HostError damaged when the part ends within the rows */
  end(): void {
    if (!this.#cells) this.head = decode(this.#window.bytes.subarray(0, this.#window.length));
    else if (!this.#isTail) throw refuse("damaged");
    this.#cells?.finish();
    this.tail = this.#tail
      .map((piece, index) => ({ piece, last: index === this.#tail.length - 1 }))
      .reduce(joiner(), "");
  }

  #findRows(): boolean {
    const { bytes, length } = this.#window;
    const tag = findSheetData(bytes, length);
    if (!tag && length > MAX_HEAD) throw refuse("damaged");
    if (!tag) return false;
    this.head = decode(bytes.subarray(0, tag.end));
    this.#cells = new CellScanner(this.#sink, tag.prefixLength);
    this.#isTail = tag.isEmpty;
    this.#window.drop(tag.end);
    return true;
  }

  /** @returns how many bytes have been dealt with */
  #rows(): number {
    const { bytes, length } = this.#window;
    const cells = this.#cells!;
    cells.passed = this.#window.passed;
    const prefix = cells.prefixLength;
    let at = 0;
    for (;;) {
      while (at < length && bytes[at] !== LESS) at++;
      // The longest name that matters is «/prefix:sheetData».
      if (at + prefix + 12 > length) return at;
      const first = bytes[at + 1]!;
      let next: number;
      if (first === SLASH) {
        const name = bytes[at + 2 + prefix];
        if (name === 114) cells.endRow();
        else if (name === 115) {
          this.#isTail = true;
          return at;
        }
        next = tagClose(bytes, at, length);
        next = next >= length ? INCOMPLETE : next + 1;
      } else if (first === 33 || first === 63) next = passOver(bytes, at, length);
      else next = cells.element(bytes, at, length);
      if (next === INCOMPLETE) return at;
      at = next;
    }
  }
}

/** Behind a comment or instruction. */
function passOver(bytes: Uint8Array, at: number, length: number): number {
  if (bytes[at + 1] === 33 && bytes[at + 2] !== 45) throw refuse("entities");
  const behind = behindRemark(bytes, at, length);
  return behind < 0 ? INCOMPLETE : behind;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Joins chunks that may be cut within a character. */
function joiner(): (text: string, next: { piece: Uint8Array; last: boolean }) => string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return (text, { piece, last }) => text + decoder.decode(piece, { stream: !last });
}
