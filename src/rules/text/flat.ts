/** Running text as its patterns are looked for: full-width as half-width, without spaces. */
export function flat(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

/** The words of the clause that a text ends in, whether it is `flat` or not. */
export function lastClause(text: string): string {
  return /[^,，;；。、:：()（）]*$/u.exec(text)![0];
}
