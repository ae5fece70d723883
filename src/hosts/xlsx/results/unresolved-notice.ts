/** Tells of formulas whose results are neither in the file nor simple enough to be worked out. */
import { a1 } from "../../../model/address";
import type { Notice } from "../../../model/snapshot";
import type { SheetReading } from "../read/read-sheet";

export const UNRESOLVED = "formulas-without-results";
/** Cells that are named. */
const MOST_CELLS = 20;

export function unresolvedNotice({ snapshot, unresolved }: SheetReading): Notice[] {
  if (unresolved.length === 0) return [];
  const { name } = snapshot;
  const message = `工作表“${name}”有${unresolved.length}个公式没有计算结果，暂按空白读取；请用 Excel 或 WPS 打开并保存一次，再校核。`;
  return [{ code: UNRESOLVED, message, sheet: name, cells: unresolved.slice(0, MOST_CELLS).map(a1) }];
}
