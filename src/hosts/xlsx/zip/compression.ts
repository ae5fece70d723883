/**
 * Which way a part goes: small ones through the runtime's own compressor where it lends one, large ones through the
 * platform's streams ahead of the work, all others and all doubtful ones through the library, which has the last word on
 * damage.
 */
import { refuse } from "../refusals";
import { crc32 } from "./crc32";
import { deflate, DEFLATED, inflate, type Deflated } from "./deflate";
import type { ZipEntry } from "./directory";
import type { Limits } from "./limits";
import { deflatesAtOnce, inflatesAtOnce, nativeDeflate, nativeInflate, type NativeGzip } from "./native";

/** Smaller parts are done before the platform's streams have begun. */
const LARGE = 1 << 17;

type Take = (chunk: Uint8Array) => void;

export class Compression {
  readonly #limits: Limits;
  readonly #native: NativeGzip | undefined;

  constructor(limits: Limits, native: NativeGzip | undefined) {
    this.#limits = limits;
    this.#native = native;
  }

  /** Whether the streams are worth their beginning. */
  inflatesByStreams({ size, method }: ZipEntry): boolean {
    return size >= LARGE && method === DEFLATED && !inflatesAtOnce(this.#native, size);
  }

  /** … likewise. @param size of the content in bytes */
  deflatesByStreams(size: number): boolean {
    return size >= LARGE && !deflatesAtOnce(this.#native, size);
  }

  /**
   * At once.
   * @param data the compressed bytes of the entry
   * @throws HostError when the data is damaged or is not of the declared size
   */
  inflate(entry: ZipEntry, data: Uint8Array, take: Take): void {
    const isQuick = entry.method === DEFLATED && inflatesAtOnce(this.#native, entry.size);
    if (isQuick && nativeInflate(this.#native!, data, entry, take)) return;
    let size = 0;
    let crc = 0;
    const check = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size > entry.size) throw refuse(size > this.#limits.ratioFrom ? "bomb" : "damaged");
      crc = crc32(chunk, crc);
      take(chunk);
    };
    if (entry.method === 0) check(data);
    else if (entry.method === DEFLATED) inflate(data, check);
    else throw refuse("method");
    if (size !== entry.size || crc !== entry.crc) throw refuse("damaged");
  }

  /** At once. @param size of the content in bytes */
  deflate(content: readonly Uint8Array[], size: number): Deflated {
    const native = this.#native;
    return (deflatesAtOnce(native, size) && nativeDeflate(native, content)) || deflate(content);
  }
}
