/**
 * The clerk's own conditional formats that are true or false for a cell: comparisons, texts, dates and formulas. Bars,
 * colour scales and icons stay in the file without being shown. Marks of ours are shown by other means.
 */
import { a1 } from "../../../model/address";
import { severityOfMark } from "../../mark-look";
import { attribute, children, flag, textContent, type Element } from "../../xlsx/xml/tags";
import { tailElements } from "../../xlsx/write/sheet-order";
import { rectangles } from "./drop-downs";
import type { CellLook, ConditionalLook, Rectangle } from "./look";

const comparisons: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  lessThan: (cell, first) => `${cell}<(${first})`,
  lessThanOrEqual: (cell, first) => `${cell}<=(${first})`,
  equal: (cell, first) => `${cell}=(${first})`,
  notEqual: (cell, first) => `${cell}<>(${first})`,
  greaterThanOrEqual: (cell, first) => `${cell}>=(${first})`,
  greaterThan: (cell, first) => `${cell}>(${first})`,
  between: (cell, first, second) => `AND(${cell}>=(${first}),${cell}<=(${second}))`,
  notBetween: (cell, first, second) => `OR(${cell}<(${first}),${cell}>(${second}))`,
};

/**
 * @param tail the sheet part's text behind its rows.
 * @param differences the looks of conditional formats, by their index in the file.
 */
export function readConditions(
  tail: string,
  differences: readonly Pick<CellLook, "font" | "fill">[],
): ConditionalLook[] {
  return tailElements(tail)
    .filter((element) => element.name === "conditionalFormatting")
    .flatMap((format) => {
      const ranges = rectangles(attribute(format.tag, "sqref") ?? "");
      return children(tail, format).flatMap((rule) => {
        const look = differences[Number(attribute(rule.tag, "dxfId") ?? -1)];
        const formula = ranges[0] && look ? formulaOf(tail, rule, ranges[0]) : null;
        if (!look || formula === null) return [];
        const priority = Number(attribute(rule.tag, "priority") ?? 0);
        return [
          { priority, condition: { ranges, formula, look, stopsOthers: flag(rule.tag, "stopIfTrue") } },
        ];
      });
    })
    .sort((one, other) => one.priority - other.priority)
    .map(({ condition }) => condition);
}

/** Every kind of rule that is true or false, except comparisons, brings its formula along. */
function formulaOf(tail: string, rule: Element, first: Rectangle): string | null {
  const [one = "", two = ""] = children(tail, rule)
    .filter(({ name }) => name === "formula")
    .map((formula) => textContent(tail, formula).trim());
  if (rule.name !== "cfRule" || one === "" || severityOfMark(one)) return null;
  if (attribute(rule.tag, "type") !== "cellIs") return `=${one}`;
  const compare = comparisons[attribute(rule.tag, "operator") ?? ""];
  return compare ? `=${compare(a1({ row: first.top, column: first.left }), one, two)}` : null;
}
