/** Counting what a text says, in Chinese characters. */

const HAN = /\p{Script=Han}/gu;

/** Chinese characters in a text, without punctuation, figures and letters. */
export function hanCount(text: string): number {
  return text.match(HAN)?.length ?? 0;
}

/** «机关大院绿化工作…»: a text short enough to be quoted in a message, which is one sentence whatever is quoted. */
export function quoted(text: string, longest = 18): string {
  const line = text
    .replace(/[\s。]+/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : line;
}

/** The sentences of a text, without their final marks; clauses between commas stay together. */
export function sentences(text: string): string[] {
  return text
    .split(/[。！？；;\n\r]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
