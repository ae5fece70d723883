/**
 * «机关大院绿化工作…»: a text short enough to be quoted in a message, which is one sentence whatever is quoted: no line
 * breaks, no full stops, and quotation marks that do not end the message's own.
 */
export function quoted(text: string, longest = 18): string {
  const line = text
    .replace(/[\s。]+/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/[“"]/gu, "‘")
    .replace(/”/gu, "’")
    .trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : line;
}
