/** What a sentence works out otherwise than its own figures do. */
import type { Figure } from "./figures";

export type SumMessage = "difference" | "direction" | "ratio" | "total";

export interface Miscounted {
  readonly message: SumMessage;
  /** The figure that does not fit. */
  readonly figure: Figure;
  readonly data: Readonly<Record<string, string | number>>;
  readonly arithmetic?: string;
}

/** Words for more and for less, the longer before the shorter. */
export const MORE = "超额完成|净?增加|增长|提高|提升|上升|扩大|高出|超出|超支|超|高|多|快";
export const LESS = "净?减少|下降|降低|缩减|压减|压缩|节约|节省|落后|滞后|低|少|慢|差";
export const VERB = `(?<verb>${MORE}|${LESS})(?:了)?`;

const IS_MORE = new RegExp(`^(?:${MORE}|高于|超过|快于|多于)$`, "u");

export function isMore(verb: string): boolean {
  return IS_MORE.test(verb);
}
