/** Fields: only what they result in is on the page, and the lines of a table of contents say nothing of their own. */
import { attribute } from "../xlsx/xml/tags";
import { isOn } from "./values";

interface OpenField {
  isResult: boolean;
  isContents: boolean;
}

export class Fields {
  readonly #open: OpenField[] = [];
  readonly #xml: string;
  #box: boolean | null = null;

  constructor(xml: string) {
    this.#xml = xml;
  }

  mark(tag: string): void {
    const type = attribute(tag, "w:fldCharType") ?? attribute(tag, "fldCharType");
    if (type === "begin") this.#open.push({ isResult: false, isContents: false });
    else if (type === "end") this.#open.pop();
    else if (this.#open.length > 0) this.#open.at(-1)!.isResult = true;
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.isContents ||= /^\s*TOC\b/u.test(text) && this.#isWhole();
  }

  /** A field within the instruction of another, or a line of the contents. */
  get isSilent(): boolean {
    return this.#open.some(
      ({ isResult, isContents }, index) => isContents || (!isResult && index < this.#open.length - 1),
    );
  }

  /** Every field ends: else a table of contents would swallow all that follows. */
  #isWhole(): boolean {
    const count = (type: string): number => this.#xml.split(`fldCharType="${type}"`).length;
    return count("begin") === count("end");
  }

  /** The state of a box to be ticked (FORMCHECKBOX): what it is at first, then what was made of it. */
  boxProperty(name: string, tag: string): void {
    if (name === "checkBox") this.#box = false;
    else if (this.#box !== null && (name === "default" || name === "checked")) this.#box = isOn(tag);
  }

  endBox(): string {
    const text = this.#box === true ? "√" : "□";
    this.#box = null;
    return text;
  }
}
