/** «资金执行偏差原因：…» in a line of its own: the reason for the money, on forms without a column for it. */
import type { FundLine } from "../model/form";
import type { Area, SheetView } from "./sheet-view";
import { flat } from "./text-cells";
import { parseText } from "./values";

const REMARK =
  /^(?:项目)?(?:预算|资金|经费)?(?:执行|支出|支付)(?:率|进度)?(?:滞后|偏差|缓慢|[较偏过]?[慢低]|未达.{0,6})?(?:的)?(?:原因|情况说明)(?:分析|说明)?\s*[:：]\s*\S/u;

/** The lines as they are, where none has such a column and nothing of the kind is written. */
export function withFundRemark(
  lines: readonly FundLine[],
  view: SheetView,
  region: Area,
): readonly FundLine[] {
  if (lines.length === 0 || lines.some(({ explanation }) => explanation)) return lines;
  for (let row = region.top; row <= Math.min(region.bottom, view.bottom); row++) {
    const [area] = view.filled(row, region.left, region.right).filter((one) => one.top === row);
    if (!area || !REMARK.test(flat(view.text(area.top, area.left)))) continue;
    const explanation = parseText(view.cell(area.top, area.left));
    return lines.map((line) => (line.role === "total" ? { ...line, explanation } : line));
  }
  return lines;
}
