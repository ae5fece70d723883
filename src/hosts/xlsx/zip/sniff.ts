/** Tells from the first bytes what a file is that is no zip archive, whatever its extension says. */
import { refuse, type Refusal } from "../refusals";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A renamed text file is recognised by its beginning; longer files are no different. */
const PROBE = 4096;

/** @throws HostError unless the bytes begin like a zip archive. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refuse("empty");
  const isZip =
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 0x37);
  if (!isZip) throw refuse(kindOf(bytes));
}

function kindOf(bytes: Uint8Array): Refusal {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return compoundKind(bytes);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, PROBE));
  if (start.includes("%PDF-")) return "pdf";
  const text = start
    .replace(/^(ï»¿|ÿþ|þÿ)/, "")
    .replaceAll("\0", "")
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<style)/.test(text)) return "html";
  if (text.startsWith("<?xml")) return text.includes("<html") ? "html" : "xmlSpreadsheet";
  if (text.startsWith("mime-version:")) return "html";
  return looksLikeText(bytes.subarray(0, PROBE)) ? "text" : "unknown";
}

/** Streams of a compound file are named in UTF-16; an encrypted .xlsx is one whose package stream is encrypted. */
function compoundKind(bytes: Uint8Array): Refusal {
  if (includesWide(bytes, "EncryptedPackage")) return "encrypted";
  if (includesWide(bytes, "WordDocument")) return "word";
  if (includesWide(bytes, "PowerPoint Document")) return "slides";
  return "legacy";
}

function includesWide(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (
      matched < name.length &&
      bytes[at + 2 * matched] === name.charCodeAt(matched) &&
      bytes[at + 2 * matched + 1] === 0
    )
      matched++;
    if (matched === name.length) return true;
  }
  return false;
}

/** UTF-16 text has a byte order mark; other text has no control characters but tabs and line ends. */
function looksLikeText(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return (
    marked || bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12)
  );
}
