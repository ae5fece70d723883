/** Rows of a ledger whose name may come again: of 100,000 names hardly one does, and none need be kept for that. */
import type { RowSource } from "../../model/form";
import { bare } from "../text/similarity";

/** In order; two rows named alike are always among them, others only by chance. */
export function maybeRepeated({ count, columns }: RowSource): number[] {
  const names = columns?.get("projectName");
  const all = Array.from({ length: count }, (_, index) => index);
  if (!names) return all;
  const hashes = new Uint32Array(count);
  const untold = new Set<number>();
  for (let index = 0; index < count; index++) {
    const name = names.valueAt(index);
    if (typeof name === "string") hashes[index] = hashOf(name);
    else if (name !== null) untold.add(index);
  }
  // What cannot be told at a glance may be named like any other.
  if (untold.size > 0) return all;
  const twice = repeatedIn(hashes);
  return all.filter((index) => twice.has(hashes[index]!));
}

function repeatedIn(hashes: Uint32Array): ReadonlySet<number> {
  const sorted = hashes.slice().sort();
  const twice = new Set<number>();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) twice.add(sorted[i]!);
  return twice;
}

/** Of what `bare` leaves of the text (FNV-1a), without making that text where it is plain to see. */
function hashOf(text: string, isBare = false): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isBare || isKept(code)) hash = Math.imul(hash ^ code, 0x01000193);
    else if (!isBracket(code)) return hashOf(bare(text), true);
  }
  return hash >>> 0;
}

/** 汉字, figures and Latin letters. */
function isKept(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}

/** ( ) （ ）, the commonest of what `bare` leaves out. */
function isBracket(code: number): boolean {
  return code === 0x28 || code === 0x29 || code === 0xff08 || code === 0xff09;
}
