/** Contents of a range as rows, whatever shape this build of WPS gives them in. */

/**
 * @param raw of Value2 or Formula: rows; a scalar for one cell; flat for one row or one column in old builds
 * @returns exactly `height` rows of `width`; null when the answer fits no reading, so that cells must be asked one by one
 */
export function tableOf(raw: unknown, height: number, width: number): unknown[][] | null {
  if (!isList(raw))
    return height === 1 && width === 1
      ? [[raw]]
      : raw === undefined || raw === null
        ? blank(height, width)
        : null;
  const rows = [...raw];
  if (rows.length === height && rows.every((row) => isList(row) && row.length === width))
    return rows.map((row) => [...(row as unknown[])]);
  if (rows.some(isList)) return null;
  if (height === 1 && rows.length === width) return [rows];
  if (width === 1 && rows.length === height) return rows.map((cell) => [cell]);
  return null;
}

/** Some builds give nothing at all for a range without content. */
function blank(height: number, width: number): unknown[][] {
  return Array.from({ length: height }, () => new Array<unknown>(width).fill(null));
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
