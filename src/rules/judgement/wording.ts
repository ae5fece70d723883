/** How values are named in a sentence. */
import type { Indicator } from "../../model/form";
import type { IndicatorValue } from "../../model/values";
import { unitOf } from "./comparable";

/** «83万元»: as written, with its unit when the text itself has none. */
export function shown(value: IndicatorValue | null | undefined): string {
  if (!value) return "（空）";
  const unit = unitOf(value);
  return unit && !value.text.endsWith(unit) && value.number ? value.text + unit : value.text;
}

/** The indicator's name as written, shortened so that a sentence stays one. */
export function nameOf(indicator: Indicator): string {
  const name = indicator.name.value ?? indicator.name.cell.text;
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}
