/**
 * Texts that no rule about notation can have anything to say about, whatever they are there for. Nearly every cell of a
 * large ledger is one: a glance here saves a dozen rules their search.
 */
import { mayBeCutShort, mayHoldTypos } from "./typos";

/** Without O, o, I and l, which may stand for figures. */
const PLAIN = String.raw`\u4e00-\u9fffA-HJ-NP-Za-kmnp-z\d`;
/**
 * Plain characters; single marks between them; brackets in pairs of one width around a few plain characters. No blanks,
 * no full-width figures, nothing at the beginning or the end that would be odd there.
 */
const REGULAR = new RegExp(
  `^[${PLAIN}](?:[${PLAIN}]|%(?!%)|[，、：](?=[${PLAIN}])|[.。；](?=[${PLAIN}]|$)|（[${PLAIN}]*）|\\([${PLAIN}]*\\))*$`,
);
/** A number alone may be a number stored as text; dates and numbers of documents must be of one style. */
const WORDED = /[\u4e00-\u9fffA-Za-z%]/;
const STYLED = /号|\d日$/;

const LONGEST_KEPT = 60;
const MOST_KEPT = 4_096;
const kept = new Map<string, boolean>();

/** False only means that the rules must look for themselves. */
export function isSpotless(text: string): boolean {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const answer =
    REGULAR.test(text) &&
    WORDED.test(text) &&
    !STYLED.test(text) &&
    !repeatsItself(text) &&
    !mayHoldTypos(text) &&
    !mayBeCutShort(text);
  if (text.length <= LONGEST_KEPT) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, answer);
  }
  return answer;
}

/** Two to four 汉字 stand twice in a row, or 的 does. */
function repeatsItself(text: string): boolean {
  for (let length = 2; length <= 4; length++) {
    let run = 0;
    for (let i = 0; i + length < text.length; i++) {
      const code = text.charCodeAt(i);
      run = code > 0xff && code === text.charCodeAt(i + length) ? run + 1 : 0;
      if (run === length) return true;
    }
  }
  return text.includes("的的");
}
