/** The package of a Word document: its main part and what that points at, as text. */
import { parseRelationships, relationshipsPart, type Relationship } from "../xlsx/package/relationships";
import { decodeXml } from "../xlsx/xml/decode";
import { rootElement } from "../xlsx/xml/tags";
import { ZipArchive } from "../xlsx/zip/archive";
import type { Limits } from "../xlsx/zip/limits";
import { refuseDocument } from "./refusals";

const MB = 1 << 20;

/** A report's text is small; what is large in it are pictures, which are never inflated. */
const LIMITS: Limits = {
  entries: 20_000,
  partBytes: 256 * MB,
  totalBytes: 1024 * MB,
  ratio: 250,
  ratioFrom: 16 * MB,
};
/** Of a part that is read: beyond this the text alone is longer than any report. */
const MOST_TEXT = 64 * MB;
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

export class DocumentPackage {
  readonly #archive: ZipArchive;
  readonly #main: string;
  readonly #related: readonly Relationship[];
  readonly body: string;

  /** @throws HostError when the bytes are no Word document that can be read */
  constructor(bytes: Uint8Array) {
    if (RTF.every((byte, index) => bytes[index] === byte)) throw refuseDocument("rtf");
    this.#archive = new ZipArchive(bytes, { limits: LIMITS });
    const main = this.#relationships("").find(({ kind }) => kind === "officeDocument");
    if (!main || !this.#archive.has(main.target)) throw refuseDocument(this.#stranger());
    this.#main = main.target;
    this.body = this.#text(this.#main);
    const root = rootElement(this.body);
    if (root.name !== "document")
      throw refuseDocument(root.name === "workbook" ? "workbook" : this.#stranger());
    this.#related = this.#relationships(this.#main);
  }

  /** A part that the document points at, such as styles; null when there is none. */
  part(kind: string): string | null {
    const target = this.#related.find((one) => one.kind === kind && !one.isExternal)?.target;
    return target !== undefined && this.#archive.has(target) ? this.#text(target) : null;
  }

  #relationships(part: string): Relationship[] {
    const holder = relationshipsPart(part);
    return this.#archive.has(holder) ? parseRelationships(this.#text(holder), part) : [];
  }

  #text(part: string): string {
    if (this.#archive.size(part) > MOST_TEXT) throw refuseDocument("tooLarge");
    return decodeXml(this.#archive.read(part)!);
  }

  /** A zip archive, but of something else. */
  #stranger(): "workbook" | "slides" | "openDocument" | "unknown" {
    const names = this.#archive.names().map((name) => name.toLowerCase());
    if (names.some((name) => name.startsWith("xl/"))) return "workbook";
    if (names.some((name) => name.startsWith("ppt/"))) return "slides";
    return names.includes("mimetype") ? "openDocument" : "unknown";
  }
}
