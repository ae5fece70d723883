/** Sizes of the file in the grid's pixels. */

/** Pixels of the widest digit of the usual 11-point font; column widths are counted in it. */
const digitWidth = 7;
const pixelsPerPoint = 4 / 3;

/** @param characters column width as in the file; undefined, negative or unreadable = default. */
export function pixelsOfWidth(characters: number | undefined): number | undefined {
  return characters !== undefined && characters >= 0 ? Math.round(characters * digitWidth) : undefined;
}

/** @param points row height as in the file. */
export function pixelsOfHeight(points: number | undefined): number | undefined {
  return points !== undefined && points >= 0 ? Math.round(points * pixelsPerPoint) : undefined;
}
