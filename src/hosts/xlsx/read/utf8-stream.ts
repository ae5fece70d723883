/** A part as a stream of UTF-8, whatever its encoding is. */
import { decodeXml, encodeXml, foreignEncoding } from "../xml/decode";
import type { ZipArchive } from "../zip/archive";

/** Parts in other encodings are rare and small; they are converted whole. */
export function streamUtf8(archive: ZipArchive, part: string, take: (chunk: Uint8Array) => void): void {
  let isForeign: boolean | null = null;
  archive.stream(part, (chunk) => {
    isForeign ??= foreignEncoding(chunk) !== null;
    if (!isForeign) take(chunk);
  });
  const bytes = isForeign ? archive.read(part) : null;
  if (bytes) take(encodeXml(decodeXml(bytes)));
}
