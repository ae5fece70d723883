/** Why rows of a file's sheet cannot be put in or taken out, beside what holds in every host. */
import { parseRangeA1 } from "../../../model/address";
import type { RowShift } from "../../../model/references/row-shift";
import { concerns, cuts, tableSentence, type Span } from "../../rows/standing";
import type { SheetEntry, WorkbookPackage } from "../package/workbook-package";
import type { SheetReading } from "../read/read-sheet";
import { attribute, descendants } from "../xml/tags";
import { unknownPart } from "./shift-parts";

/** @returns one Chinese sentence, null when nothing speaks against it */
export function packageRefusal(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  reading: SheetReading,
  shift: RowShift,
): string | null {
  const place = `工作表“${sheet.name}”`;
  if (reading.cutAt !== null) return `${place}太大，没有读完整，不能增删行；请拆分后再试。`;
  if (!reading.places.isOrdered)
    return `${place}里的行没有按次序存放，不能增删行；请用 Excel 或 WPS 打开，另存后再试。`;
  const unknown = unknownPart(pack, sheet);
  if (unknown !== null)
    return `${place}带有本工具不认识的控件或链接，增删行可能错位；请在 Excel 或 WPS 里增删行。`;
  for (const { kind, range } of reading.areas) {
    if (kind === "table" && range.bottom >= shift.row)
      return `${place}里有模拟运算表，不能在其上方增删行；请在 Excel 或 WPS 里增删行。`;
    if (kind === "array" && cuts(range, shift))
      return `要增删的行穿过${place}的数组公式；请先改写该公式再试。`;
  }
  const standing = [
    ...rangesOf(pack, sheet, "table", "table"),
    ...rangesOf(pack, sheet, "pivotTable", "location"),
  ];
  if (standing.some((range) => concerns(range, shift))) return tableSentence(sheet.name);
  return null;
}

function rangesOf(pack: WorkbookPackage, sheet: SheetEntry, kind: string, element: string): Span[] {
  return pack.relationships(sheet.part).flatMap((relation) => {
    if (relation.kind !== kind || !pack.archive.has(relation.target)) return [];
    const found = [...descendants(pack.text(relation.target), element)][0];
    return (found && parseRangeA1(attribute(found.tag, "ref") ?? "")) ?? [];
  });
}
