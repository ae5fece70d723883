/** A paragraph while it is being read. */
import type { ReportPart } from "../../model/report-document";

export interface OpenParagraph {
  text: string;
  style: string | null;
  /** Of its own, over its style's: «0» takes it out of every list. */
  listId: string | null;
  listLevel: number | null;
  outline: number | null;
  /** Its mark was struck out in a tracked change: it runs on into the next one. */
  joinsNext: boolean;
  /** Footnotes and endnotes called for in it. */
  readonly notes: string[];
  /** Text boxes anchored in it. */
  readonly beside: ReportPart[];
}

export function newParagraph(): OpenParagraph {
  return {
    text: "",
    style: null,
    listId: null,
    listLevel: null,
    outline: null,
    joinsNext: false,
    notes: [],
    beside: [],
  };
}

/** Ticks and boxes are often letters of a symbol font. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "50": "√",
  "52": "√",
  FC: "√",
  FE: "√",
  A8: "□",
  "6F": "□",
  A3: "□",
};

/** @param code hexadecimal, of the private area of a symbol font or of Unicode */
export function symbolText(code: string): string {
  const bare = code.toUpperCase().replace(/^(F0|00)/, "");
  return SYMBOLS[bare] ?? "";
}
