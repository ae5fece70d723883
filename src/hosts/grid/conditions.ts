/** Conditional looks in the grid's terms. */
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from "@univerjs/preset-sheets-conditional-formatting";
import { gridStyle } from "./cell-style";
import { gridRanges } from "./grid-ranges";
import type { ConditionalLook } from "./looks/look";

/** @param id unique within a sheet. */
export function gridCondition(
  { ranges, formula, look, stopsOthers }: ConditionalLook,
  id: string,
): IConditionFormattingRule<IFormulaHighlightCell> {
  const { bg, cl, bl, it, st, ul } = gridStyle(look);
  return {
    cfId: id,
    ranges: gridRanges(ranges),
    stopIfTrue: stopsOthers,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula,
      style: Object.fromEntries(
        Object.entries({ bg, cl, bl, it, st, ul }).filter(([, value]) => value !== undefined),
      ),
    },
  };
}
