/** Which rows under a header of amounts are lines of money. */
import { AMOUNT_COLUMNS } from "../model/form";
import { headerKey } from "./labels";
import type { Area, SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { fieldWords, fundRowWords, goalWords, isFootLine, isHeading } from "./vocabularies";
import type { Zone } from "./zones";

export interface FundRow {
  readonly row: number;
  readonly label: Area;
}

const MOST_BLANK_ROWS = 5;

/** @param limit last row that may belong to the block */
export function fundRows(view: SheetView, table: TableMatch, zone: Zone, limit: number): readonly FundRow[] {
  const cells = new TableCells(view, table);
  const rows: FundRow[] = [];
  let blanks = 0;
  for (let row = table.dataTop; row <= Math.min(limit, view.bottom); row++) {
    const labels = view
      .filled(row, zone.left, firstColumn(table) - 1)
      .filter((area) => area.top > table.bottom);
    // The words nearest to the amounts are the row's own; others are titles of the block. Figures of a column of no known
    // meaning (合同金额, 项目总投资) may stand between.
    const label = labels
      .filter((area) => area.top === row && !NO_WORDS.test(view.text(area.top, area.left)))
      .at(-1);
    const amounts = AMOUNT_COLUMNS.some((id) => {
      const read = cells.read(row, id);
      return read !== null && !read.continued && isFigure(read.cell.text);
    });
    if (!label) {
      const heading =
        amounts && row === table.dataTop
          ? (headingOf(view, table, zone) ?? namelessHeader(view, table, zone))
          : undefined;
      if (heading) return [{ row, label: heading }];
      blanks += 1;
      if (blanks > MOST_BLANK_ROWS || (amounts && rows.length === 0)) break;
      continue;
    }
    // «其中：一般公共预算：3654.2» across label and amounts: a line of text, whatever it says.
    if (label.right >= firstColumn(table)) continue;
    const text = view.text(label.top, label.left);
    const known = fundRowWords.find(headerKey(text)).length > 0;
    if (!known && (!amounts || endsBlock(labels.map((area) => view.text(area.top, area.left))))) break;
    blanks = 0;
    rows.push({ row, label });
  }
  return rows;
}

/** «358000», «6.85亿元», «—»: no label. */
const NO_WORDS = /^[^\p{L}]*(?:[百千万亿]*元)?$/u;

/** «情况说明», «按因素法分配» under a header of amounts belong to another block; a placeholder may stand for an amount. */
function isFigure(text: string): boolean {
  const bare = text.trim();
  return /\d/.test(bare) || /^[^\p{L}]+$/u.test(bare) || /^(无|暂无|没有)$/u.test(bare);
}

/** «部门预算执行情况» beside the header, one nameless line of amounts under it. */
function headingOf(view: SheetView, table: TableMatch, zone: Zone): Area | undefined {
  return view.filled(table.bottom, zone.left, firstColumn(table) - 1).at(-1);
}

/** «预算金额｜实际执行金额｜执行率» over one line of figures, with nothing on the left that could name it. */
function namelessHeader(view: SheetView, table: TableMatch, zone: Zone): Area | undefined {
  const first = firstColumn(table);
  const before = view.filled(table.dataTop, zone.left, first - 1);
  return before.length === 0 && first === table.left ? view.area(table.bottom, first) : undefined;
}

/** Leftmost column of known meaning; labels stand before it. */
export function firstColumn(table: TableMatch): number {
  return Math.min(...[...table.columns.values()].map((column) => column.left));
}

function endsBlock(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const key = headerKey(text);
    return (
      fieldWords.find(key).length > 0 || goalWords.find(key).length > 0 || isHeading(text) || isFootLine(text)
    );
  });
}
