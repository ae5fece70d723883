/** How values are named in a sentence. */
import type { FundLine, Indicator } from "../../model/form";
import type { IndicatorValue } from "../../model/values";
import { quoted } from "../quoted";
import { valueUnit } from "./comparable";

/** «83万元»: as written, with its unit when the text itself has none. */
export function shown(value: IndicatorValue | null | undefined): string {
  if (!value) return "（空）";
  const unit = valueUnit(value);
  return unit && !value.text.endsWith(unit) && value.number ? value.text + unit : value.text;
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
