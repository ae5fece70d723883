/** Findings set aside follow the rows of their cells when rows are put in or taken out by the add-in. */
import { a1, parseA1 } from "../model/address";
import { sameSheet } from "../model/references/references";
import { shiftedRow, type RowShift } from "../model/references/row-shift";
import type { Ignored } from "./ignored";

export interface Followed {
  readonly kept: readonly Ignored[];
  /** Of a cell they rest on the row is gone; as they were before, to be brought back with the rows. */
  readonly lost: readonly Ignored[];
}

export function followRows(ignored: readonly Ignored[], shift: RowShift): Followed {
  const kept: Ignored[] = [];
  const lost: Ignored[] = [];
  for (const one of ignored) {
    const key = movedKey(one.key, shift);
    if (key === null) lost.push(one);
    else kept.push(key === one.key ? one : { ...one, key });
  }
  return { kept, lost };
}

/** The key stands as `ignoreKey` makes it: rule, addresses, fingerprint. @returns null when a row of it is gone */
function movedKey(key: string, shift: RowShift): string | null {
  const [rule, addresses, fingerprint] = key.split("|");
  if (fingerprint === undefined) return key;
  const moved = addresses!.split(",").map((address) => movedAddress(address, shift));
  return moved.includes(null) ? null : [rule, moved.join(","), fingerprint].join("|");
}

function movedAddress(address: string, shift: RowShift): string | null {
  const end = address.lastIndexOf("!");
  const at = parseA1(address.slice(end + 1));
  if (!at || !sameSheet(sheetOf(address.slice(0, end)), shift.sheet)) return address;
  const row = shiftedRow(at.row, shift);
  return row === null ? null : address.slice(0, end + 1) + a1({ ...at, row });
}

function sheetOf(written: string): string {
  return written.replace(/%25|%2C|%7C/gu, decodeURIComponent);
}
