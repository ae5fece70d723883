/**
 * Marks in a worksheet: conditional formats of ours in its tail.
 *
 * They come last in priority, so that nobody else's order changes. They still show where another conditional format
 * applies, because each also sets text colour and frame, which the others seldom do.
 */
import { parseRangeA1, rangeA1 } from "../../../model/address";
import type { Severity } from "../../../model/finding";
import { MARK_COLOURS, markFormula, severityOfMark } from "../../mark-look";
import { escapeXml } from "../xml/entities";
import { attribute, child, children, splice, textContent, type Element } from "../xml/tags";
import { insertIntoTail, tailElements } from "./sheet-order";
import type { StyleTable } from "./style-table";

export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/** Ranges in one list of references; longer lists slow spreadsheets down. */
const MAX_RANGES = 500;
/** The format's own elements; others belong to extensions and may hold rules of any shape. */
const FORMAT = "conditionalFormatting";

export function marksOf(tail: string): MarkedCell[] {
  return ourRules(tail).flatMap(({ format, severity }) =>
    (attribute(format.tag, "sqref") ?? "").split(/\s+/).flatMap((reference) => {
      const range = parseRangeA1(reference);
      if (!range) return [];
      const cells: MarkedCell[] = [];
      for (let row = range.top; row <= range.bottom; row++)
        for (let column = range.left; column <= range.right; column++) cells.push({ row, column, severity });
      return cells;
    }),
  );
}

/** Takes out our rules, and the formats that hold nothing else. */
export function withoutMarks(tail: string): string {
  let cleared = tail;
  // From the end, so that positions before stay right.
  for (const { format, rule } of ourRules(tail).reverse()) {
    const only = children(tail, format).every(
      (other) => other.name !== "cfRule" || other.start === rule.start,
    );
    const [start, end] = only ? [format.start, format.end] : [rule.start, rule.end];
    cleared = splice(cleared, start, end, "");
  }
  return cleared;
}

/** @param prefix of the main namespace, with colon */
export function withMarks(
  tail: string,
  prefix: string,
  marks: readonly MarkedCell[],
  styles: StyleTable,
): string {
  const clean = withoutMarks(tail);
  let priority = highestPriority(clean);
  let added = "";
  for (const severity of ["error", "warning", "info"] as const) {
    const cells = marks.filter((mark) => mark.severity === severity);
    if (cells.length === 0) continue;
    const style = styles.item("dxfs", (p) => differentialStyle(p, severity));
    const formula = `<${prefix}formula>${escapeXml(markFormula(severity))}</${prefix}formula>`;
    for (const references of inGroups(ranges(cells), MAX_RANGES)) {
      const rule = `<${prefix}cfRule type="expression" dxfId="${style}" priority="${++priority}">${formula}</${prefix}cfRule>`;
      added += `<${prefix}${FORMAT} sqref="${references.join(" ")}">${rule}</${prefix}${FORMAT}>`;
    }
  }
  return added === "" ? clean : insertIntoTail(clean, FORMAT, added);
}

function ourRules(tail: string): { format: Element; rule: Element; severity: Severity }[] {
  return tailElements(tail)
    .filter((element) => element.name === FORMAT)
    .flatMap((format) =>
      children(tail, format).flatMap((rule) => {
        const formula = rule.name === "cfRule" ? child(tail, rule, "formula") : undefined;
        const severity = formula ? severityOfMark(textContent(tail, formula)) : null;
        return severity ? [{ format, rule, severity }] : [];
      }),
    );
}

/** Extensions count too: all rules of a sheet share one order. */
function highestPriority(tail: string): number {
  let highest = 0;
  for (const match of tail.matchAll(/\spriority\s*=\s*["'](\d+)["']/g))
    highest = Math.max(highest, Number(match[1]));
  return highest;
}

function differentialStyle(p: string, severity: Severity): string {
  const { fill, line } = MARK_COLOURS[severity];
  const colour = `<${p}color rgb="FF${line.slice(1)}"/>`;
  const side = (name: string) => `<${p}${name} style="thin">${colour}</${p}${name}>`;
  const border = ["left", "right", "top", "bottom"].map(side).join("");
  const pattern = `<${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill.slice(1)}"/><${p}bgColor rgb="FF${fill.slice(1)}"/></${p}patternFill>`;
  return `<${p}dxf><${p}font>${colour}</${p}font><${p}fill>${pattern}</${p}fill><${p}border>${border}</${p}border></${p}dxf>`;
}

/** Cells of a column that follow one another become one range. */
function ranges(cells: readonly MarkedCell[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const joined: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = joined.at(-1);
    if (last && last.left === column && row <= last.bottom + 1) last.bottom = row;
    else joined.push({ top: row, left: column, bottom: row, right: column });
  }
  return joined.map(rangeA1);
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  const groups: Item[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}
