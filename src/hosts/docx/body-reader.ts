/**
 * WordprocessingML read in one pass, tag by tag: paragraphs and tables as the reader of the page sees them. Struck-out
 * text and the former properties of tracked changes are passed over, insertions are read; hidden text is left out.
 */
import type { ReportPart } from "../../model/report-document";
import { unescapeXml } from "../xlsx/xml/entities";
import { elementAt, nextTag, type Tag } from "../xlsx/xml/tags";
import { Alternatives } from "./alternatives";
import type { BodyContext } from "./body-context";
import { OpenTables } from "./open-tables";
import { OpenText } from "./open-text";
import { finishedParagraph } from "./paragraph";
import { valOf } from "./values";

/** More paragraphs and cells than any report has. */
const MOST_PARTS = 100_000;
/** Former properties, and what is no text of the page. */
const PASSED_OVER = /^(moveFrom|rt|tblGrid|delText|delInstrText|\w*Change)$/;
const PROPERTIES = /^(pPr|rPr|trPr|tcPr|sdtPr)$/;

export class BodyReader {
  readonly #xml: string;
  readonly #context: BodyContext;
  /** Where paragraphs and tables go: the page, a cell, a text box. */
  readonly #sinks: { readonly parts: ReportPart[]; readonly isCell: boolean }[];
  readonly #text: OpenText;
  readonly #tables = new OpenTables();
  readonly #alternatives = new Alternatives();
  /** Names of the property elements that are open. */
  readonly #properties: string[] = [];
  /** Of a paragraph that runs on into the next one. */
  #carried = "";
  #count = 0;

  constructor(xml: string, context: BodyContext) {
    this.#xml = xml;
    this.#context = context;
    this.#sinks = [{ parts: [], isCell: false }];
    this.#text = new OpenText(xml, context.omitted);
  }

  /** @throws HostError damaged when the tags do not fit together */
  read(from = 0, to = this.#xml.length): readonly ReportPart[] {
    for (let tag = nextTag(this.#xml, from); tag && tag.start < to;) {
      if (this.#count > MOST_PARTS) {
        this.#context.omitted.cut = true;
        break;
      }
      const end = tag.kind === "close" ? this.#close(tag) : this.#open(tag);
      tag = nextTag(this.#xml, end);
    }
    return this.#sinks[0]!.parts;
  }

  /** @returns where to go on */
  #open(tag: Tag): number {
    const name = localName(tag);
    if (name === "del" || name === "ins" || name === "moveTo") return this.#change(name, tag);
    const isOther = name === "Choice" || name === "Fallback";
    if (PASSED_OVER.test(name) || (isOther && !this.#alternatives.takes(this.#text.words))) {
      if (name.endsWith("Change") || name === "moveFrom") this.#context.omitted.tracked = true;
      return this.#behind(tag);
    }
    if (name === "t" || name === "instrText") return this.#read(name, tag);
    if (name === "p") this.#beginParagraph();
    else if (name === "tr") this.#tables.beginRow();
    else if (tag.kind === "empty" || !this.#begin(name))
      this.#leaf(name, this.#xml.slice(tag.start, tag.end));
    if (name === "p" && tag.kind === "empty") this.#endParagraph();
    return tag.end;
  }

  /** @returns false for an element without content of its own */
  #begin(name: string): boolean {
    if (name === "r" || name === "sdt") this.#text.begin(name);
    else if (name === "tbl") this.#tables.begin();
    else if (name === "tc") {
      this.#count++;
      this.#sinks.push({ parts: this.#tables.beginCell(), isCell: true });
    } else if (name === "txbxContent")
      this.#sinks.push({ parts: this.#text.paragraph.beside, isCell: false });
    else if (name === "AlternateContent") this.#alternatives.begin();
    else if (PROPERTIES.test(name)) this.#properties.push(name);
    else return false;
    return true;
  }

  #close(tag: Tag): number {
    const name = localName(tag);
    if (name === "p") this.#endParagraph();
    else if (name === "r") this.#text.endRun();
    else if (name === "tc") {
      this.#leaveSink();
      this.#tables.endCell();
    } else if (name === "tr") this.#tables.endRow();
    else if (name === "tbl") this.#sinks.at(-1)!.parts.push(...this.#tables.end());
    else if (name === "txbxContent") this.#leaveSink();
    else if (name === "AlternateContent") this.#alternatives.end();
    else if (name === "Choice" || name === "Fallback") this.#alternatives.endOne(this.#text.words);
    else if (name === "sdt") this.#text.endControl();
    else if (name === "checkBox") this.#text.endBox();
    else if (name === this.#properties.at(-1)) this.#properties.pop();
    return tag.end;
  }

  #leaveSink(): void {
    if (this.#sinks.length > 1) this.#sinks.pop();
  }

  /** A tracked change: of a paragraph's mark, of a row, or of the text it holds. */
  #change(name: string, tag: Tag): number {
    this.#context.omitted.tracked = true;
    if (name !== "del") return tag.end;
    const within = this.#properties.at(-1);
    if (within === "trPr") this.#tables.dropRow();
    else if (within === "rPr" && this.#properties.includes("pPr")) this.#text.paragraph.joinsNext = true;
    return this.#behind(tag);
  }

  #behind(tag: Tag): number {
    return tag.kind === "empty" ? tag.end : elementAt(this.#xml, tag).end;
  }

  #read(name: string, tag: Tag): number {
    if (tag.kind === "empty") return tag.end;
    const end = this.#xml.indexOf("</", tag.end);
    if (end < 0) return this.#xml.length;
    const text = unescapeXml(this.#xml.slice(tag.end, end));
    if (name === "t") this.#text.read(text);
    else this.#text.instruction(text);
    return end;
  }

  /** A sign in the text, or a property. */
  #leaf(name: string, tag: string): void {
    const within = this.#properties.at(-1);
    if (within === undefined) this.#text.sign(name, tag);
    else if (within === "trPr") {
      if (name === "gridBefore") this.#tables.skipColumns(Number(valOf(tag)) || 0);
    } else if (within === "tcPr") {
      this.#context.omitted.tracked ||= name === "cellDel" || name === "cellIns";
      this.#tables.cellProperty(name, valOf(tag));
    } else if (within !== "rPr" || !this.#properties.includes("pPr")) this.#text.property(within, name, tag);
  }

  #beginParagraph(): void {
    this.#count++;
    this.#text.begin("p");
  }

  #endParagraph(): void {
    const paragraph = this.#text.endParagraph();
    if (!paragraph) return;
    const { parts, isCell } = this.#sinks.at(-1)!;
    const finished = finishedParagraph(paragraph, this.#carried, isCell, this.#context);
    this.#carried = paragraph.joinsNext ? this.#carried + paragraph.text : "";
    const notes = paragraph.notes.flatMap((id) => this.#context.notes.get(id) ?? []);
    parts.push(...(finished ? [finished] : []), ...paragraph.beside);
    if (!isCell || !this.#tables.putBehind(notes)) parts.push(...notes);
  }
}

/** Paragraphs and texts of drawings (a:p, a:t) are none of the page's. */
function localName({ name }: Tag): string {
  const colon = name.indexOf(":");
  return name.startsWith("a:") ? name : name.slice(colon + 1);
}
