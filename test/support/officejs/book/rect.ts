import { parseRangeA1, rangeA1 } from "../../../../src/model/address";
import { ApiError } from "../protocol";

export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** «A1:B2», perhaps with a sheet's name before it. */
export function rectOf(address: string): Rect {
  const rect = parseRangeA1(address.slice(address.lastIndexOf("!") + 1));
  if (!rect) throw new ApiError("InvalidArgument", `bad address ${address}`);
  return rect;
}

export function addressOf(sheet: string, rect: Rect): string {
  const name = /^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  return `${name}!${rangeA1(rect)}`;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function holds({ top, left, bottom, right }: Rect, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
