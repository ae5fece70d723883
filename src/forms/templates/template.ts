/** A blank form on offer, and what is asked before it is drawn. */
import type { SheetDraft } from "../../model/sheet-draft";

export interface TemplateParameter {
  readonly id: string;
  readonly label: string;
  readonly kind: "text" | "number" | "choice";
  /** Only of kind «choice». */
  readonly choices?: readonly string[];
  readonly initial: string;
}

/** Parameter id → what the clerk entered, as text; what is absent is taken at its initial value. */
export type TemplateValues = Readonly<Record<string, string>>;

export interface TemplateOffer {
  readonly id: string;
  readonly title: string;
  /** One sentence: when a clerk needs it. */
  readonly purpose: string;
  /** Regulation or notice the layout comes from. */
  readonly source: string;
  readonly parameters: readonly TemplateParameter[];
  /** @throws RangeError with one Chinese sentence when a value cannot be used. */
  draft(values: TemplateValues): SheetDraft;
}
