/**
 * Texts lately read, found again by their bytes: departments, units and standard phrases stand in thousands of rows, and
 * need be decoded and kept in memory once only.
 */

/** A power of two; a text that falls on another's place takes it over. */
const PLACES = 1 << 14;
/** Longer texts seldom repeat. */
const MAX_LENGTH = 120;

const keys = new Array<Uint8Array | undefined>(PLACES);
const texts = new Array<string>(PLACES);

/** The text of these bytes, by `decode` when it is not at hand. */
export function cachedText(
  bytes: Uint8Array,
  start: number,
  end: number,
  decode: (bytes: Uint8Array, start: number, end: number) => string,
): string {
  const length = end - start;
  if (length > MAX_LENGTH || length === 0) return length === 0 ? "" : decode(bytes, start, end);
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const place = (hash ^ (hash >>> 14)) & (PLACES - 1);
  const key = keys[place];
  if (key !== undefined && key.length === length) {
    let same = 0;
    while (same < length && key[same] === bytes[start + same]) same++;
    if (same === length) return texts[place]!;
  }
  const text = decode(bytes, start, end);
  keys[place] = bytes.slice(start, end);
  texts[place] = text;
  return text;
}
