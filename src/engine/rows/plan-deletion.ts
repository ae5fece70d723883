/** A row comes out: what stays behind and what the clerk is told. */
import type { RowTable } from "../../forms/row-table";
import type { SheetSnapshot } from "../../model/snapshot";
import { besideTable } from "./beside-table";
import { isSummary } from "./chosen-row";
import { cellAt, filledIn, mergeAt, textOf, type RowCell } from "./row-cells";
import { refused, type RowPlan } from "./row-plan";
import { expectedOf, short } from "./row-words";
import { numbersAfterDeletion } from "./serial";

export function planDeletion(sheet: SheetSnapshot, table: RowTable, row: number): RowPlan {
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
