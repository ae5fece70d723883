/** A zip archive that is edited by replacing whole entries; all others are copied with their compressed bytes. */
import { Inflate } from "fflate";
import { refuse } from "../refusals";
import { crc32 } from "./crc32";
import { dataStart, readDirectory, type ZipEntry } from "./directory";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { requireZip } from "./sniff";
import { ZipWriter } from "./zip-writer";

/** Compressed bytes fed at once: bounds what one step may inflate to (deflate yields at most about 1,032 to 1). */
const STEP = 1 << 15;

export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #limits: Limits;
  readonly #comment: Uint8Array;
  /** By lower-case name, as package parts are compared. */
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  /** Null = removed. */
  readonly #changed = new Map<string, { name: string; content: readonly Uint8Array[] } | null>();

  /** @throws HostError when the bytes are no intact, harmless zip archive */
  constructor(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS) {
    requireZip(bytes);
    const directory = readDirectory(bytes, limits);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limits = limits;
    this.#comment = directory.comment;
    this.#entries = new Map(directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  names(): string[] {
    const kept = [...this.#entries].filter(([key]) => !this.#changed.has(key)).map(([, entry]) => entry.name);
    return [...kept, ...[...this.#changed.values()].flatMap((part) => (part ? [part.name] : []))];
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.#changed.has(key) ? this.#changed.get(key) !== null : this.#entries.has(key);
  }

  /** Inflated size in bytes, 0 when absent. */
  size(name: string): number {
    const key = name.toLowerCase();
    const changed = this.#changed.get(key);
    if (changed) return changed.content.reduce((sum, piece) => sum + piece.length, 0);
    return changed === null ? 0 : (this.#entries.get(key)?.size ?? 0);
  }

  /** The whole part in one piece; null when absent. */
  read(name: string): Uint8Array | null {
    if (!this.has(name)) return null;
    const whole = new Uint8Array(this.size(name));
    let at = 0;
    this.stream(name, (chunk) => {
      whole.set(chunk, at);
      at += chunk.length;
    });
    return whole;
  }

  /**
   * Inflates a part piece by piece; a chunk is only valid during the call.
   * @throws HostError when the data is damaged or is not of the declared size
   */
  stream(name: string, take: (chunk: Uint8Array) => void): void {
    const key = name.toLowerCase();
    const changed = this.#changed.get(key);
    if (changed) changed.content.forEach(take);
    const entry = this.#entries.get(key);
    if (entry && changed === undefined) this.#inflate(entry, take);
  }

  set(name: string, content: readonly Uint8Array[]): void {
    const key = name.toLowerCase();
    this.#changed.set(key, { name: this.#entries.get(key)?.name ?? name, content });
  }

  remove(name: string): void {
    const key = name.toLowerCase();
    if (this.#entries.has(key)) this.#changed.set(key, null);
    else this.#changed.delete(key);
  }

  /** Makes all changes of `work` or, when it throws, none. */
  atomically<Result>(work: () => Result): Result {
    const before = new Map(this.#changed);
    try {
      return work();
    } catch (error) {
      this.#changed.clear();
      before.forEach((change, key) => this.#changed.set(key, change));
      throw error;
    }
  }

  /** The very same bytes when nothing was changed, or when everything was changed back. */
  save(): Uint8Array {
    for (const key of [...this.#changed.keys()]) if (this.#isRestored(key)) this.#changed.delete(key);
    if (this.#changed.size === 0) return this.#bytes;
    const writer = new ZipWriter();
    for (const [key, entry] of this.#entries) {
      const changed = this.#changed.get(key);
      if (changed === null) continue;
      if (changed === undefined) writer.copy(entry, this.#bytes.subarray(entry.start, entry.end));
      else writer.add(changed.name, changed.content, entry.record);
    }
    for (const [key, changed] of this.#changed)
      if (changed && !this.#entries.has(key)) writer.add(changed.name, changed.content);
    return writer.finish(this.#comment);
  }

  #isRestored(key: string): boolean {
    const entry = this.#entries.get(key);
    const changed = this.#changed.get(key);
    if (!changed) return changed === null && !entry;
    if (!entry || this.size(key) !== entry.size) return false;
    if (changed.content.reduce((crc, piece) => crc32(piece, crc), 0) !== entry.crc) return false;
    // Equal sums are no proof: the bytes are compared.
    const now = join(changed.content, entry.size);
    let at = 0;
    let isSame = true;
    this.#inflate(entry, (chunk) => {
      for (let i = 0; i < chunk.length && isSame; i++) isSame = chunk[i] === now[at + i];
      at += chunk.length;
    });
    return isSame;
  }

  #inflate(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
    const start = dataStart(this.#view, entry.start);
    const data = this.#bytes.subarray(start, start + entry.compressedSize);
    let size = 0;
    let crc = 0;
    const check = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > entry.size) throw refuse(size > this.#limits.ratioFrom ? "bomb" : "damaged");
      crc = crc32(chunk, crc);
      take(chunk);
    };
    if (entry.method === 0) check(data);
    else if (entry.method === 8) inflateSteps(data, check);
    else throw refuse("method");
    if (size !== entry.size || crc !== entry.crc) throw refuse("damaged");
  }
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function inflateSteps(data: Uint8Array, take: (chunk: Uint8Array) => void): void {
  // Errors of the one who takes the chunks pass unchanged; only fflate's own mean damage.
  let failure: unknown;
  const inflate = new Inflate((chunk) => {
    if (failure !== undefined || chunk.length === 0) return;
    try {
      take(chunk);
    } catch (error) {
      failure = error ?? new Error("unknown");
    }
  });
  for (let at = 0; at < data.length || at === 0; at += STEP) {
    try {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    } catch (error) {
      throw refuse("damaged", error);
    }
    if (failure !== undefined) throw failure;
  }
}
