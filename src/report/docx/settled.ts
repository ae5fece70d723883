/** Takes the clock out of a Word file: the hour of writing in its properties and in its zip entries. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const PROPERTIES = "docProps/core.xml";
const CONTENT_TYPES = "[Content_Types].xml";
const STAMP = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu;
/** The first day that a zip file can name, in its own local time. */
const ANY_DAY = new Date(1980, 0, 1);

export function settled(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const properties = parts[PROPERTIES];
  if (properties) parts[PROPERTIES] = strToU8(strFromU8(properties).replace(STAMP, ""));
  // The list of contents comes first, as other programs expect it.
  const names = Object.keys(parts).sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES));
  const entries: Zippable = Object.fromEntries(
    names.map((name) => [name, [parts[name]!, { mtime: ANY_DAY }]]),
  );
  return zipSync(entries, { level: 6 });
}
