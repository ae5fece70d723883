/**
 * WordprocessingML read in one pass, tag by tag: paragraphs and tables as the reader of the page sees them. Struck-out
 * text and the former properties of tracked changes are passed over, insertions are read; hidden text is left out.
 */
import type { ReportPart } from "../../model/report-document";
import { unescapeXml } from "../xlsx/xml/entities";
import { attribute, elementAt, nextTag, type Tag } from "../xlsx/xml/tags";
import type { Numbering } from "./numbering";
import { newParagraph, symbolText, type OpenParagraph } from "./paragraph";
import type { Styles } from "./styles";
import { TableGrid, type CellShape } from "./table-grid";
import { isOn, valOf } from "./values";

/** What was met and is not in the text. */
export interface Omissions {
  hidden: boolean;
  tracked: boolean;
  embedded: boolean;
  cut: boolean;
}

export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Paragraphs of a note by the id of its reference. */
  readonly notes: ReadonlyMap<string, readonly ReportPart[]>;
  readonly omitted: Omissions;
}

interface OpenTable {
  readonly grid: TableGrid;
  readonly nested: ReportPart[];
  /** The row was struck out in a tracked change. */
  dropsRow: boolean;
  cell: (CellShape & { readonly parts: ReportPart[] }) | null;
}

/** More paragraphs and cells than any report has. */
const MOST_PARTS = 100_000;
/** Fields and properties whose content is no text of the page. */
const PASSED_OVER = /^(moveFrom|Fallback|rt|tblGrid|sdtPr|instrText|delText|delInstrText|\w*Change)$/;

export class BodyReader {
  readonly #xml: string;
  readonly #context: BodyContext;
  readonly #sinks: ReportPart[][] = [[]];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  /** Names of the property elements that are open: pPr, rPr, trPr, tcPr. */
  readonly #properties: string[] = [];
  /** Hidden runs, by depth of text boxes. */
  #isHidden = false;
  #carried = "";
  #count = 0;

  constructor(xml: string, context: BodyContext) {
    this.#xml = xml;
    this.#context = context;
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
    return this.#sinks[0]!;
  }

  /** @returns where to go on */
  #open(tag: Tag): number {
    const name = localName(tag);
    const text = this.#xml.slice(tag.start, tag.end);
    if (name === "del" || name === "ins" || name === "moveTo") return this.#change(name, tag);
    if (PASSED_OVER.test(name)) {
      if (name.endsWith("Change") || name === "moveFrom") this.#context.omitted.tracked = true;
      return tag.kind === "empty" ? tag.end : elementAt(this.#xml, tag).end;
    }
    switch (name) {
      case "t":
        return tag.kind === "empty" || tag.name.startsWith("a:") ? tag.end : this.#text(tag);
      case "p":
        if (tag.name.startsWith("a:")) break;
        this.#count++;
        this.#paragraphs.push(newParagraph());
        if (tag.kind === "empty") this.#endParagraph();
        break;
      case "tbl":
        if (tag.kind === "open")
          this.#tables.push({ grid: new TableGrid(), nested: [], dropsRow: false, cell: null });
        break;
      case "tr":
        this.#tables.at(-1)?.grid.beginRow();
        break;
      case "tc":
        if (tag.kind === "open") this.#beginCell();
        break;
      case "pPr":
      case "rPr":
      case "trPr":
      case "tcPr":
        if (tag.kind === "open") this.#properties.push(name);
        break;
      case "r":
        this.#isHidden = false;
        break;
      default:
        this.#leaf(name, text);
    }
    return tag.end;
  }

  #close(tag: Tag): number {
    const name = localName(tag);
    if (name === "p" && !tag.name.startsWith("a:")) this.#endParagraph();
    else if (name === "tc") this.#endCell();
    else if (name === "tr") this.#endRow();
    else if (name === "tbl") this.#endTable();
    else if (name === this.#properties.at(-1)) this.#properties.pop();
    else if (name === "r") this.#isHidden = false;
    return tag.end;
  }

  /** A tracked change: of a paragraph's mark, of a row, or of the text it holds. */
  #change(name: string, tag: Tag): number {
    this.#context.omitted.tracked = true;
    if (name !== "del") return tag.end;
    const within = this.#properties.at(-1);
    const table = this.#tables.at(-1);
    if (within === "trPr" && table) table.dropsRow = true;
    else if (within === "rPr" && this.#properties.includes("pPr")) this.#paragraph.joinsNext = true;
    return tag.kind === "empty" ? tag.end : elementAt(this.#xml, tag).end;
  }

  #text(tag: Tag): number {
    const end = this.#xml.indexOf("</", tag.end);
    if (end < 0) return this.#xml.length;
    this.#add(unescapeXml(this.#xml.slice(tag.end, end)));
    return end;
  }

