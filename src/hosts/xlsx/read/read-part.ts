/** A part read piece by piece while it is being inflated, as UTF-8 whatever its encoding is. */
import { decodeXml, encodeXml, foreignEncoding } from "../xml/decode";
import type { ZipArchive } from "../zip/archive";

export interface PartReader<Result> {
  /** A chunk is only valid during the call. */
  push(chunk: Uint8Array): void;
  finish(): Result;
}

/** @param begin a new reader; it is asked for nothing when the part is not there */
export function readPart<Result>(archive: ZipArchive, part: string, begin: () => PartReader<Result>): Result {
  const screen = new Screen(begin());
  archive.stream(part, (chunk) => screen.push(chunk));
  return screen.finish(archive, part);
}

/** The same by the platform's own streams, where it has them: much faster for large parts. */
export async function readPartAhead<Result>(
  archive: ZipArchive,
  part: string,
  begin: () => PartReader<Result>,
): Promise<Result> {
  let screen = new Screen(begin());
  await archive.streamAhead(part, () => {
    screen = new Screen(begin());
    return (chunk) => screen.push(chunk);
  });
  return screen.finish(archive, part);
}

/** Lets UTF-8 through; parts in other encodings are rare and small, and are converted whole. */
class Screen<Result> {
  readonly #reader: PartReader<Result>;
  #isForeign: boolean | null = null;

  constructor(reader: PartReader<Result>) {
    this.#reader = reader;
  }

  push(chunk: Uint8Array): void {
    this.#isForeign ??= foreignEncoding(chunk) !== null;
    if (!this.#isForeign) this.#reader.push(chunk);
  }

  finish(archive: ZipArchive, part: string): Result {
    const bytes = this.#isForeign ? archive.read(part) : null;
    if (bytes) this.#reader.push(encodeXml(decodeXml(bytes)));
    return this.#reader.finish();
  }
}
