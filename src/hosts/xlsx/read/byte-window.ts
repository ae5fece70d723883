/** The part of a stream that is being looked at: what came last, and the beginning that could not be finished yet. */
import { refuse } from "../refusals";

/** A cell or string that does not end within this many bytes is no longer a cell. */
const MAX_PENDING = 64 << 20;

export class ByteWindow {
  bytes: Uint8Array = new Uint8Array(1 << 18);
  /** Valid bytes. */
  length = 0;
  /** Bytes of the stream that came before these. */
  passed = 0;

  append(chunk: Uint8Array): void {
    const needed = this.length + chunk.length;
    if (needed > this.bytes.length) {
      if (this.length > MAX_PENDING) throw refuse("damaged");
      const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(chunk, this.length);
    this.length = needed;
  }

  /** Forgets what has been dealt with. */
  drop(count: number): void {
    this.bytes.copyWithin(0, count, this.length);
    this.length -= count;
    this.passed += count;
  }
}
