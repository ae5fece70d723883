/** Ticks and boxes are often letters of a symbol font. */

/** By code in Wingdings and Wingdings 2, in hexadecimal. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "50": "√",
  "52": "√",
  FC: "√",
  FE: "√",
  A8: "□",
  "6F": "□",
  "71": "□",
  "2A": "□",
  A3: "□",
  "6E": "■",
};
/** Where symbol fonts keep their letters in Unicode. */
const PRIVATE = /[\uf000-\uf0ff]/gu;
/** What of a run in a symbol font is set in it; Chinese is set in the font next to it. */
const LETTERS = /[!-ÿ\uf000-\uf0ff]/gu;

/** @param code hexadecimal, of the private area of a symbol font or of Unicode */
export function symbolText(code: string): string {
  const bare = code.toUpperCase().replace(/^(F0|00)/, "");
  return SYMBOLS[bare] ?? "";
}

export function isSymbolFont(name: string | undefined): boolean {
  return /^wingdings/iu.test(name ?? "");
}

/** As the page shows it. @param inSymbols the run is set in a symbol font */
export function shownText(text: string, inSymbols: boolean): string {
  return text.replace(inSymbols ? LETTERS : PRIVATE, (letter) =>
    symbolText(letter.charCodeAt(0).toString(16)),
  );
}
