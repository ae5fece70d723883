/** What stands in a Word file, read without the library that wrote it. */
import { strFromU8, unzipSync } from "fflate";
import { unescapeXml } from "../../src/hosts/xlsx/xml/entities";

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** The document's paragraphs, those in tables too, in their order: a line each. */
export function wordsOf(bytes: Uint8Array): string {
  const xml = partOf(bytes, "word/document.xml");
  const paragraphs = [...xml.matchAll(/<w:p\b(?:[^>]*\/>|[^>]*>([^]*?)<\/w:p>)/gu)];
  return paragraphs
    .map(([, inner = ""]) =>
      [...inner.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = ""]) => unescapeXml(text)).join(""),
    )
    .join("\n");
}

/** Without its blanks, which a page and a file put elsewhere. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}
