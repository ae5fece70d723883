/**
 * Ledgers as they come: generated, given more columns, other months and units, or one column in a unit of its own, and then spoilt at random — odd values,
 * formats, formulas, merges, rows copied. The same seed spoils alike on every machine.
 */
import { snapshotOfDraft } from "../../../src/model/draft-snapshot";
import type { CellRange } from "../../../src/model/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/model/snapshot";
import { ledgerDraft } from "../../../src/tools/ledger";
import { ledgerLayout } from "./ledger";
import { MORE_COLUMNS, ODD_FORMATS, ODD_VALUES, oddNumber, oddText } from "./odd-cells";
import { Random } from "./random";

interface Grid {
  readonly header: number;
  readonly values: CellValue[][];
  readonly formats: string[][];
  readonly formulas: Map<string, string>;
}

export function spoiltLedger(seed: number): WorkbookSnapshot {
  const random = new Random(seed);
  const made = random.chance(0.5)
    ? ledgerLayout(seed * 31 + 7).draft
    : ledgerDraft(random.int(3, 40), { wide: random.chance(0.5), flawEvery: random.pick([0, 1, 3, 7]) });
  const at = { row: random.int(0, 2), column: random.int(0, 2) };
  const sheet = snapshotOfDraft(made, at);
  const grid: Grid = {
    header: Math.max(2, sheet.values.findIndex(isHeader)),
    values: sheet.values.map((row) => [...row]),
    formats: sheet.values.map((row, i) => row.map((_, j) => sheet.formats[i]?.[j] ?? "General")),
    formulas: new Map(),
  };
  if (random.chance(0.6)) widen(grid, random);
  if (random.chance(0.3)) redate(grid, random);
  if (random.chance(0.3)) reunit(grid, random);
  const spoilt = Math.round(body(grid) * random.pick([0, 0.2, 1, 3]));
  for (let n = 0; n < spoilt; n++) spoil(grid, at, random);
  if (random.chance(0.15)) {
    const [column, format] = [random.int(0, width(grid) - 1), random.pick(ODD_FORMATS)];
    for (const row of grid.formats.slice(grid.header + 1)) row[column] = format;
  }
  const merges = random.chance(0.25) ? merged(grid, sheet, random) : sheet.merges;
  const { values, formats, formulas } = grid;
  const read: SheetSnapshot = { ...sheet, columnCount: width(grid), values, formats, formulas, merges };
  return { sheets: [read], activeSheet: read.name, notices: [] };
}

function isHeader(row: readonly CellValue[]): boolean {
  return row.some((value) => typeof value === "string" && /^(预算)?项目(支出)?名称$|^预算项目$/.test(value));
}

function width({ values }: Grid): number {
  return values[0]!.length;
}

function body({ values, header }: Grid): number {
  return values.length - header - 1;
}

function widen({ header, values, formats }: Grid, random: Random): void {
  for (let n = random.int(1, 10); n > 0; n--) {
    const [label, fill] = random.pick(MORE_COLUMNS);
    if (values[header]!.includes(label)) continue;
    values.forEach((row, i) => row.push(i === header ? label : i > header ? fill(random) : null));
    for (const row of formats) row.push("General");
  }
}

/** Other months and other units in title and header. */
function redate({ header, values }: Grid, random: Random): void {
  for (const row of values.slice(0, header + 2))
    row.forEach((value, i) => {
      if (typeof value !== "string") return;
      row[i] = value
        .replace(/1[-—]7月|截至7月底/, random.pick(["1-3月", "1-12月", "1-9月", "", "2-7月"]))
        .replace("单位：万元", random.pick(["单位：元", "单位：万元", "单位：亿元", ""]));
    });
}

/** One column of amounts in 元 under a heading that says so, the others as they were; sometimes only the heading says so. */
function reunit({ header, values }: Grid, random: Random): void {
  const heads = values[header]!;
  const amounts = heads.flatMap((label, column) =>
    typeof label === "string" && /预算|执行数|支出|到位/.test(label) && !/率|进度|项目|部门|单位$/.test(label)
      ? [{ label, column }]
      : [],
  );
  if (amounts.length === 0) return;
  const { label, column } = random.pick(amounts);
  heads[column] = `${label.replace(/[（(].*$/, "")}（元）`;
  if (random.chance(0.2)) return;
  for (const row of values.slice(header + 1))
    if (typeof row[column] === "number") row[column] = Math.round(row[column] * 10_000);
}

function spoil(grid: Grid, at: { row: number; column: number }, random: Random): void {
  const { header, values, formats, formulas } = grid;
  const anyRow = (): number => random.int(header + 1, values.length - 1);
  const [row, column] = [anyRow(), random.int(0, width(grid) - 1)];
  const value = values[row]![column];
  switch (random.int(0, 6)) {
    case 0:
    case 1:
      values[row]![column] = random.pick(ODD_VALUES);
      break;
    case 2:
      if (typeof value === "number") values[row]![column] = oddNumber(value, random);
      if (typeof value === "string") values[row]![column] = oddText(value, random);
      break;
    case 3:
      values[row]![column] = values[anyRow()]![column]!;
      break;
    case 4:
      formats[row]![column] = random.pick(ODD_FORMATS);
      break;
    case 5:
      formulas.set(`${row + at.row},${column + at.column}`, "=A1");
      break;
    default:
      values[row] = [...values[anyRow()]!];
  }
}

function merged(grid: Grid, { origin, name, merges }: SheetSnapshot, random: Random): CellRange[] {
  const more = Array.from({ length: random.int(1, 3) }, () => {
    const top = random.int(grid.header + 1, grid.values.length - 1);
    const left = random.int(0, width(grid) - 1);
    const bottom = Math.min(grid.values.length - 1, top + random.int(0, 3));
    const right = Math.min(width(grid) - 1, left + (random.chance(0.3) ? random.int(0, 2) : 0));
    return {
      sheet: name,
      top: top + origin.row,
      bottom: bottom + origin.row,
      left: left + origin.column,
      right: right + origin.column,
    };
  });
  return [...merges, ...more];
}
