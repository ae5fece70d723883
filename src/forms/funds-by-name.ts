/**
 * «资金名称» heads a list of special funds, which is a ledger, or the 总计 and sources of one project's money, which is
 * none; likewise «项目», above a table of indicators.
 */
import { LIST_NAMES } from "./catalogue/ledger";
import { headerKey } from "./labels";
import type { SheetView } from "./sheet-view";
import type { ColumnMatch, TableMatch } from "./tables";
import { fundRowWords } from "./vocabularies";

const AMBIGUOUS = headerKey("资金名称");
/** Means 科目 or 收支项目 as well as a project. */
const AMBIGUOUS_ABOVE_INDICATORS = headerKey("项目");
/** Of a list beside indicators the clerk's 科目 or 服务内容 are no projects either. */
const NO_PROJECTS_ABOVE_INDICATORS: ReadonlySet<string> = new Set(LIST_NAMES.map(headerKey));

/** @param heads of tables of indicators: above one of them stands the money of its project */
export function listsSourcesOnly(view: SheetView, ledger: TableMatch, heads: readonly TableMatch[]): boolean {
  const name = ledger.columns.get("projectName");
  if (!name) return false;
  const below = heads.filter(({ top }) => top > ledger.bottom).map(({ top }) => top);
  const header = view.key(name.row, name.column);
  if (below.length > 0 && NO_PROJECTS_ABOVE_INDICATORS.has(header)) return true;
  if (header !== AMBIGUOUS && !(header === AMBIGUOUS_ABOVE_INDICATORS && below.length > 0)) return false;
  const [first, ...others] = labelsOf(view, ledger, name, Math.min(view.bottom + 1, ...below));
  if (first === undefined || !fundRowWords.means(first, ["total"])) return false;
  return others.every(
    (key) =>
      key.startsWith("其中") ||
      // Special funds are named much like sources («中央补助资金»): alone on a sheet only the very words count.
      (below.length > 0 ? fundRowWords.find(key) : fundRowWords.exactly(key)).length > 0,
  );
}

/** Down to a blank cell or a heading across the columns. */
function labelsOf(view: SheetView, ledger: TableMatch, name: ColumnMatch, end: number): readonly string[] {
  const labels: string[] = [];
  for (let row = ledger.dataTop; row < end && view.shows(row, name.left); row++) {
    if (view.area(row, name.left).right > name.right) break;
    labels.push(view.key(row, name.left));
  }
  return labels;
}

/** «基金收入», «基金支出», «本年收支结余» one below the other: the accounts of a fund, neither projects nor sources. */
export function listsAccounts(view: SheetView, { dataTop, columns }: TableMatch): boolean {
  const first = Math.min(...[...columns].flatMap(([id, { left }]) => (WORDS.includes(id) ? [] : [left])));
  const labels: string[] = [];
  for (let row = dataTop; row <= Math.min(view.bottom, dataTop + MOST_ACCOUNTS); row++) {
    const words = view.filled(row, view.left, first - 1).at(-1);
    if (words && words.top === row) labels.push(view.key(words.top, words.left));
  }
  return ["收入", "支出", "结余"].every((end) => labels.some((key) => key.endsWith(end)));
}

const WORDS: readonly string[] = ["serial", "projectName", "projectCode"];
const MOST_ACCOUNTS = 30;