  #add(text: string): void {
    if (this.#isHidden) this.#context.omitted.hidden ||= text.trim() !== "";
    else if (this.#paragraphs.length > 0) this.#paragraph.text += text;
  }

  /** Elements without content of their own: signs in the text, and properties. */
  #leaf(name: string, tag: string): void {
    const within = this.#properties.at(-1);
    if (within === undefined) {
      if (name === "tab" || name === "ptab") this.#add("\t");
      else if (name === "br" || name === "cr") this.#add("\n");
      else if (name === "noBreakHyphen") this.#add("-");
      else if (name === "sym") this.#add(symbolText(attribute(tag, "w:char") ?? ""));
      else if (name === "footnoteReference" || name === "endnoteReference") this.#note(name, tag);
      else if (name === "altChunk") this.#context.omitted.embedded = true;
      return;
    }
    const value = valOf(tag);
    if (within === "rPr") {
      if (name === "vanish" && !this.#properties.includes("pPr")) this.#isHidden = isOn(tag);
    } else if (within === "pPr") this.#paragraphProperty(name, value);
    else if (within === "trPr") {
      if (name === "gridBefore") this.#tables.at(-1)?.grid.skip(Number(value) || 0);
    } else this.#cellProperty(name, value);
  }

  #paragraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.#paragraph;
    if (name === "pStyle") paragraph.style = value ?? null;
    else if (name === "numId") paragraph.listId = value ?? null;
    else if (name === "ilvl") paragraph.listLevel = Number(value) || 0;
    else if (name === "outlineLvl") paragraph.outline = Number(value) < 9 ? Number(value) : null;
  }

  #cellProperty(name: string, value: string | undefined): void {
    const cell = this.#tables.at(-1)?.cell;
    if (!cell) return;
    if (name === "gridSpan") cell.span = Math.max(1, Math.floor(Number(value)) || 1);
    else if (name === "vMerge") cell.merge = value === "restart" ? "restart" : "continue";
    else if (name === "hMerge") cell.joinsLeft = value !== "restart";
  }

  #note(name: string, tag: string): void {
    const id = attribute(tag, "w:id") ?? attribute(tag, "id");
    if (id !== undefined && this.#paragraphs.length > 0) this.#paragraph.notes.push(`${name} ${id}`);
  }

  /** The innermost; properties outside of every paragraph go to one that nobody sees. */
  get #paragraph(): OpenParagraph {
    return this.#paragraphs.at(-1) ?? newParagraph();
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { styles, numbering, notes } = this.#context;
    const outer = this.#paragraphs.at(-1);
    const cell = this.#tables.at(-1)?.cell;
    const sink = cell ? cell.parts : outer ? outer.beside : this.#sinks[0]!;
    const style = styles.of(paragraph.style ?? "");
    const listId = paragraph.listId ?? style.list?.id ?? null;
    const number =
      listId === null || listId === "0"
        ? ""
        : numbering.next(listId, paragraph.listLevel ?? style.list?.level ?? 0);
    const own = this.#carried + paragraph.text;
    this.#carried = "";
    if (paragraph.joinsNext) {
      this.#carried = own;
    } else {
      const spaced = number === "" || /[、）)．.]$/u.test(number) ? number : `${number} `;
      const text = tidy(own === "" ? (cell ? number : "") : spaced + own);
      const level = paragraph.outline ?? style.outline;
      if (text !== "") sink.push({ kind: "paragraph", text, level: level === null ? null : level + 1 });
    }
    sink.push(...paragraph.beside, ...paragraph.notes.flatMap((id) => notes.get(id) ?? []));
  }

  #beginCell(): void {
    const table = this.#tables.at(-1);
    this.#count++;
    if (table) table.cell = { span: 1, merge: null, joinsLeft: false, parts: [] };
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const { parts, ...shape } = table.cell;
    const lines = parts.flatMap((part) => (part.kind === "paragraph" ? [part.text] : []));
    table.nested.push(...parts.filter((part) => part.kind === "table"));
    table.grid.add(shape, lines.join("\n"));
    table.cell = null;
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (!table?.dropsRow) return;
    table.grid.dropRow();
    table.dropsRow = false;
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1)?.cell?.parts ?? this.#paragraphs.at(-1)?.beside ?? this.#sinks[0]!;
    const finished = table.grid.finish();
    if (finished) outer.push(finished);
    outer.push(...table.nested);
  }
}

function localName(tag: Tag): string {
  return tag.name.slice(tag.name.indexOf(":") + 1);
}

function tidy(text: string): string {
  return text.replace(/\u00a0/g, " ").trim();
}
