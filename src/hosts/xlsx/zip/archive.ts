/** A zip archive that is edited by replacing whole entries; all others are copied with their compressed bytes. */
import { Compression } from "./compression";
import { crc32 } from "./crc32";
import { dataStart, readDirectory, type ZipEntry } from "./directory";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import type { Deflated } from "./deflate";
import { join } from "./gzip-frame";
import type { NativeGzip } from "./native";
import { platformDeflate, platformInflate } from "./platform-streams";
import { requireZip } from "./sniff";
import { ZipWriter } from "./zip-writer";

/** Bytes inflated ahead at most; further parts are inflated when their turn comes. */
const MOST_AHEAD = 256 << 20;

interface Changed {
  readonly name: string;
  readonly content: readonly Uint8Array[];
  /** The content compressed, once that has been done ahead. */
  deflated?: Deflated;
}

export interface ArchiveOptions {
  readonly limits?: Limits;
  /** Where the runtime has one. */
  readonly native?: NativeGzip;
}

export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #compression: Compression;
  readonly #comment: Uint8Array;
  /** By lower-case name, as package parts are compared. */
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  /** Null = removed. */
  readonly #changed = new Map<string, Changed | null>();
  #version = 0;
  /** Parts inflated ahead for the next piece of work. */
  readonly #ahead = new Map<string, Uint8Array>();

  /** @throws HostError when the bytes are no intact, harmless zip archive */
  constructor(bytes: Uint8Array, { limits = DEFAULT_LIMITS, native }: ArchiveOptions = {}) {
    requireZip(bytes);
    const directory = readDirectory(bytes, limits);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#compression = new Compression(limits, native);
    this.#comment = directory.comment;
    this.#entries = new Map(directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** Another number whenever anything has changed. */
  get version(): number {
    return this.#version;
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
    const ahead = this.#ahead.get(name.toLowerCase());
    if (ahead) return ahead;
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

  /**
   * The same by the platform's own streams, where it has them: much faster for large parts.
   * @param begin asked for a taker that knows nothing yet, a second time when a fault was found half-way
   */
  async streamAhead(name: string, begin: () => (chunk: Uint8Array) => void): Promise<void> {
    const entry = this.#entryForStreams(name);
    if (entry && (await platformInflate(this.#dataOf(entry), entry, begin()))) return;
    this.stream(name, begin());
  }

  /** Makes `read` quick for these parts until the end of the next `atomically`. */
  async inflateAhead(names: Iterable<string>): Promise<void> {
    let total = 0;
    for (const name of names) {
      const entry = this.#entryForStreams(name);
      total += entry?.size ?? 0;
      if (!entry || total > MOST_AHEAD) continue;
      const whole = new Uint8Array(entry.size);
      let at = 0;
      const isWhole = await platformInflate(this.#dataOf(entry), entry, (chunk) => {
        whole.set(chunk, at);
        at += chunk.length;
      });
      if (isWhole) this.#ahead.set(name.toLowerCase(), whole);
    }
  }

  /** Makes `save` quick: compresses large new contents by the platform's own streams. */
  async deflateAhead(): Promise<void> {
    for (const changed of [...this.#changed.values()]) {
      if (!changed || changed.deflated) continue;
      if (!this.#compression.deflatesByStreams(this.size(changed.name))) continue;
      const deflated = await platformDeflate(changed.content);
      if (deflated) changed.deflated = deflated;
    }
  }

  /** Null unless the part is as it was opened, and large. */
  #entryForStreams(name: string): ZipEntry | null {
    const key = name.toLowerCase();
    const entry = this.#changed.has(key) ? undefined : this.#entries.get(key);
    return entry && this.#compression.inflatesByStreams(entry) ? entry : null;
  }

  set(name: string, content: readonly Uint8Array[]): void {
    const key = name.toLowerCase();
    this.#version++;
    this.#ahead.delete(key);
    this.#changed.set(key, { name: this.#entries.get(key)?.name ?? name, content });
  }

  remove(name: string): void {
    const key = name.toLowerCase();
    this.#version++;
    this.#ahead.delete(key);
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
      this.#version++;
      throw error;
    } finally {
      this.#ahead.clear();
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
      else writer.add(changed.name, this.#deflated(changed), entry.record);
    }
    for (const [key, changed] of this.#changed)
      if (changed && !this.#entries.has(key)) writer.add(changed.name, this.#deflated(changed));
    return writer.finish(this.#comment);
  }

  #isRestored(key: string): boolean {
    const entry = this.#entries.get(key);
    const changed = this.#changed.get(key);
    if (!changed) return changed === null && !entry;
    if (!entry || this.size(key) !== entry.size) return false;
    const crc = changed.deflated?.crc ?? changed.content.reduce((sum, piece) => crc32(piece, sum), 0);
    if (crc !== entry.crc) return false;
    // Equal sums are no proof: the bytes are compared.
    const now = join(changed.content);
    let at = 0;
    let isSame = true;
    this.#inflate(entry, (chunk) => {
      for (let i = 0; i < chunk.length && isSame; i++) isSame = chunk[i] === now[at + i];
      at += chunk.length;
    });
    return isSame;
  }

  #dataOf(entry: ZipEntry): Uint8Array {
    const start = dataStart(this.#view, entry.start);
    return this.#bytes.subarray(start, start + entry.compressedSize);
  }

  #inflate(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
    this.#compression.inflate(entry, this.#dataOf(entry), take);
  }

  #deflated({ deflated, content, name }: Changed): Deflated {
    return deflated ?? this.#compression.deflate(content, this.size(name));
  }
}
