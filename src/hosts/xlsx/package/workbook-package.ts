/** The package of a workbook: its parts as text, what points where, and what it declares of its parts. */
import { refuse, type Refusal } from "../refusals";
import { decodeXml, encodeXml } from "../xml/decode";
import { escapeXml } from "../xml/entities";
import {
  appendTo,
  attribute,
  attributeOfAnyPrefix,
  child,
  children,
  flag,
  rootElement,
  splice,
} from "../xml/tags";
import { ZipArchive, type ArchiveOptions } from "../zip/archive";
import { parseRelationships, relationshipsPart, type Relationship } from "./relationships";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
  /** Its place among all tabs, chart sheets included. */
  readonly tab: number;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

export class WorkbookPackage {
  readonly archive: ZipArchive;
  /** Name of the main part, usually xl/workbook.xml. */
  readonly workbook: string;
  readonly #texts = new Map<string, string>();

  /** @throws HostError when the bytes are no workbook that can be read */
  constructor(bytes: Uint8Array, options?: ArchiveOptions) {
    this.archive = new ZipArchive(bytes, options);
    if (!this.archive.has(CONTENT_TYPES)) throw refuse(this.#kindOfStranger());
    const main = this.relationships("").find((relationship) => relationship.kind === "officeDocument");
    if (!main || !this.archive.has(main.target)) throw refuse(this.#kindOfStranger());
    if (main.target.toLowerCase().endsWith(".bin")) throw refuse("binary");
    this.workbook = main.target;
    if (rootElement(this.text(this.workbook)).name !== "workbook") throw refuse(this.#kindOfStranger());
  }

  /** @throws HostError damaged when the part is not there */
  text(part: string): string {
    const key = part.toLowerCase();
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.archive.read(part);
    if (!bytes) throw refuse("damaged", new Error(`part missing: ${part}`));
    const text = decodeXml(bytes);
    this.#texts.set(key, text);
    return text;
  }

  setText(part: string, text: string): void {
    this.#texts.set(part.toLowerCase(), text);
    this.archive.set(part, [encodeXml(text)]);
  }

  /** Makes all changes of `work` or, when it throws, none. */
  atomically<Result>(work: () => Result): Result {
    const before = new Map(this.#texts);
    try {
      return this.archive.atomically(work);
    } catch (error) {
      this.#texts.clear();
      before.forEach((text, key) => this.#texts.set(key, text));
      throw error;
    }
  }

  removePart(part: string): void {
    this.#texts.delete(part.toLowerCase());
    this.archive.remove(part);
    this.#editContentTypes((xml, entries) => {
      const entry = entries.find((e) => samePart(attribute(e.tag, "PartName"), part));
      return entry ? splice(xml, entry.start, entry.end, "") : xml;
    });
  }

  /** @param part "" for the package itself */
  relationships(part: string): Relationship[] {
    const holder = relationshipsPart(part);
    return this.archive.has(holder) ? parseRelationships(this.text(holder), part) : [];
  }

  /** The part that the workbook itself points at, such as styles; null when there is none. */
  workbookPart(kind: string): string | null {
    const target = this.relationships(this.workbook).find((r) => r.kind === kind && !r.isExternal)?.target;
    return target !== undefined && this.archive.has(target) ? target : null;
  }

  /** ISO 29500 strict names all namespaces differently. */
  get isStrict(): boolean {
    return rootElement(this.text(this.workbook)).tag.includes(
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
  }

  get mainNamespace(): string {
    return this.isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  }

  get relationshipsNamespace(): string {
    return this.isStrict ? STRICT : TRANSITIONAL;
  }

  /** Worksheets in tab order; chart, dialog and macro sheets have no cells and are left out. */
  sheets(): SheetEntry[] {
    const xml = this.text(this.workbook);
    const list = child(xml, rootElement(xml), "sheets");
    if (!list) throw refuse("damaged");
    const targets = new Map(this.relationships(this.workbook).map((r) => [r.id, r]));
    return children(xml, list).flatMap(({ tag }, tab) => {
      const target = targets.get(attributeOfAnyPrefix(tag, "id") ?? "");
      if (target?.kind !== "worksheet") return [];
      if (!this.archive.has(target.target))
        throw refuse("damaged", new Error(`part missing: ${target.target}`));
      const state = attribute(tag, "state");
      const hidden = state === "hidden" || state === "veryHidden";
      return [{ name: attribute(tag, "name") ?? "", hidden, part: target.target, tab }];
    });
  }

  /** Of all tabs, whatever they hold. */
  tabNames(): string[] {
    const xml = this.text(this.workbook);
    const list = child(xml, rootElement(xml), "sheets");
    return list ? children(xml, list).map(({ tag }) => attribute(tag, "name") ?? "") : [];
  }

  /** The workbook forbids to add, remove or rename sheets. */
  get isStructureLocked(): boolean {
    const xml = this.text(this.workbook);
    const protection = child(xml, rootElement(xml), "workbookProtection");
    return protection !== undefined && flag(protection.tag, "lockStructure");
  }

  /** Points from one part to another. @returns the new relationship's id */
  relate(
    source: string,
    kind: string,
    target: string,
    type = `${this.relationshipsNamespace}/${kind}`,
  ): string {
    const holder = relationshipsPart(source);
    const xml = this.archive.has(holder)
      ? this.text(holder)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NS}"></Relationships>`;
    const root = rootElement(xml);
    const used = new Set(children(xml, root).map(({ tag }) => attribute(tag, "Id")));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const element = `<${root.prefix}Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTarget(source, target))}"/>`;
    this.setText(holder, appendTo(xml, root, element));
    return `rId${number}`;
  }

  unrelate(source: string, target: string): void {
    const holder = relationshipsPart(source);
    const id = this.relationships(source).find((r) => samePart(r.target, target))?.id;
    if (id === undefined) return;
    const xml = this.text(holder);
    const all = children(xml, rootElement(xml));
    const element = all.find(({ tag }) => attribute(tag, "Id") === id);
    if (element && all.length === 1) this.removePart(holder);
    else if (element) this.setText(holder, splice(xml, element.start, element.end, ""));
  }

  /** Declares the type of one part. */
  declarePart(part: string, contentType: string): void {
    this.#editContentTypes((xml, entries, root) => {
      if (entries.some(({ tag }) => samePart(attribute(tag, "PartName"), part))) return xml;
      const element = `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
      return appendTo(xml, root, element);
    });
  }

  /** Declares the type of all parts with this extension, unless it is declared already. */
  declareExtension(extension: string, contentType: string): void {
    this.#editContentTypes((xml, entries, root) => {
      if (entries.some(({ tag }) => attribute(tag, "Extension")?.toLowerCase() === extension)) return xml;
      const element = `<${root.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`;
      return splice(xml, root.contentStart, root.contentStart, element);
    });
  }

  /** xl/comments1.xml … the first number that is free. */
  freePart(name: (number: number) => string): string {
    let number = 1;
    while (this.archive.has(name(number))) number++;
    return name(number);
  }

  #editContentTypes(
    edit: (xml: string, entries: ReturnType<typeof children>, root: ReturnType<typeof rootElement>) => string,
  ): void {
    const xml = this.text(CONTENT_TYPES);
    const root = rootElement(xml);
    const edited = edit(xml, children(xml, root), root);
    if (edited !== xml) this.setText(CONTENT_TYPES, edited);
  }

  #kindOfStranger(): Refusal {
    const names = this.archive.names().map((name) => name.toLowerCase());
    if (names.some((name) => name.startsWith("word/"))) return "word";
    if (names.some((name) => name.startsWith("ppt/"))) return "slides";
    if (names.includes("xl/workbook.bin")) return "binary";
    if (names.includes("mimetype") && names.includes("content.xml")) return "openDocument";
    return "noWorkbook";
  }
}

function samePart(a: string | undefined, b: string): boolean {
  return a !== undefined && a.replace(/^\//, "").toLowerCase() === b.replace(/^\//, "").toLowerCase();
}

/** From the folder of one part to another, as spreadsheet programs write it: some readers stumble over absolute targets. */
function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return "../".repeat(from.length - common) + to.slice(common).join("/");
}
