/** Running text as its patterns are looked for: full-width as half-width, without spaces. */
export function flat(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}
