/** Deflate by the library: at once, and wherever there is JavaScript. */
import { Deflate, Inflate } from "fflate";
import { refuse } from "../refusals";
import { crc32 } from "./crc32";

/** The method of an entry. */
export const DEFLATED = 8;
/** Compressed bytes fed at once: bounds what one step may inflate to (deflate yields at most about 1,032 to 1). */
const INFLATE_STEP = 1 << 15;
/** Large sheets are compressed faster: their time is the clerk's, their size hardly changes. */
const LARGE = 4 << 20;
const FAST_LEVEL = 2;
const LEVEL = 6;
/** Bytes handed to the compressor at once. */
const DEFLATE_STEP = 1 << 20;

export interface Deflated {
  readonly pieces: readonly Uint8Array[];
  readonly crc: number;
  /** Before compression. */
  readonly size: number;
}

/**
 * @param take gets the chunks; what it throws passes unchanged
 * @throws HostError damaged
 */
export function inflate(data: Uint8Array, take: (chunk: Uint8Array) => void): void {
  // Errors of the one who takes the chunks pass unchanged; only fflate's own mean damage.
  let failure: unknown;
  const stream = new Inflate((chunk) => {
    if (failure !== undefined || chunk.length === 0) return;
    try {
      take(chunk);
    } catch (error) {
      failure = error ?? new Error("unknown");
    }
  });
  for (let at = 0; at < data.length || at === 0; at += INFLATE_STEP) {
    try {
      stream.push(data.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= data.length);
    } catch (error) {
      throw refuse("damaged", error);
    }
    if (failure !== undefined) throw failure;
  }
}

export function deflate(content: readonly Uint8Array[]): Deflated {
  const size = content.reduce((sum, piece) => sum + piece.length, 0);
  const pieces: Uint8Array[] = [];
  let crc = 0;
  const stream = new Deflate({ level: size > LARGE ? FAST_LEVEL : LEVEL }, (piece) => pieces.push(piece));
  for (const piece of content)
    for (let at = 0; at < piece.length; at += DEFLATE_STEP) {
      const step = piece.subarray(at, at + DEFLATE_STEP);
      crc = crc32(step, crc);
      stream.push(step);
    }
  stream.push(new Uint8Array(), true);
  return { pieces, crc, size };
}
