/** Where a row of a table goes in or comes out, and everything that has to follow. Nothing is guessed: what is unsafe is refused. */
import { rowTableAt, type RowTable } from "../../forms/row-table";
import type { CustomForm } from "../../forms/definition";
import { a1, rangeA1, type CellAddress } from "../../model/address";
import { filledFormula } from "../../model/references/filled-formula";
import { grownFormula, shiftFormula, shiftedRow, type RowShift } from "../../model/references/row-shift";
import type { CellWriting, ExpectedCell, RowChange } from "../../model/row-change";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { chosenRow, isSummary } from "./chosen-row";
import { numbersAfterDeletion, numbersAfterInsertion } from "./serial";
import { cellAt, filledIn, mergeAt, textOf, type RowCell } from "./row-cells";

export type RowPlan =
  | {
      readonly outcome: "planned";
      readonly change: RowChange;
      /** «增加 1 行» */
      readonly label: string;
      /** What will happen and what is left to the clerk, one sentence each. */
      readonly lines: readonly string[];
    }
  | { readonly outcome: "refused"; readonly message: string };

const refused = (message: string): RowPlan => ({ outcome: "refused", message });
const NO_ROW = "请先在表格里选中指标表或台账里的一行，再增加或删除。";

/**
 * @param workbook all sheets, with all merges of the sheet around the row
 * @param at the cell the clerk has chosen
 */
export function planRow(
  kind: RowChange["kind"],
  workbook: WorkbookSnapshot,
  at: CellAddress,
  custom: readonly CustomForm[] = [],
): RowPlan {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  const table = sheet && rowTableAt(sheet, at, custom);
  if (!sheet || !table) return refused(NO_ROW);
  if (sheet.protected) return refused(`工作表“${sheet.name}”受保护，不能增删行；请先撤销工作表保护再试。`);
  if (table.headers.some(({ top, bottom }) => at.row >= top && at.row <= bottom)) return refused(NO_ROW);
  return kind === "insert"
    ? planInsertion(workbook, sheet, table, chosenRow(sheet, table, at))
    : planDeletion(sheet, table, at.row);
}

function planInsertion(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  table: RowTable,
  model: number,
): RowPlan {
  const beside = besideTable(sheet, table, [model, model + 1]);
  if (beside) return refused(beside);
  const shift: RowShift = { kind: "insert", sheet: sheet.name, row: model + 1, count: 1 };
  const merges = mergesOf(sheet, table, model);
  const sums = grownSums(workbook, shift);
  const derived = filledIn(sheet, model).filter(
    ({ formula, column }) => formula !== null && column >= table.name,
  );
  const numbers = numbersAfterInsertion(sheet, table, model);
  const writes = [
    ...sums.map(({ write }) => write),
    ...repeated(sheet, table, shift, derived),
    ...numbers.writes,
  ];
  const change: RowChange = {
    ...shift,
    model,
    expected: [
      ...expectedOf(sheet, filledIn(sheet, model)),
      ...sums.flatMap(({ expected }) =>
        expected.at.sheet === sheet.name && expected.at.row === model ? [] : [expected],
      ),
      ...numbers.expected,
    ],
    merges,
    writes,
  };
  const named = textOf(cellAt(sheet, model, table.name));
  const where = `第 ${model + 1} 行${named ? `“${short(named)}”` : ""}`;
  return {
    outcome: "planned",
    change,
    label: table.kind === "indicators" ? "增加 1 行指标" : "增加 1 行项目",
    lines: [
      `在${where}下面增加一行，行高、格式和下拉选项与该行相同。`,
      ...grownLabels(sheet, table, model),
      ...(derived.length > 0 ? [`${derived.length} 个公式（如得分、执行率）随新行填好。`] : []),
      ...(sums.length > 0 ? [`合计公式 ${places(sums.map(({ write }) => write.at))} 改为包含新行。`] : []),
      ...singleSums(workbook, sheet, model),
      ...numbers.lines,
      "名称、指标值和分值请自行填写。",
    ],
  };
}

/** Merges of single rows are repeated; label merges that end here take the new row in. */
function mergesOf(sheet: SheetSnapshot, table: RowTable, model: number): RowChange["merges"] {
  const here = sheet.merges
    .filter(({ top, bottom }) => top <= model && bottom >= model)
    .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  const rows = here.filter(({ top, bottom, left }) => top === bottom && left >= table.name);
  const ending = here.filter(({ bottom, right }) => bottom === model && right < table.name);
  const single = singleLabels(sheet, table, model);
  return {
    dissolved: ending,
    made: [
      ...rows.map((merge) => ({ ...merge, top: model + 1, bottom: model + 1 })),
      ...ending.map((merge) => ({ ...merge, bottom: model + 1 })),
      ...single.map(({ column }) => ({ top: model, bottom: model + 1, left: column, right: column })),
    ],
  };
}

