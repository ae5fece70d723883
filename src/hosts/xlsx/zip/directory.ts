/** Reads the central directory of a zip archive (PKWARE APPNOTE 6.3). Nothing is inflated here. */
import { refuse } from "../refusals";
import type { Limits } from "./limits";

export interface ZipEntry {
  /** With forward slashes and no leading one. */
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Local header. */
  readonly start: number;
  /** Where the next entry or the directory begins: what lies between is copied untouched. */
  readonly end: number;
  /** Record in the central directory. */
  readonly record: Uint8Array;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_SIZE = 30;
const WIDE = 0xffffffff;

/** @throws HostError damaged, encrypted or unsafe */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory {
  try {
    return parse(bytes, limits);
  } catch (error) {
    // DataView throws RangeError where the file ends too early.
    if (error instanceof RangeError) throw refuse("truncated", error);
    throw error;
  }
}

function parse(bytes: Uint8Array, limits: Limits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, start } = directoryAt(view, end);
  if (count > limits.entries) throw refuse("bomb");
  const found: Omit<ZipEntry, "end">[] = [];
  for (let at = start, index = 0; index < count; index++) {
    const entry = readRecord(bytes, view, at);
    found.push(entry);
    at += entry.record.length;
  }
  return { entries: bounded(found, view, start, limits), comment: bytes.subarray(end + END_RECORD_SIZE) };
}

/** The end record stands last, but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD_SIZE - 0xffff);
  for (let at = view.byteLength - END_RECORD_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === END_RECORD) return at;
  throw refuse("truncated");
}

function directoryAt(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isWide =
    (count === 0xffff || start === WIDE) && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
  if (!isWide) return { count, start };
  const wide = Number(view.getBigUint64(end - 12, true));
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    start: Number(view.getBigUint64(wide + 48, true)),
  };
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): Omit<ZipEntry, "end"> {
  if (view.getUint32(at, true) !== RECORD) throw refuse("damaged");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = RECORD_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > bytes.length) throw refuse("truncated");
  if (view.getUint16(at + 8, true) & 1) throw refuse("encrypted");
  const name = nameOf(bytes.subarray(at + RECORD_SIZE, at + RECORD_SIZE + nameLength));
  const [size, compressedSize, start] = wideFields(view, at + RECORD_SIZE + nameLength, extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    compressedSize,
    start,
    record: bytes.subarray(at, at + length),
  };
}

/** Names of pictures may be in the encoding of some system: read byte by byte they stay different from one another. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

/** Zip64: fields that do not fit stand in extra field 1, in this order, only those that are needed. */
function wideFields(
  view: DataView,
  from: number,
  length: number,
  narrow: readonly [number, number, number],
): [number, number, number] {
  const fields: [number, number, number] = [...narrow];
  if (!fields.includes(WIDE)) return fields;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    fields.forEach((value, index) => {
      if (value !== WIDE) return;
      fields[index] = Number(view.getBigUint64(next, true));
      next += 8;
    });
  }
  return fields;
}

/** Names must be unique, declared sizes within the limits, and no two entries may share bytes. */
function bounded(
  found: readonly Omit<ZipEntry, "end">[],
  view: DataView,
  directory: number,
  limits: Limits,
): ZipEntry[] {
  const names = new Set<string>();
  let total = 0;
  for (const { name, size, compressedSize } of found) {
    if (names.has(name.toLowerCase())) throw refuse("duplicate");
    names.add(name.toLowerCase());
    total += size;
    if (size > limits.ratioFrom && size > limits.ratio * compressedSize) throw refuse("bomb");
    if (size > limits.partBytes || total > limits.totalBytes) throw refuse("tooLarge");
  }
  const starts = [...found.map((entry) => entry.start), directory].sort((a, b) => a - b);
  const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]));
  return found.map((entry) => {
    const end = next.get(entry.start)!;
    if (view.getUint32(entry.start, true) !== LOCAL_HEADER) throw refuse("damaged");
    if (dataStart(view, entry.start) + entry.compressedSize > end) throw refuse("overlapping");
    return { ...entry, end };
  });
}

/** Where the compressed data of the entry with this local header begins. */
export function dataStart(view: DataView, header: number): number {
  return header + LOCAL_HEADER_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}
