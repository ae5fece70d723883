/**
 * Deflate by the platform's own streams (Compression Streams, in browsers and Node alike): several times as fast as any
 * script, and beside the main thread. Where they are missing or fail, the caller goes the library's way, which also has
 * the last word on what is wrong with a file.
 */
import type { Deflated } from "./deflate";
import { HEAD, join, tailOf, withoutFrame, type Sums } from "./gzip-frame";

/** Bytes handed over at once; each handing over costs a turn of the event loop. */
const STEP = 1 << 18;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * @param take gets the inflated chunks; what it throws passes unchanged
 * @returns false when there are no such streams, the data is damaged, or it is not of this sum and size; `take` may have
 *   got some chunks by then, of at most `size` bytes together
 */
export async function platformInflate(
  data: Uint8Array,
  sums: Sums,
  take: (chunk: Uint8Array) => void,
): Promise<boolean> {
  if (typeof DecompressionStream === "undefined") return false;
  let length = 0;
  let failure: { error: unknown } | null = null;
  const isWhole = await pass(
    new DecompressionStream("gzip"),
    [HEAD, ...steps([data]), tailOf(sums)],
    (chunk) => {
      length += chunk.length;
      if (length > sums.size) return false;
      try {
        take(chunk);
        return true;
      } catch (error) {
        failure = { error };
        return false;
      }
    },
  );
  if (failure) throw (failure as { error: unknown }).error;
  return isWhole && length === sums.size;
}

/** @returns null when there are no such streams, or they do not write the plain head that is cut off here */
export async function platformDeflate(content: readonly Uint8Array[]): Promise<Deflated | null> {
  if (typeof CompressionStream === "undefined") return null;
  const chunks: Uint8Array[] = [];
  const isWhole = await pass(new CompressionStream("gzip"), steps(content), (chunk) => {
    chunks.push(chunk);
    return true;
  });
  if (!isWhole) return null;
  return withoutFrame(join(chunks));
}

/** @param take false stops @returns whether everything went through */
async function pass(
  stream: GenericTransformStream,
  content: Iterable<Uint8Array>,
  take: (chunk: Uint8Array) => boolean,
): Promise<boolean> {
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const written = write((stream.writable as WritableStream<Uint8Array>).getWriter(), content);
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return await written;
      if (value.length > 0 && !take(value)) break;
    }
    await reader.cancel();
  } catch {
    // The stream found fault with the data.
  }
  await written;
  return false;
}

async function write(
  writer: WritableStreamDefaultWriter<Uint8Array>,
  content: Iterable<Uint8Array>,
): Promise<boolean> {
  try {
    for (const piece of content) await writer.write(piece as Bytes);
    await writer.close();
    return true;
  } catch {
    return false;
  }
}

/** The same bytes in pieces of one size: small ones gathered, large ones cut. */
function* steps(content: readonly Uint8Array[]): Generator<Uint8Array> {
  let gathered = new Uint8Array(STEP);
  let length = 0;
  for (const piece of content)
    for (let at = 0; at < piece.length;) {
      if (length === 0 && piece.length - at >= STEP) {
        yield piece.subarray(at, (at += STEP));
        continue;
      }
      const part = piece.subarray(at, at + STEP - length);
      gathered.set(part, length);
      length += part.length;
      at += part.length;
      if (length < STEP) continue;
      yield gathered;
      gathered = new Uint8Array(STEP);
      length = 0;
    }
  if (length > 0) yield gathered.subarray(0, length);
}
