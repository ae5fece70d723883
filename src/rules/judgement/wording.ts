/** How values are named in a sentence. */
import type { Decimal } from "../../model/decimal";
import type { FundLine, Indicator } from "../../model/form";
import type { IndicatorValue } from "../../model/values";
import { quoted } from "../quoted";
import { valueUnit } from "./comparable";
import { isPermille, myriadOf, writtenFigure } from "./figures";
import type { Basis } from "./judge";

/** «83万元»: as written, with its unit when the text is a bare figure. */
export function shown(value: IndicatorValue | null | undefined): string {
  if (!value) return "（空）";
  const unit = valueUnit(value);
  if (!unit || !value.number || !/\d$/.test(value.text.trim())) return value.text;
  return value.text + writtenUnit(unit, value.text, value.number);
}

/** «≤3200元» as a limit of which one says «超过上限»: «3200元». */
export function shownLimit(value: IndicatorValue | null | undefined): string {
  return shown(value).replace(/^(?:[≤<＜≦]\s*[=＝]?|不[超高大][过于])\s*/u, "");
}

/** What a value does that misses its target: «超过上限3200元», «不在目标区间10%~15%内». */
export function missing(basis: Basis, target: IndicatorValue | null | undefined): string {
  switch (basis) {
    case "reverse":
      return `超过上限${shownLimit(target)}`;
    case "range":
      return `不在目标区间${shown(target)}内`;
    case "date":
      return `晚于目标${shown(target)}`;
    default:
      return `未达到目标${shown(target)}`;
  }
}

/** The unit that the figure was written in: 3.2 that counts as 32000人 is 3.2万人, 0.9 that counts as 0.09% is 0.9‰. */
function writtenUnit(unit: string, text: string, number: Decimal): string {
  const figure = /^[^\d.-]*(-?[\d,]+(?:\.\d+)?)$/.exec(text.trim())?.[1];
  const written = figure === undefined ? number : writtenFigure(figure);
  if (written.isZero() || written.eq(number)) return unit;
  if (unit === "%") return isPermille(written, number) ? "‰" : unit;
  const myriad = myriadOf(written, number);
  return myriad ? myriad[0] + unit : unit;
}

/** The indicator's name as written, shortened so that a sentence stays one. */
export function nameOf(indicator: Indicator): string {
  return quoted(indicator.name.value ?? indicator.name.cell.text, 30);
}

/** A fund line's label without its colon: «年度资金总额». */
export function labelOf(line: FundLine): string {
  const written = line.label.value ?? line.label.cell.text;
  const label = /[：:\s]$/.test(written) ? written.replace(/[：:\s]+$/, "") : written;
  return label === "" ? "本行" : quoted(label, 40);
}

/** «2020-06-30» → «2020年6月30日»; as many parts as the date has. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split("-");
  return [
    [year, "年"],
    [month, "月"],
    [day, "日"],
  ]
    .map(([part, name]) => (part ? Number(part) + name! : ""))
    .join("");
}
