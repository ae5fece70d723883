/** Where a sheet is in use and what it is called: one answer tells both where the build can. */
import { parseRangeA1 } from "../../../model/address";
import type { Rect } from "../../rects";
import { rectOf } from "../areas";
import { attempt } from "../session";
import type { EtRange, EtSheet } from "../wps-api";

export interface OpenSheet {
  readonly sheet: EtSheet;
  readonly name: string;
  readonly used: EtRange;
  readonly rect: Rect;
}

/** xlA1 */
const A1_STYLE = 1;

export function openSheet(sheet: EtSheet): OpenSheet {
  const used = sheet.UsedRange;
  const told = attempt(() => namedPlaceOf(used));
  return told
    ? { sheet, used, ...told }
    : { sheet, used, name: sheet.Name, rect: rectOf(used) ?? { top: 0, left: 0, bottom: 0, right: 0 } };
}

/** @returns null on a build that does not name the sheet */
export function namedPlaceOf(range: EtRange): { name: string; rect: Rect } | null {
  return namedPlace(String(range.Address(false, false, A1_STYLE, true)));
}

/** «'[报表 1.xlsx]甲''乙'!A1:C3»; neither a book's nor a sheet's name holds a bracket or begins with a quote. */
function namedPlace(address: string): { name: string; rect: Rect } | null {
  const end = address.lastIndexOf("!");
  const rect = parseRangeA1(address.slice(end + 1));
  const place = unquoted(address.slice(0, Math.max(0, end)));
  // LibreOffice puts the sheet's name alone in quotes.
  const name = unquoted(place.slice(place.lastIndexOf("]") + 1));
  return rect && place.includes("]") && name !== "" ? { name, rect } : null;
}

function unquoted(name: string): string {
  return /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
}
