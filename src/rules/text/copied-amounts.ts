/** Amounts of a report's own tables that the workbook's tables have otherwise. */
import type { FundLine } from "../../model/form";
import { AMOUNT_COLUMNS, type AmountColumn } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Amount } from "../../model/values";
import { amountIn, labelOf, plain } from "../judgement";
import { quoted } from "../quoted";
import type { TextIssue, TextScope } from "./blocks";
import { copiedForms } from "./copied-tables";
import { bare } from "./similarity";
import { isSaid, itemAmounts } from "./table-amounts";

const COLUMN_NAMES: Readonly<Record<AmountColumn, string>> = {
  initialBudget: "年初预算数",
  adjustedBudget: "全年预算数",
  received: "到位资金",
  executed: "执行数",
  forecast: "全年预计执行数",
};

interface Pair {
  readonly label: string;
  readonly column: string;
  readonly copy: Sourced<Amount>;
  readonly original: Sourced<Amount>;
}

export function copiedAmounts(scope: TextScope): TextIssue<"copy">[] {
  return copiedForms(scope).flatMap(({ copy, original }) => {
    const lines = copy.funds.flatMap((line) => {
      const twin = only(original.funds.filter((other) => bare(labelOf(other)) === bare(labelOf(line))));
      return twin ? ofLines(line, twin) : [];
    });
    const theirs = itemAmounts([original]);
    const items = itemAmounts([copy]).flatMap(({ label, at }): Pair[] => {
      const twin = only(theirs.filter((other) => bare(other.label) === bare(label)));
      return twin ? [{ label, column: "金额", copy: at, original: twin.at }] : [];
    });
    return [...lines, ...items].flatMap((pair): TextIssue<"copy">[] => {
      const [stated, table] = [amountIn(pair.copy, "万元"), amountIn(pair.original, "万元")];
      if (!stated || !table) return [];
      const written = `${plain(stated, 6)}万元`;
      const said = { amount: stated, written };
      if (isSaid(said, pair.original, scope.profile.tolerance.amount)) return [];
      const { cell } = pair.copy;
      return [
        {
          message: "copy",
          block: { text: cell.text, where: cell.at.sheet, cell, form: copy },
          cells: [pair.original],
          data: {
            label: quoted(pair.label),
            column: pair.column,
            stated: plain(stated, 6),
            table: plain(table, 6),
          },
        },
      ];
    });
  });
}

function ofLines(line: FundLine, twin: FundLine): Pair[] {
  return AMOUNT_COLUMNS.flatMap((column): Pair[] => {
    const [copy, original] = [line[column], twin[column]];
    return copy && original ? [{ label: labelOf(line), column: COLUMN_NAMES[column], copy, original }] : [];
  });
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? found[0]! : null;
}
