/**
 * Texts lately read, found again by their bytes: departments, units and standard phrases stand in thousands of rows, and
 * need be decoded and kept in memory once only.
 */

/** A power of two; a text that falls on another's place takes it over. */
const PLACES = 1 << 14;
/** Longer texts seldom repeat. */
export const MAX_CACHED = 120;

const texts = new Array<string>(PLACES).fill("");

/** Where a text of these bytes may stand. */
export function placeOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  return (hash ^ (hash >>> 14)) & (PLACES - 1);
}

/** The text at this place when its UTF-8 is just these bytes, else null. */
export function cachedText(bytes: Uint8Array, start: number, end: number, place: number): string | null {
  const text = texts[place]!;
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if (bytes[at] !== code) return null;
      at += 1;
    } else if (code < 0x800) {
      if (bytes[at] !== (0xc0 | (code >> 6)) || bytes[at + 1] !== (0x80 | (code & 63))) return null;
      at += 2;
    } else {
      // Halves of a pair have no UTF-8 of their own: they never match, and such texts are decoded each time.
      const isSame =
        bytes[at] === (0xe0 | (code >> 12)) &&
        bytes[at + 1] === (0x80 | ((code >> 6) & 63)) &&
        bytes[at + 2] === (0x80 | (code & 63));
      if (!isSame) return null;
      at += 3;
    }
  }
  return at === end ? text : null;
}

export function keepText(place: number, text: string): void {
  texts[place] = text;
}
