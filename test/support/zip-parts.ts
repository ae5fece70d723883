/** Packages put together and taken apart with another zip implementation than the one under test. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Parts = Record<string, string | Uint8Array>;

export function zipOf(parts: Parts): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: "2024-05-06T07:08:10" });
}

export function partsOf(zip: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, part]) => [name, strFromU8(part, true)]),
  );
}

export function textOf(zip: Uint8Array, part: string): string {
  const bytes = unzipSync(zip)[part];
  if (!bytes) throw new Error(`no part ${part}`);
  return strFromU8(bytes);
}

/** Names of the parts that differ between two packages, added and removed ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}
