/** Lists that also allow other values: the grid would flag those in red, which their author did not want. */
import { DataValidationErrorStyle, DataValidationType, type Injector } from "@univerjs/core";
import { DataValidatorRegistryService, ListValidator } from "@univerjs/preset-sheets-data-validation";

export function relaxSuggestions(injector: Injector): void {
  const validator = injector.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  if (!(validator instanceof ListValidator)) return;
  const isInList = validator.isValidType.bind(validator);
  validator.isValidType = (cell, formula, rule) =>
    rule.errorStyle === DataValidationErrorStyle.STOP ? isInList(cell, formula, rule) : Promise.resolve(true);
}
