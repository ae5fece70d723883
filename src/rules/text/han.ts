/** Counting what a text says, in Chinese characters. */

const HAN = /\p{Script=Han}/gu;

/** Chinese characters in a text, without punctuation, figures and letters. */
export function hanCount(text: string): number {
  return text.match(HAN)?.length ?? 0;
}

/** The sentences of a text, without their final marks; clauses between commas stay together. */
export function sentences(text: string): string[] {
  return text
    .split(/[。！？；;\n\r]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
