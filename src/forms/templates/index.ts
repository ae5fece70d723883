/** The blank standard forms. Each is drawn from the definition that reads it. */
import type { SheetDraft } from "../../model/sheet-draft";
import { ledgerTemplate, summaryTemplate } from "./ledger";
import type { Today } from "./parameters";
import { projectTemplates } from "./project-forms";
import { smallTableTemplates } from "./small-tables";
import type { TemplateOffer, TemplateValues } from "./template";
import { titledTemplates } from "./titled-forms";
import { trackingTemplates } from "./tracking-forms";

export type { TemplateOffer, TemplateParameter, TemplateValues } from "./template";

/** @param today fills the year in; a clerk can change it */
export function templatesFor(today: Today): readonly TemplateOffer[] {
  return [
    ...projectTemplates(today),
    ledgerTemplate(today),
    summaryTemplate(today),
    ...smallTableTemplates(today),
    ...titledTemplates(),
    ...trackingTemplates(today),
  ];
}

/**
 * Draws one blank form.
 * @param values answers by parameter id; what is absent is taken at its initial value
 * @throws RangeError with one Chinese sentence for an unknown form or an answer that cannot be used
 */
export function drawTemplate(id: string, values: TemplateValues, today: Today): SheetDraft {
  const offer = templatesFor(today).find((template) => template.id === id);
  if (!offer) throw new RangeError(`没有名为“${id}”的模板。`);
  return offer.draft(values);
}
