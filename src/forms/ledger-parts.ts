/**
 * Rows of a ledger that only detail the project above them: «其中：中央资金», «1.1» below «1», «（1）» below «1», 科目
 * «20502» below «205». They are read like any other row; a sum over the projects leaves them out.
 */
import type { SheetView } from "./sheet-view";
import type { TableMatch } from "./tables";

const OF_WHICH = /^\s*其\s*中/u;
/** A name with a number of its own: «1.因公出国（境）», «（二）专项». */
const NUMBERED =
  /^\s*(?:[（(]?\d{1,3}[)）]?[.、．]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/u;
const PLAIN = /^\d{1,4}$/u;
const BELOW_PLAIN = /^(?:[（(]\d{1,3}[)）]|[①-⑳])$/u;
const DOTTED = /^\d{1,4}(?:[.．-]\d{1,3})+$/u;
/** Codes in which each level adds two digits or more: 205, 20502, 2050201. */
const CODE = /^\d{3,}$/u;
const ADDED_BY_LEVEL = 2;
const MOST_CODES = 4;

/** @param rows the ledger's projects, top down */
export function partRows(
  view: SheetView,
  { columns, left }: Pick<TableMatch, "columns" | "left">,
  rows: readonly number[],
): ReadonlySet<number> {
  const column = (id: string): number | undefined => columns.get(id)?.left;
  const [name, serial] = [column("projectName")!, column("serial")];
  // Codes stand left of the names, whatever they are called: 序号, 项目编码, 科目编码.
  const before = Array.from({ length: Math.min(name - left, MOST_CODES) }, (_, index) => left + index);
  const numbers = [...new Set([...before, ...(serial === undefined ? [] : [serial])])];
  const below = numbers.map((at) => new Numbers(view, at));
  const parts = new Set<number>();
  let whole: number | null = null;
  let detailing = false;
  for (const row of rows) {
    let numbered = false;
    for (const one of below) numbered = one.isBelow(row) || numbered;
    const label = view.value(row, name);
    const text = typeof label === "string" ? label : "";
    const begins = OF_WHICH.test(text);
    const goesOn = detailing && whole !== null && hasNoNumber(view, row, serial, text, whole, name);
    if (whole !== null && (begins || goesOn)) detailing = true;
    else detailing = false;
    if (detailing || numbered) parts.add(row);
    else whole = row;
  }
  return parts;
}

/** What follows «其中：» belongs to it as long as it has no number of its own, where the projects have. */
function hasNoNumber(
  view: SheetView,
  row: number,
  serial: number | undefined,
  text: string,
  whole: number,
  name: number,
): boolean {
  if (serial !== undefined && view.text(whole, serial) !== "") return view.text(row, serial) === "";
  return NUMBERED.test(view.text(whole, name)) && !NUMBERED.test(text);
}

/** A column of numbers, read top down: does the row's number stand below an earlier one? */
class Numbers {
  /** Dotted ones; of the plain ones only the last can be a whole. */
  private readonly seen = new Set<string>();
  private readonly open: string[] = [];
  private plain = "";
  /** NaN where the last one is no whole number. */
  private last = NaN;
  private lastBelow = false;

  constructor(
    private readonly view: SheetView,
    private readonly column: number,
  ) {}

  isBelow(row: number): boolean {
    const value = this.view.value(row, this.column);
    // 1, 2, 3 …: nearly all rows of a long ledger. What follows its neighbour stands where that does.
    if (typeof value === "number" && value === this.last + 1 && value % 100 !== 0) {
      this.last = value;
      return this.lastBelow;
    }
    const text = this.view.text(row, this.column);
    if (text === "") return false;
    const before = this.plainBefore();
    this.last = typeof value === "number" && Number.isInteger(value) ? value : NaN;
    if (BELOW_PLAIN.test(text)) return before !== "";
    if (DOTTED.test(text)) return this.isDottedBelow(text, before);
    if (PLAIN.test(text)) this.plain = text;
    this.lastBelow = CODE.test(text) && this.extendsOpen(text);
    return this.lastBelow;
  }

  /** The last plain number, those passed over included. */
  private plainBefore(): string {
    if (Number.isNaN(this.last)) return this.plain;
    const text = String(this.last);
    if (PLAIN.test(text)) this.plain = text;
    if (CODE.test(text)) this.extendsOpen(text);
    return this.plain;
  }

  private isDottedBelow(text: string, plain: string): boolean {
    const parent = text.replace(/[.．-]\d+$/u, "");
    this.seen.add(text);
    return parent === plain || this.seen.has(parent);
  }

  private extendsOpen(code: string): boolean {
    while (this.open.length > 0 && !isPrefix(this.open.at(-1)!, code)) this.open.pop();
    const below = this.open.length > 0;
    this.open.push(code);
    return below;
  }
}

function isPrefix(parent: string, code: string): boolean {
  return code.length >= parent.length + ADDED_BY_LEVEL && code.startsWith(parent);
}
