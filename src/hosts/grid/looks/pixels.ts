/** Sizes of the file in the grid's pixels. */

/** Pixels of the widest digit of the usual 11-point font; column widths are counted in it. */
const digitWidth = 7;
/** Pixels left and right of a text together, counted into the file's widths. */
const margin = 5;
const pixelsPerPoint = 4 / 3;

/** @param characters column width as in the file; undefined, negative or unreadable = default. */
export function pixelsOfWidth(characters: number | undefined): number | undefined {
  return characters !== undefined && characters >= 0 ? Math.round(characters * digitWidth) : undefined;
}

/** @param characters column width as a draft means it: the text's, without the file's 5 pixels of margin. */
export function pixelsOfTextWidth(characters: number | undefined): number | undefined {
  return characters === undefined ? undefined : pixelsOfWidth(characters + margin / digitWidth);
}

/** @param points row height as in the file. */
export function pixelsOfHeight(points: number | undefined): number | undefined {
  return points !== undefined && points >= 0 ? Math.round(points * pixelsPerPoint) : undefined;
}
