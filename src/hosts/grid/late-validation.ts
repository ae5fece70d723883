/** What is left of checking the grid's drop-down lists when the grid is closed. */
import type { Injector } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";

/**
 * The library puts off checking sheets that are not in view until the browser is idle, takes none of it back when the
 * grid is closed, and then fails for want of a workbook.
 *
 * @returns to be called when the grid is closed: what is still put off finds nothing to check.
 */
export function dropLateValidation(injector: Injector): () => void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  return () => {
    validator.validatorRanges = () => Promise.resolve([]);
  };
}
