/**
 * A compressor that a runtime lends and that answers at once, as Node's does. The streams of every platform do large parts
 * as fast, but take longer to begin than a small part takes as a whole.
 */
import type { Deflated } from "./deflate";
import { HEAD, join, tailOf, withoutFrame, type Sums } from "./gzip-frame";

export interface NativeGzip {
  /** @throws anything when the data is damaged or holds more than `size` bytes */
  gunzip(data: Uint8Array, size: number): Uint8Array;
  gzip(content: Uint8Array): Uint8Array;
}

/** Larger parts are not held as a whole: the streams do them piece by piece, beside the main thread. */
const MOST_INFLATED = 4 << 20;
/** New contents are at hand as a whole anyway, and the streams compress harder than a clerk wants to wait for. */
const MOST_DEFLATED = 32 << 20;
/** Bytes handed on at once: readers keep no more than they must. */
const STEP = 1 << 18;

export function inflatesAtOnce(native: NativeGzip | undefined, size: number): native is NativeGzip {
  return native !== undefined && size <= MOST_INFLATED;
}

export function deflatesAtOnce(native: NativeGzip | undefined, size: number): native is NativeGzip {
  return native !== undefined && size <= MOST_DEFLATED;
}

/** @returns false, and nothing taken, when the data is damaged or not of these sums */
export function nativeInflate(
  native: NativeGzip,
  data: Uint8Array,
  sums: Sums,
  take: (chunk: Uint8Array) => void,
): boolean {
  let whole: Uint8Array;
  try {
    whole = native.gunzip(join([HEAD, data, tailOf(sums)]), sums.size);
  } catch {
    return false;
  }
  if (whole.length !== sums.size) return false;
  for (let at = 0; at < whole.length; at += STEP) take(whole.subarray(at, at + STEP));
  return true;
}

/** @returns null when the compressor fails or does not write a plain head */
export function nativeDeflate(native: NativeGzip, content: readonly Uint8Array[]): Deflated | null {
  try {
    return withoutFrame(native.gzip(join(content)));
  } catch {
    return null;
  }
}
