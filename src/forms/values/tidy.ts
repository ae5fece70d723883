const DIGIT_LIKE = /[０-９Ａ-Ｚａ-ｚ％＋．]/g;

/**
 * Changes of notation that cannot change the meaning: 90%% → 90%, full-width figures and percent signs → half-width,
 * 。。 → 。, invisible characters gone, >= → ≥. Everything else stays; the same text is returned when nothing is to do.
 */
export function tidyIndicatorText(text: string): string {
  return text
    .replace(DIGIT_LIKE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(\d)，(?=\d{3}(?!\d))/g, "$1,")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u3000]/g, " ")
    .replace(/%(?:\s*%)+/g, "%")
    .replace(/([。，、；：])\1+/g, "$1")
    .replace(/^\s*[>＞][=＝]/, "≥")
    .replace(/^\s*[<＜][=＝]/, "≤")
    .trim();
}
