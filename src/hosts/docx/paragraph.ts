/** A paragraph while it is being read, and as it is once it has ended. */
import type { ReportParagraph, ReportPart } from "../../model/report-document";
import type { Numbering } from "./numbering";
import type { Styles } from "./styles";

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

export function paragraphProperty(paragraph: OpenParagraph, name: string, value: string | undefined): void {
  if (name === "pStyle") paragraph.style = value ?? null;
  else if (name === "numId") paragraph.listId = value ?? null;
  else if (name === "ilvl") paragraph.listLevel = Number(value) || 0;
  else if (name === "outlineLvl") paragraph.outline = Number(value) < 9 ? Number(value) : null;
}

/**
 * With its automatic number. Null when there is nothing in it, or when it is a line of the contents.
 * @param before what ran on into it
 * @param inCell in a table a number alone is what the cell shows
 */
export function finishedParagraph(
  paragraph: OpenParagraph,
  before: string,
  inCell: boolean,
  { styles, numbering }: { readonly styles: Styles; readonly numbering: Numbering },
): ReportParagraph | null {
  const style = styles.of(paragraph.style ?? "");
  const listId = paragraph.listId ?? style.list?.id ?? null;
  const number =
    listId === null || listId === "0"
      ? ""
      : numbering.next(listId, paragraph.listLevel ?? style.list?.level ?? 0);
  const own = before + paragraph.text;
  if (paragraph.joinsNext || style.isContents) return null;
  const spaced = number === "" || /[、）)．.]$/u.test(number) ? number : `${number} `;
  const text = (own === "" ? (inCell ? number : "") : spaced + own).replace(/\u00a0/g, " ").trim();
  const level = paragraph.outline ?? style.outline;
  return text === "" ? null : { kind: "paragraph", text, level: level === null ? null : level + 1 };
}