/** Labels of a group of one row, in a table that merges its labels. */
function singleLabels(sheet: SheetSnapshot, table: RowTable, model: number): RowCell[] {
  return filledIn(sheet, model).filter(
    ({ column }) =>
      column >= table.left &&
      column < table.name &&
      column !== table.serial &&
      mergeAt(sheet, model, column) === null &&
      labelsAreMerged(sheet, table, column),
  );
}

function labelsAreMerged(sheet: SheetSnapshot, table: RowTable, column: number): boolean {
  return sheet.merges.some(
    ({ top, bottom, left, right }) =>
      left <= column && right >= column && bottom > top && top >= table.top && bottom <= table.bottom,
  );
}

function grownLabels(sheet: SheetSnapshot, table: RowTable, model: number): string[] {
  const texts = sheet.merges
    .filter(({ top, bottom, right }) => top <= model && bottom >= model && bottom > top && right < table.name)
    .map(({ top, left }) => textOf(cellAt(sheet, top, left)));
  const all = [...texts, ...singleLabels(sheet, table, model).map(textOf)].filter((text) => text !== "");
  return all.length > 0
    ? [`合并的${all.map((text) => `“${short(text)}”`).join("")}向下延长，包含新行。`]
    : [];
}

/** Formulas of the row as filled down, and labels that stand in every row. */
function repeated(
  sheet: SheetSnapshot,
  table: RowTable,
  shift: RowShift,
  derived: readonly RowCell[],
): CellWriting[] {
  const model = shift.row - 1;
  const formulas = derived.map(({ column, formula }) => ({
    at: { sheet: sheet.name, row: shift.row, column },
    next: { formula: filledFormula(followed(formula!, sheet.name, shift), 1) },
  }));
  const labels = filledIn(sheet, model).filter(
    (cell) =>
      cell.column >= table.left &&
      cell.column < table.name &&
      cell.column !== table.serial &&
      cell.formula === null &&
      table.kind === "indicators" &&
      standsInEveryRow(sheet, table, cell),
  );
  return [
    ...formulas,
    ...labels.map(({ column, value }) => ({
      at: { sheet: sheet.name, row: shift.row, column },
      next: { value },
    })),
  ];
}

function standsInEveryRow(sheet: SheetSnapshot, table: RowTable, { row, column }: RowCell): boolean {
  if (mergeAt(sheet, row, column) !== null) return false;
  const text = textOf(cellAt(sheet, row, column));
  return [row - 1, row + 1].some(
    (other) => other >= table.top && other <= table.bottom && textOf(cellAt(sheet, other, column)) === text,
  );
}

function followed(formula: string, home: string, shift: RowShift): string {
  return grownFormula(shiftFormula(formula, home, shift).formula, home, shift);
}

/** Formulas with a range that ends right above the new row. */
function grownSums(
  workbook: WorkbookSnapshot,
  shift: RowShift,
): { readonly write: CellWriting; readonly expected: ExpectedCell }[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.formulas].flatMap(([key, formula]) => {
      const natural = shiftFormula(formula, sheet.name, shift).formula;
      const grown = grownFormula(natural, sheet.name, shift);
      if (grown === natural) return [];
      const [row = 0, column = 0] = key.split(",").map(Number);
      const { value } = cellAt(sheet, row, column);
      const after = sheet.name === shift.sheet ? shiftedRow(row, shift)! : row;
      return [
        {
          write: { at: { sheet: sheet.name, row: after, column }, next: { formula: grown, value } },
          expected: { at: { sheet: sheet.name, row, column }, value, formula },
        },
      ];
    }),
  );
}

/** Sums written cell by cell cannot be known for sums: the clerk is told. */
function singleSums(workbook: WorkbookSnapshot, target: SheetSnapshot, model: number): string[] {
  const named = new RegExp(`^=(?:\\$?[A-Z]{1,3}\\$?\\d+\\+)+\\$?[A-Z]{1,3}\\$?\\d+$`);
  const found = [...target.formulas].filter(
    ([key, formula]) =>
      !key.startsWith(`${model},`) &&
      named.test(formula) &&
      new RegExp(`[A-Z]\\$?${model + 1}(?!\\d)`).test(formula),
  );
  if (found.length === 0) return [];
  const cells = found.map(([key]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return { sheet: target.name, row: row > model ? row + 1 : row, column };
  });
  return [`${places(cells)} 的公式是逐格相加的，没有把新行算进去，请自行补上。`];
}

