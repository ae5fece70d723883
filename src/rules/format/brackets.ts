/** Brackets in a text: which have no partner, which have one of another width. */

export interface Bracket {
  readonly mark: string;
  readonly index: number;
}

export interface BracketPair {
  readonly open: Bracket;
  readonly close: Bracket;
}

export interface Brackets {
  readonly pairs: readonly BracketPair[];
  readonly unclosed: readonly Bracket[];
  readonly unopened: readonly Bracket[];
}

/** Opening mark → its closing mark of the same width. */
const CLOSING: Readonly<Record<string, string>> = {
  "(": ")",
  "（": "）",
  "[": "]",
  "［": "］",
  "【": "】",
  "〔": "〕",
  "《": "》",
};

/** Marks of one family close each other, whatever their width. */
const FAMILY: Readonly<Record<string, string>> = {
  "(": "round",
  "（": "round",
  ")": "round",
  "）": "round",
  "[": "square",
  "［": "square",
  "]": "square",
  "］": "square",
  "【": "lenticular",
  "】": "lenticular",
  "〔": "shell",
  "〕": "shell",
  "《": "title",
  "》": "title",
};

/** «1)», «a)», «一）»: a numbering, not half of a pair. */
const NUMBERING = /(?:^|[\s。；;，,：:、])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/u;

/** Half-open intervals such as [80,90) are written with two kinds on purpose. */
const INTERVAL = /[[（(［]\s*[-+]?[\d.]+%?\s*[,，、~～—-]\s*[-+]?[\d.]*%?(?:∞)?\s*[\])）］]/gu;

/** Matches the brackets of a text by a stack. Closing marks of a numbering and intervals are left out. */
export function matchBrackets(text: string): Brackets {
  const masked = text.replace(INTERVAL, (interval) => " ".repeat(interval.length));
  const open: Bracket[] = [];
  const pairs: BracketPair[] = [];
  const unopened: Bracket[] = [];
  for (let index = 0; index < masked.length; index++) {
    const mark = masked[index]!;
    const family = FAMILY[mark];
    if (family === undefined) continue;
    if (mark in CLOSING) {
      open.push({ mark, index });
      continue;
    }
    let partner = open.length - 1;
    while (partner >= 0 && FAMILY[open[partner]!.mark] !== family) partner--;
    if (partner >= 0) pairs.push({ open: open.splice(partner, 1)[0]!, close: { mark, index } });
    else if (family !== "round" || !NUMBERING.test(masked.slice(0, index))) unopened.push({ mark, index });
  }
  return { pairs, unclosed: open, unopened };
}

/** The mark that closes an opening one, in the same width. */
export function closingOf(open: string): string {
  return CLOSING[open]!;
}

/** A pair of one family but of two widths: «(项）». */
export function isMixed(pair: BracketPair): boolean {
  return CLOSING[pair.open.mark] !== pair.close.mark;
}
