/** Blank forms the pane can insert. The list comes from the composition root, so that the pane knows no form. */
export type { TemplateOffer, TemplateParameter, TemplateValues } from "../forms/templates";
