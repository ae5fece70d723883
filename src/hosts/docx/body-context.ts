/** What the whole document knows, and what was met in it that is not in its text. */
import type { ReportPart } from "../../model/report-document";
import type { Numbering } from "./numbering";
import type { Styles } from "./styles";

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
