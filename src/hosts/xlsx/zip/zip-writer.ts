/** Writes a zip archive. Same entries, same bytes: new entries bear a fixed date. */
import { DEFLATED, type Deflated } from "./deflate";
import { LOCAL_HEADER_SIZE, type ZipEntry } from "./directory";

/** 1980-01-01, the earliest date zip knows. */
const FIXED_TIME = 0x00210000;
const UTF8_NAMES = 0x800;

export class ZipWriter {
  readonly #pieces: Uint8Array[] = [];
  readonly #records: Uint8Array[] = [];
  #length = 0;

  /** Takes an entry over with its compressed bytes. */
  copy(entry: ZipEntry, bytes: Uint8Array): void {
    // Not `slice`, which in Node's buffers gives the very bytes of the file that was opened.
    const record = new Uint8Array(entry.record);
    new DataView(record.buffer).setUint32(42, this.#length, true);
    this.#records.push(record);
    this.#put(bytes);
  }

  /** @param former record of the entry this one replaces, whose date and attributes are kept */
  add(name: string, { pieces, crc, size }: Deflated, former?: Uint8Array): void {
    const nameBytes = new TextEncoder().encode(name);
    const compressedSize = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const before = former && new DataView(former.buffer, former.byteOffset, former.byteLength);
    const record = new Uint8Array(46 + nameBytes.length);
    const view = new DataView(record.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(4, 20, true);
    view.setUint16(6, 20, true);
    view.setUint16(8, UTF8_NAMES, true);
    view.setUint16(10, DEFLATED, true);
    view.setUint32(12, before?.getUint32(12, true) ?? FIXED_TIME, true);
    view.setUint32(16, crc, true);
    view.setUint32(20, compressedSize, true);
    view.setUint32(24, size, true);
    view.setUint16(28, nameBytes.length, true);
    view.setUint32(38, before?.getUint32(38, true) ?? 0, true);
    view.setUint32(42, this.#length, true);
    record.set(nameBytes, 46);
    this.#records.push(record);
    const header = new Uint8Array(LOCAL_HEADER_SIZE + nameBytes.length);
    new DataView(header.buffer).setUint32(0, 0x04034b50, true);
    // A local header repeats the record from «version needed» to the length of the name.
    header.set(record.subarray(6, 30), 4);
    header.set(nameBytes, LOCAL_HEADER_SIZE);
    this.#put(header);
    pieces.forEach((piece) => this.#put(piece));
  }

  finish(comment: Uint8Array = new Uint8Array()): Uint8Array {
    const start = this.#length;
    this.#records.forEach((record) => this.#put(record));
    const end = new Uint8Array(22 + comment.length);
    const view = new DataView(end.buffer);
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, this.#records.length, true);
    view.setUint16(10, this.#records.length, true);
    view.setUint32(12, this.#length - start, true);
    view.setUint32(16, start, true);
    view.setUint16(20, comment.length, true);
    end.set(comment, 22);
    this.#put(end);
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  #put(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}
