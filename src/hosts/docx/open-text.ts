/** The running text where the reader stands: open paragraphs, runs, fields and content controls, and what they let through. */
import { attribute } from "../xlsx/xml/tags";
import type { Omissions } from "./body-context";
import { Fields } from "./fields";
import { newParagraph, paragraphProperty, type OpenParagraph } from "./paragraph";
import { Runs } from "./runs";
import { shownText, symbolText } from "./symbols";
import { valOf } from "./values";

/** Programs whose embedded objects hold text and tables. */
const DOCUMENTS = /^(?:Excel|Word|PowerPoint|ET|WPS|WPP|KET|KWPS)\b/iu;

export class OpenText {
  readonly #omitted: Omissions;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs = new Runs();
  readonly #fields: Fields;
  /** Content controls that are open: whether each only asks to be filled in. */
  readonly #controls: boolean[] = [];
  #words = 0;

  constructor(xml: string, omitted: Omissions) {
    this.#omitted = omitted;
    this.#fields = new Fields(xml);
  }

  /** The innermost; properties outside of every paragraph go to one that nobody sees. */
  get paragraph(): OpenParagraph {
    return this.#paragraphs.at(-1) ?? newParagraph();
  }

  /** How many characters have been let through. */
  get words(): number {
    return this.#words;
  }

  begin(name: "p" | "r" | "sdt"): void {
    if (name === "p") this.#paragraphs.push(newParagraph());
    else if (name === "r") this.#runs.begin();
    else this.#controls.push(false);
  }

  endParagraph(): OpenParagraph | undefined {
    return this.#paragraphs.pop();
  }

  endRun(): void {
    this.#runs.end();
  }

  endControl(): void {
    this.#controls.pop();
  }

  endBox(): void {
    this.#add(this.#fields.endBox());
  }

  read(text: string): void {
    this.#add(shownText(text, this.#runs.inSymbols));
  }

  instruction(text: string): void {
    this.#fields.instruction(text);
  }

  property(within: string, name: string, tag: string): void {
    if (within === "rPr") this.#runs.property(name, tag);
    else if (within === "pPr") paragraphProperty(this.paragraph, name, valOf(tag));
    else if (name === "showingPlcHdr" && this.#controls.length > 0)
      this.#controls[this.#controls.length - 1] = true;
  }

  /** Elements that stand for a sign, or for something that stands elsewhere. */
  sign(name: string, tag: string): void {
    if (name === "tab" || name === "ptab") this.#add("\t");
    else if (name === "br" || name === "cr") this.#add("\n");
    else if (name === "noBreakHyphen") this.#add("-");
    else if (name === "sym") this.#add(symbolText(attribute(tag, "w:char") ?? ""));
    else if (name === "footnoteReference" || name === "endnoteReference") {
      const id = attribute(tag, "w:id") ?? attribute(tag, "id");
      if (id !== undefined) this.paragraph.notes.push(`${name} ${id}`);
    } else if (name === "fldChar") this.#fields.mark(tag);
    else if (name === "altChunk" || name === "subDoc" || isDocument(name, tag)) this.#omitted.embedded = true;
    else this.#fields.boxProperty(name, tag);
  }

  #add(text: string): void {
    if (this.#fields.isSilent || this.#controls.includes(true)) return;
    if (this.#runs.isHidden) this.#omitted.hidden ||= text.trim() !== "";
    else if (this.#paragraphs.length > 0) {
      this.paragraph.text += text;
      this.#words += text.trim().length;
    }
  }
}

function isDocument(name: string, tag: string): boolean {
  return name === "OLEObject" && DOCUMENTS.test(attribute(tag, "ProgID") ?? "");
}
