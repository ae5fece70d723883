/** Names of new sheets: valid in every host, and not taken. */

/** Longest name a sheet may have, in UTF-16 units. */
const MAX_NAME = 31;

/**
 * @param wanted cut and cleaned of the characters a sheet name may not hold
 * @param taken names in the workbook; compared without regard to letter case, as spreadsheets do
 * @returns the name itself, or with a suffix « (2)», « (3)» …
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean =
    wanted
      .replace(/[[\]:*?/\\\u0000-\u001f]/g, "_")
      .replace(/^'+|'+$/g, "")
      .trim() || "工作表";
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = cut(clean, MAX_NAME - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Never leaves half a surrogate pair behind. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
