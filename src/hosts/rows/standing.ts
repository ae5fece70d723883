/** Areas that stand on a sheet as a whole (tables, arrays, pivots) and rows that go through them. */
import type { CellRange } from "../../model/address";
import type { RowShift } from "../../model/references/row-shift";

export type Span = Pick<CellRange, "top" | "bottom">;

/** Whether rows come between its own, or some of its own are taken but not all. */
export function cuts({ top, bottom }: Span, { kind, row, count }: RowShift): boolean {
  if (kind === "insert") return top < row && row <= bottom;
  const end = row + count - 1;
  return top <= end && bottom >= row && !(top >= row && bottom <= end);
}

/** Such an area would also have to take in rows right below it, and must not go along with rows. */
export function concerns(span: Span, shift: RowShift): boolean {
  const { kind, row, count } = shift;
  const { top, bottom } = span;
  return (
    cuts(span, shift) || (kind === "insert" ? bottom === row - 1 : top >= row && bottom <= row + count - 1)
  );
}

export function tableSentence(sheet: string): string {
  return `要增删的行穿过工作表“${sheet}”里的“表格”或数据透视表；请对它用表格软件自带的插入、删除行。`;
}
