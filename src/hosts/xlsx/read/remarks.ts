/** Comments, CDATA sections and instructions among the bytes of a part: what looks like a tag in them is none. */

const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;
const BRACKET = 91;
const CLOSING_BRACKET = 93;
const DASH = 45;

/**
 * @param at of a «<»
 * @returns behind the remark that begins there, `at` itself when none does, −1 when its end is not in sight
 */
export function behindRemark(bytes: Uint8Array, at: number, length: number): number {
  const next = bytes[at + 1];
  if (next !== EXCLAMATION && next !== QUESTION) return at;
  const third = bytes[at + 2];
  if (next === EXCLAMATION && third !== DASH && third !== BRACKET) return at;
  // «-->», «]]>» or «?>»; the shortest remarks are «<!---->», «<![CDATA[]]>» and «<??>».
  const mark = next === QUESTION ? QUESTION : third === DASH ? DASH : CLOSING_BRACKET;
  for (let end = at + (next === QUESTION ? 3 : 6); end < length; end++)
    if (bytes[end] === GREATER && bytes[end - 1] === mark && (next === QUESTION || bytes[end - 2] === mark))
      return end + 1;
  return -1;
}
