/** Findings set aside follow the rows of their cells when rows are put in or taken out by the add-in. */
import { a1, parseA1, type CellAddress } from "../model/address";
import { sameSheet } from "../model/references/references";
import { shiftedRow } from "../model/references/row-shift";
import type { RowChange } from "../model/row-change";
import type { Ignored } from "./ignored";

export interface Followed {
  readonly kept: readonly Ignored[];
  /** Of a cell they rest on the row is gone; as they were before, to be brought back with the rows. */
  readonly lost: readonly Ignored[];
}

type Change = Pick<RowChange, "kind" | "sheet" | "row" | "count" | "expected" | "writes">;

export function followRows(ignored: readonly Ignored[], change: Change): Followed {
  const kept: Ignored[] = [];
  const lost: Ignored[] = [];
  for (const one of ignored) {
    const key = movedKey(one.key, change);
    if (key === null) lost.push(one);
    else kept.push(key === one.key ? one : { ...one, key });
  }
  return { kept, lost };
}

/** The key stands as `ignoreKey` makes it: rule, addresses, fingerprint. @returns null when a row of it is gone */
function movedKey(key: string, change: Change): string | null {
  const [rule, addresses, fingerprint] = key.split("|");
  if (fingerprint === undefined) return key;
  const moved = addresses!.split(",").map((address) => movedAddress(address, change));
  return moved.includes(null) ? null : [rule, moved.join(","), fingerprint].join("|");
}

function movedAddress(address: string, change: Change): string | null {
  const end = address.lastIndexOf("!");
  const at = parseA1(address.slice(end + 1));
  if (!at || !sameSheet(sheetOf(address.slice(0, end)), change.sheet)) return address;
  if (staysPut(at, change)) return address;
  const row = shiftedRow(at.row, change);
  return row === null ? null : address.slice(0, end + 1) + a1({ ...at, row });
}

/**
 * A label for several rows is handed down when its first row is taken out, and back up when that row returns: it is
 * written where it stood, and below it there is nothing written of its own.
 */
function staysPut({ row, column }: Pick<CellAddress, "row" | "column">, change: Change): boolean {
  const { kind, sheet, row: first, count, expected, writes } = change;
  const isAt = (at: CellAddress, other: number): boolean =>
    at.sheet === sheet && at.row === other && at.column === column;
  const written = writes.find(({ at }) => isAt(at, row));
  if (row !== first || written?.next.value === undefined || written.next.value === null) return false;
  return kind === "delete"
    ? !expected.some(({ at, value }) => isAt(at, row + count) && value !== null)
    : writes.some(({ at, next }) => isAt(at, row + count) && next.value === null);
}

function sheetOf(written: string): string {
  return written.replace(/%25|%2C|%7C/gu, decodeURIComponent);
}
