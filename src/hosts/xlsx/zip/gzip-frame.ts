/**
 * Compressors of a platform speak gzip, which is deflate between a head and a tail of CRC-32 and size: so they check and
 * make the sums too.
 */
import type { Deflated } from "./deflate";

/** What a content must be when it has been inflated. */
export interface Sums {
  readonly crc: number;
  /** Bytes. */
  readonly size: number;
}

export const HEAD = Uint8Array.of(31, 139, 8, 0, 0, 0, 0, 0, 0, 255);
const TAIL_SIZE = 8;

export function tailOf({ crc, size }: Sums): Uint8Array {
  const tail = new Uint8Array(TAIL_SIZE);
  const view = new DataView(tail.buffer);
  view.setUint32(0, crc, true);
  view.setUint32(4, size, true);
  return tail;
}

/** @returns null when it has not the plain head that is cut off here */
export function withoutFrame(gzip: Uint8Array): Deflated | null {
  const tail = gzip.length - TAIL_SIZE;
  const isPlain = tail >= HEAD.length && HEAD.subarray(0, 4).every((byte, index) => gzip[index] === byte);
  if (!isPlain) return null;
  const view = new DataView(gzip.buffer, gzip.byteOffset, gzip.byteLength);
  return {
    pieces: [gzip.subarray(HEAD.length, tail)],
    crc: view.getUint32(tail, true),
    size: view.getUint32(tail + 4, true),
  };
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
