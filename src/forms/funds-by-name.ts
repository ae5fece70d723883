/** «资金名称» heads a list of special funds, which is a ledger, or the 总计 and sources of one project's money, which is none. */
import { headerKey } from "./labels";
import type { SheetView } from "./sheet-view";
import type { TableMatch } from "./tables";
import { fundRowWords } from "./vocabularies";

const AMBIGUOUS = headerKey("资金名称");

/** @param heads of other tables: what stands below one of them is theirs */
export function listsSourcesOnly(view: SheetView, ledger: TableMatch, heads: readonly TableMatch[]): boolean {
  const name = ledger.columns.get("projectName");
  if (!name || view.key(name.row, name.column) !== AMBIGUOUS) return false;
  const below = heads.filter(({ top }) => top > ledger.bottom).map(({ top }) => top);
  const end = Math.min(view.bottom + 1, ...below);
  const labels: string[] = [];
  for (let row = ledger.dataTop; row < end && view.shows(row, name.left); row++)
    labels.push(view.key(row, name.left));
  const [first, ...others] = labels;
  return (
    first !== undefined &&
    fundRowWords.means(first, ["total"]) &&
    others.every((key) => key.startsWith("其中") || fundRowWords.exactly(key).length > 0)
  );
}
