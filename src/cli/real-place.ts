/** Where a path leads to once links have been followed: two names may mean one file. */
import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Of a path that is not there yet, the place where it would be. */
export function realPlace(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPlace(parent), basename(whole));
  }
}
