/** Bytes of an XML part ↔ text. Parts are UTF-8 almost always, UTF-16 or GBK now and then. */
import { refuse } from "../refusals";

/** Enough for a declaration in any encoding. */
const PROBE = 256;

/** @returns null when the bytes are UTF-8 (with or without mark), else the label for TextDecoder. */
export function foreignEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, PROBE));
  const declared = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase();
  return declared === undefined || declared === "utf-8" || declared === "utf8" || declared === "us-ascii"
    ? null
    : declared;
}

/**
 * The declaration of a foreign encoding becomes UTF-8, the only one that is written.
 * @throws HostError unsafe for a document type (entities could be declared in it), damaged for broken text
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = foreignEncoding(bytes);
  const text =
    encoding === null ? decodeAs("utf-8", bytes, true) : redeclared(decodeAs(encoding, bytes, false));
  refuseDocumentType(text);
  return text;
}

export function encodeXml(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A document type can only stand before the root element. */
export function refuseDocumentType(text: string): void {
  const root = text.search(/<[A-Za-z_]/);
  if (/<!(DOCTYPE|ENTITY)/i.test(root < 0 ? text : text.slice(0, root))) throw refuse("entities");
}

function decodeAs(encoding: string, bytes: Uint8Array, keepMark: boolean): string {
  try {
    return new TextDecoder(encoding, { ignoreBOM: keepMark }).decode(bytes);
  } catch (error) {
    throw refuse("damaged", error);
  }
}

function redeclared(text: string): string {
  return text.replace(/^(<\?xml[^>]*\sencoding\s*=\s*)(["'])[\w.:-]+\2/, "$1$2UTF-8$2");
}
