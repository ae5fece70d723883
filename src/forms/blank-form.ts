/** A form with nothing in it, for the kinds that have only some of its parts. */
import type { CellRange } from "../model/address";
import type { FormKind, PerformanceForm } from "../model/form";

export function blankForm(kind: FormKind, range: CellRange): PerformanceForm {
  return {
    kind,
    definition: kind,
    range,
    title: null,
    unit: null,
    year: null,
    period: null,
    denominators: [],
    fields: {},
    goals: { expected: null, actual: null },
    funds: [],
    indicators: [],
    total: null,
    tables: [],
    rows: null,
    missing: [],
    notices: [],
  };
}