function planDeletion(sheet: SheetSnapshot, table: RowTable, row: number): RowPlan {
  if (row > table.bottom || isSummary(sheet, table, row))
    return refused("合计、小计和分组的行不能在这里删除；请先选中要删的指标行或项目行。");
  if (table.top >= table.bottom)
    return refused("这是表里最后一行，删掉后表就不完整了；可以只清空这一行的内容。");
  const beside = besideTable(sheet, table, [row, row]);
  if (beside) return refused(beside);
  const filled = filledIn(sheet, row);
  const kept = labelsThatStay(sheet, table, row);
  const numbers = numbersAfterDeletion(sheet, table, row);
  const name = textOf(cellAt(sheet, row, table.name));
  return {
    outcome: "planned",
    label: table.kind === "indicators" ? "删除 1 行指标" : "删除 1 行项目",
    change: {
      kind: "delete",
      sheet: sheet.name,
      row,
      count: 1,
      model: row < table.bottom ? row + 1 : row - 1,
      expected: [...expectedOf(sheet, filled), ...numbers.expected],
      merges: { dissolved: [], made: [] },
      writes: [
        ...kept.map(({ column, value }) => ({ at: { sheet: sheet.name, row, column }, next: { value } })),
        ...numbers.writes,
      ],
    },
    lines: [
      `删除第 ${row + 1} 行${name ? `“${short(name)}”` : ""}，这一行填的 ${filled.length} 个单元格一并删去。`,
      ...(kept.length > 0
        ? [`${kept.map((cell) => `“${short(textOf(cell))}”`).join("")}移到下一行，合并区域相应缩短。`]
        : []),
      "合计公式和其他引用自动跟着变。",
      ...(weighs(sheet, table, row) ? ["分值合计会变，请核对是否仍为规定的总分。"] : []),
      ...numbers.lines,
    ],
  };
}

/** A placeholder's «/» counts for nothing. */
function weighs(sheet: SheetSnapshot, { weight }: RowTable, row: number): boolean {
  return weight !== null && /\d/.test(textOf(cellAt(sheet, row, weight)));
}

/** What stands for rows below too: in a merge that goes on, or over blank cells. */
function labelsThatStay(sheet: SheetSnapshot, table: RowTable, row: number): RowCell[] {
  return filledIn(sheet, row).filter((cell) => {
    if (cell.formula !== null) return false;
    const merge = mergeAt(sheet, row, cell.column);
    if (merge && merge.bottom > merge.top) return merge.top === row && merge.left === cell.column;
    const isLabel = table.kind === "indicators" && cell.column < table.name && cell.column !== table.serial;
    const below = cellAt(sheet, row + 1, cell.column);
    return (
      isLabel &&
      row < table.bottom &&
      textOf(below) === "" &&
      below.formula === null &&
      mergeAt(sheet, row + 1, cell.column) === null
    );
  });
}

/** Columns to the right in which the add-in itself may have written. */
const REACH = 2;

/**
 * @param rows those that are looked at: what stands in them beside the table would be torn or go with them
 * @returns why the rows cannot be touched as a whole, null when nothing else stands in them
 */
function besideTable(
  sheet: SheetSnapshot,
  table: RowTable,
  rows: readonly [first: number, last: number],
): string | null {
  const [first, last] = rows;
  const isOutside = (column: number): boolean => column < table.left || column > table.right + REACH;
  const neighbour = table.neighbours.find(({ top, bottom }) => top <= first && bottom >= last);
  if (neighbour)
    return `第 ${first + 1} 行还穿过旁边的另一张表（${rangeA1(neighbour)}），整行增删会把那张表拆开；请先把两张表上下放置或分到两张工作表。`;
  for (const row of rows) {
    const other = filledIn(sheet, row).find(({ column }) => isOutside(column));
    if (other)
      return `第 ${row + 1} 行在这张表之外还有别的内容（${a1(other)}），整行增删会影响它；请先把它移开。`;
  }
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top <= first && bottom >= last && isOutside(left) && isOutside(right),
  );
  // A merge of a single row lies outside when the row is blank: it holds nothing.
  return merge && merge.bottom > merge.top
    ? `第 ${first + 1} 行穿过这张表之外的合并单元格（${rangeA1(merge)}），整行增删会改变它的高度；请先把它移开。`
    : null;
}

function expectedOf(sheet: SheetSnapshot, cells: readonly RowCell[]): ExpectedCell[] {
  return cells.map(({ row, column, value, formula }) => ({
    at: { sheet: sheet.name, row, column },
    value,
    formula,
  }));
}

function places(cells: readonly CellAddress[]): string {
  const names = cells.slice(0, 4).map(a1);
  return names.join("、") + (cells.length > names.length ? ` 等 ${cells.length} 处` : "");
}

function short(text: string): string {
  return text.length > 14 ? `${text.slice(0, 14)}…` : text;
}
