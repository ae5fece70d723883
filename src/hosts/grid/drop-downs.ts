/** Drop-down lists in the grid's terms. */
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { DraftValidation } from "../../model/sheet-draft";
import { gridRanges } from "./grid-ranges";
import type { DropDown } from "./looks/look";

/** @param id unique within a sheet. */
export function gridDropDown(
  { ranges, source, strict, refusal }: DropDown,
  id: string,
): ISheetDataValidationRule {
  return {
    uid: id,
    type: DataValidationType.LIST,
    // As a list of its own notation, so that an item may hold a comma.
    formula1: "range" in source ? `=${source.range}` : JSON.stringify(source),
    ranges: gridRanges(ranges),
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
    errorStyle: strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFO,
    showErrorMessage: strict && refusal !== undefined,
    ...(refusal !== undefined && { error: refusal }),
  };
}

/** A hint without a list is no drop-down. */
export function draftDropDowns(validations: readonly DraftValidation[] = []): DropDown[] {
  return validations.flatMap(({ range, list, strict }) =>
    list.length > 0 ? [{ ranges: [range], source: list, strict }] : [],
  );
}
