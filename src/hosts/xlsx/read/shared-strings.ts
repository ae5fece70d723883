/** Reads the shared strings while the part is being inflated. */
import { rootElement } from "../xml/tags";
import { ByteWindow } from "./byte-window";
import type { PartReader } from "./read-part";
import { richText, tagClose } from "./rich-text";

const LESS = 60;

export class SharedStringsReader implements PartReader<string[]> {
  readonly #strings: string[] = [];
  readonly #window = new ByteWindow();
  #prefixLength = -1;

  push(chunk: Uint8Array): void {
    const window = this.#window;
    window.append(chunk);
    if (this.#prefixLength < 0) this.#prefixLength = rootPrefix(window);
    if (this.#prefixLength < 0) return;
    window.drop(scan(window.bytes, window.length, this.#prefixLength, this.#strings));
  }

  finish(): string[] {
    return this.#strings;
  }
}

/** Length of the prefix of the root element with its colon; −1 while it is not in sight. */
function rootPrefix(window: ByteWindow): number {
  const start = new TextDecoder().decode(window.bytes.subarray(0, Math.min(window.length, 8192)));
  const root = /<([A-Za-z_][\w.-]*:)?sst[\s/>]/.exec(start);
  if (root) return (root[1] ?? "").length;
  if (window.length >= 8192) rootElement("");
  return -1;
}

/** @returns how many bytes hold whole strings */
function scan(bytes: Uint8Array, length: number, prefix: number, strings: string[]): number {
  let done = 0;
  let at = 0;
  for (;;) {
    while (at < length && bytes[at] !== LESS) at++;
    if (at + prefix + 4 > length) return done;
    const name = at + 1 + prefix;
    const isItem = bytes[name] === 115 && bytes[name + 1] === 105 && bytes[at + 1] !== 47;
    const close = tagClose(bytes, at, length);
    if (close >= length) return done;
    if (!isItem) {
      at = close + 1;
      done = at;
      continue;
    }
    if (bytes[close - 1] === 47) {
      strings.push("");
      at = close + 1;
    } else {
      const end = itemEnd(bytes, close + 1, length, prefix);
      if (end < 0) return done;
      strings.push(richText(bytes, close + 1, end, prefix));
      at = end;
    }
    done = at;
  }
}

/** Position of «</si»; −1 when it is not in sight yet. */
function itemEnd(bytes: Uint8Array, from: number, length: number, prefix: number): number {
  for (let at = from; at < length; at++) {
    if (bytes[at] !== LESS || bytes[at + 1] !== 47) continue;
    const name = at + 2 + prefix;
    if (name + 2 >= length) return -1;
    if (bytes[name] === 115 && bytes[name + 1] === 105 && bytes[name + 2]! <= 62) return at;
  }
  return -1;
}
