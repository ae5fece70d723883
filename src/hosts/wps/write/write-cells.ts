/**
 * Writing, block by block, and reading back: some builds ignore what is written into several cells at once, without a
 * word. What is not there afterwards is written again cell by cell, and then once more looked at.
 */
import { a1 } from "../../../model/address";
import { isCellError, sameContent } from "../../../model/snapshot";
import { sameFormula } from "../../patching";
import { rectsOf, type Place, type Rect } from "../../rects";
import { cellOf, eachArea, rangeOf } from "../areas";
import { bgrOf } from "../colours";
import { inputFor } from "../content";
import { notWritten } from "../errors";
import type { Content } from "../read/block";
import type { EtRange, EtSheet } from "../wps-api";
import { TEXT_FORMAT, type CellWrite } from "./cell-writes";
import { contentsAt } from "./facts";
import type { NumberBetween } from "./numbers-between";

const NO_FILL = -4142;
const SOLID = 1;

/** What stands in these cells by now. */
export type LookBack = (sheet: EtSheet, places: readonly Place[]) => (place: Place) => Content;

/**
 * @param between numbers that stand there already and are written along
 * @returns whether all was taken at once, so that what was seen on looking back still holds
 * @throws HostError host-failure when WPS does not take what is written
 */
export function writeCells(
  sheet: EtSheet,
  writes: readonly CellWrite[],
  between: readonly NumberBetween[] = [],
  lookBack: LookBack = contentsAt,
): boolean {
  same(writes, ({ formatFirst }) => formatFirst).forEach((places, format) =>
    eachArea(sheet, places, (range) => (range.NumberFormat = format)),
  );
  const withContent = writes.filter((write) => write.content !== undefined);
  writeContents(sheet, withContent, between);
  same(writes, ({ format }) => format).forEach((places, format) =>
    eachArea(sheet, places, (range) => (range.NumberFormat = format)),
  );
  same(writes, ({ fill }) => fill).forEach((places, fill) =>
    eachArea(sheet, places, ({ Interior }) => paint(Interior, fill)),
  );
  const now = lookBack(
    sheet,
    [...withContent, ...between].map(({ at }) => at),
  );
  const missed = withContent.filter((write) => !isTaken(write, now(write.at)));
  for (const write of missed) writeAlone(sheet, write);
  const kept = between.length === 0 || keepNumbers(sheet, between, now);
  const lost = notTaken(sheet, missed);
  if (lost.length > 0) throw notWritten(namesOf(lost));
  return kept && missed.length === 0;
}

/**
 * Sees to it that numbers written along are what they were, to the last digit.
 * @returns whether they were from the first
 * @throws HostError host-failure when one of them is not and cannot be made so
 */
export function keepNumbers(
  sheet: EtSheet,
  numbers: readonly NumberBetween[],
  now: (place: Place) => Content = contentsAt(
    sheet,
    numbers.map(({ at }) => at),
  ),
): boolean {
  const changed = (read: (place: Place) => Content) =>
    numbers.filter(({ at, value }) => read(at).value !== value || read(at).formula !== null);
  const hurt = changed(now);
  for (const { at, value } of hurt) putNumberBack(cellOf(sheet, at), value);
  if (hurt.length === 0) return true;
  const lost = hurt.filter(({ at, value }) => valueAt(sheet, at).value !== value);
  if (lost.length > 0) throw notWritten(namesOf(lost));
  return false;
}

/** A text format would make a text of it. */
function putNumberBack(range: EtRange, value: number): void {
  const format = range.NumberFormat;
  if (format === TEXT_FORMAT) range.NumberFormat = "General";
  range.Value2 = value;
  if (format === TEXT_FORMAT) range.NumberFormat = format;
}

interface Input {
  readonly at: Place;
  readonly input: unknown;
}

