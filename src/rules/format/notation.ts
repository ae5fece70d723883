/**
 * The regular way of writing what stands in a text cell. Every rule about notation proposes the same tidied cell, so
 * that two flaws of one cell make one change, and a tidied cell is left alone the second time.
 */
import { tidyIndicatorText } from "../../forms/values";
import type { CellChange, CellEdit, Fix } from "../../model/finding";
import { closingOf, isMixed, matchBrackets } from "./brackets";
import type { CellRole, RoledText } from "./form-cells";

const FIGURES: ReadonlySet<CellRole> = new Set(["amount", "rate", "points", "value"]);
const HAN_DIGIT = "一二三四五六七八九〇零";
const LOOK_ALIKE_ZERO = new RegExp(`([${HAN_DIGIT}])[OoＯｏ○◯]+(?=[${HAN_DIGIT}年])`, "gu");
const DOUBLED = /([%％])[%％]+|(。)。+|([，,])[，,]+(?!\d)|(；)；+|(：)：+|(、)、+/gu;
/** A closing bracket is supplied only behind a short remark such as a unit: «（人次». */
const LONGEST_REMARK = 12;

/** True for roles whose cells hold a figure rather than words. */
export function holdsFigure(role: CellRole): boolean {
  return FIGURES.has(role);
}

/** Full-width digits as half-width ones; in a cell that holds a figure also point, percent sign, sign and letters. */
export function narrowFigures(text: string, role: CellRole): string {
  const wide = holdsFigure(role) ? /[０-９．％＋－，Ａ-Ｚａ-ｚ]/gu : /[０-９]/gu;
  return text.replace(wide, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/** «二O二一年» → «二〇二一年». */
export function properZeros(text: string): string {
  return text.replace(
    LOOK_ALIKE_ZERO,
    (run, digit: string) => digit + "〇".repeat(run.length - digit.length),
  );
}

/** «90%%» → «90%», «。。» → «。». */
function singleSigns(text: string): string {
  return text.replace(DOUBLED, (_, ...signs: (string | undefined)[]) =>
    signs.find((sign) => sign !== undefined)!,
  );
}

/** The first sign that stands twice in a row or more often, and where. */
export function doubledSign(text: string): DoubledSign | null {
  const match = new RegExp(DOUBLED.source, "u").exec(text);
  return match ? { sign: match[0][0]!, index: match.index, count: match[0].length } : null;
}

interface DoubledSign {
  readonly sign: string;
  readonly index: number;
  readonly count: number;
}

/** Both brackets of a pair in one width: full-width among Chinese characters, half-width otherwise. */
function evenBrackets(text: string): string {
  const mixed = matchBrackets(text).pairs.filter(isMixed);
  if (mixed.length === 0) return text;
  const marks = [...text.split("")];
  const wide = /\p{Script=Han}/u.test(text);
  for (const { open, close } of mixed) {
    const opening = wide ? widen(open.mark) : narrow(open.mark);
    marks[open.index] = opening;
    marks[close.index] = closingOf(opening);
  }
  return marks.join("");
}

/** Adds the one closing bracket that is missing at the end of a name; null when it is not clear where it belongs. */
export function closeBracket(text: string, role: CellRole): string | null {
  if (role !== "name") return null;
  const { unclosed, unopened } = matchBrackets(text);
  const open = unclosed[0];
  if (!open || unclosed.length > 1 || unopened.length > 0) return null;
  const remark = text.slice(open.index + 1).trim();
  if (remark === "" || [...remark].length > LONGEST_REMARK || /[。；，,;\n（(]/u.test(remark)) return null;
  return text.trimEnd() + closingOf(open.mark);
}

/** A number that is only stored as text, as a number with the digits it shows; null when it is anything else. */
function asNumber(text: string): CellChange | null {
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,10})?$/u.exec(text.trim());
  if (!match) return null;
  const grouped = match[2]!.includes(",");
  const whole = match[2]!.replaceAll(",", "");
  if (whole.length > 1 && whole.startsWith("0")) return null;
  const behind = match[3] ?? "";
  if (whole.length + behind.length > 15) return null;
  return {
    value: Number(match[1]! + whole + behind),
    numberFormat: (grouped ? "#,##0" : "0") + behind.replace(/\d/g, "0"),
  };
}

/** How a cell should read: text, or for a plain number in a column of amounts or points a number. */
export function tidied({ text, role }: Pick<RoledText, "text" | "role">): CellChange {
  // Indicator values have a tidy form of their own, which reading and writing agree on.
  const signs =
    role === "value" ? tidyIndicatorText(text) : singleSigns(properZeros(narrowFigures(text, role)));
  const even = evenBrackets(signs);
  const whole = closeBracket(even, role) ?? even;
  return ((role === "amount" || role === "points") && asNumber(whole)) || { value: whole };
}

/** The edit that tidies a cell; null for a formula, which is never overwritten, and where nothing changes. */
export function tidyEdit(roled: RoledText): CellEdit | null {
  const { cell, text } = roled;
  const next = tidied(roled);
  if (cell.formula !== null || next.value === text) return null;
  return {
    at: cell.at,
    expected: cell.value,
    expectedFormula: null,
    next,
    why:
      typeof next.value === "number"
        ? `文本“${text.trim()}”改为数字${text.trim().normalize("NFKC")}，这样求和才不会漏算。`
        : `“${text}”规范写为“${next.value}”，内容不变。`,
  };
}

/** A safe fix that tidies the cell, when there is anything to do. */
export function tidyFix(roled: RoledText): Fix | undefined {
  const edit = tidyEdit(roled);
  return edit ? { safety: "safe", edits: [edit] } : undefined;
}

/** A change of what a person wrote: only proposed. */
export function confirmText({ cell, text }: RoledText, next: string): Fix | undefined {
  if (cell.formula !== null) return undefined;
  const why = `“${text}”建议写为“${next}”，请核对后确认。`;
  const edit = { at: cell.at, expected: cell.value, expectedFormula: null, next: { value: next }, why };
  return { safety: "needs-confirmation", edits: [edit] };
}

function widen(mark: string): string {
  return mark === "(" ? "（" : mark === "[" ? "［" : mark;
}

function narrow(mark: string): string {
  return mark === "（" ? "(" : mark === "［" ? "[" : mark;
}
