/**
 * mc:AlternateContent holds the same thing several times over, for newer and older programs: the first that has any text is
 * read, the others are passed over.
 */
export class Alternatives {
  readonly #open: { isTaken: boolean; words: number }[] = [];

  begin(): void {
    this.#open.push({ isTaken: false, words: 0 });
  }

  end(): void {
    this.#open.pop();
  }

  /** @param words what has been read so far @returns false when another of them has been read */
  takes(words: number): boolean {
    const own = this.#open.at(-1);
    if (own) own.words = words;
    return !own?.isTaken;
  }

  endOne(words: number): void {
    const own = this.#open.at(-1);
    if (own) own.isTaken ||= words > own.words;
  }
}