function writeContents(
  sheet: EtSheet,
  writes: readonly CellWrite[],
  between: readonly NumberBetween[],
): void {
  const clear: Place[] = [];
  const formulas = new Map<string, Input>();
  const values = new Map<string, Input>();
  for (const { at, value } of between) values.set(a1(at), { at, input: value });
  for (const { at, content } of writes) {
    if ("formula" in content!) formulas.set(a1(at), { at, input: content.formula });
    else if (inputFor(content!.value) === null) clear.push(at);
    else values.set(a1(at), { at, input: inputFor(content!.value) });
  }
  eachArea(sheet, clear, (range) => range.ClearContents());
  // Cells apart that are given the same take it together; a formula would be moved along in each of them.
  const apart = new Map<unknown, Place[]>();
  for (const { rect, table } of tablesOf(values))
    if (Array.isArray(table)) rangeOf(sheet, rect).Value2 = table;
    else apart.set(table, [...(apart.get(table) ?? []), { row: rect.top, column: rect.left }]);
  for (const [input, places] of apart) eachArea(sheet, places, (range) => (range.Value2 = input));
  for (const { rect, table } of tablesOf(formulas)) rangeOf(sheet, rect).Formula = table;
}

function tablesOf(cells: ReadonlyMap<string, Input>): { readonly rect: Rect; readonly table: unknown }[] {
  return rectsOf([...cells.values()].map(({ at }) => at)).map((rect) => ({
    rect,
    table: tableFor(rect, (place) => cells.get(a1(place))!.input),
  }));
}

function tableFor({ top, left, bottom, right }: Rect, inputAt: (place: Place) => unknown): unknown {
  if (top === bottom && left === right) return inputAt({ row: top, column: left });
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) =>
      inputAt({ row: top + row, column: left + column }),
    ),
  );
}

/** A text that this build still interprets gets the mark of texts before it. */
function writeAlone(sheet: EtSheet, { at, content, formatFirst, format }: CellWrite): void {
  const range = cellOf(sheet, at);
  if (formatFirst !== undefined) range.NumberFormat = formatFirst;
  if ("formula" in content!) range.Formula = content.formula;
  else {
    const input = inputFor(content!.value);
    if (input === null) range.ClearContents();
    else range.Value2 = input;
    if (typeof input === "string" && !isTaken({ content }, valueAt(sheet, at))) range.Value2 = `'${input}`;
  }
  if (format !== undefined) range.NumberFormat = format;
}

function valueAt(sheet: EtSheet, at: Place): Content {
  return contentsAt(sheet, [at])(at);
}

function notTaken(sheet: EtSheet, writes: readonly CellWrite[]): CellWrite[] {
  if (writes.length === 0) return [];
  const content = contentsAt(
    sheet,
    writes.map(({ at }) => at),
  );
  return writes.filter((write) => !isTaken(write, content(write.at)));
}

function isTaken({ content }: Pick<CellWrite, "content">, now: Content): boolean {
  if ("formula" in content!) return sameFormula(content.formula, now.formula);
  const { value } = content!;
  if (isCellError(value)) return isCellError(now.value) || now.value === value.error;
  return now.formula === null && sameContent(value, now.value);
}

function paint(interior: EtRange["Interior"], fill: string | null): void {
  if (fill === null) interior.ColorIndex = NO_FILL;
  else {
    interior.Pattern = SOLID;
    interior.Color = bgrOf(fill);
  }
}

/** Places by what is to be done to them. */
function same<T>(writes: readonly CellWrite[], partOf: (write: CellWrite) => T | undefined): Map<T, Place[]> {
  const groups = new Map<T, Place[]>();
  for (const write of writes) {
    const part = partOf(write);
    if (part === undefined) continue;
    const others = groups.get(part);
    if (others) others.push(write.at);
    else groups.set(part, [write.at]);
  }
  return groups;
}

function namesOf(writes: readonly { readonly at: Place }[]): string {
  const shown = writes.slice(0, 5).map(({ at }) => a1(at));
  return shown.join("、") + (writes.length > shown.length ? ` 等 ${writes.length} 个单元格` : "");
}
