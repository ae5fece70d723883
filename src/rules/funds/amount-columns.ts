/** The columns of money in a fund line: their names, and the cells of one line. */
import { AMOUNT_COLUMNS, type AmountColumn, type FundLine, type PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Amount } from "../../model/values";

/** As the form's heading calls it. */
export function columnName(column: AmountColumn, form: PerformanceForm): string {
  const whole = form.period?.to === 12 || form.period === null;
  return {
    initialBudget: "年初预算数",
    adjustedBudget: form.kind.endsWith("self-evaluation") ? "全年预算数" : "调整后预算数",
    received: "到位资金",
    executed: whole ? "全年执行数" : `1-${form.period?.to}月执行数`,
    forecast: "全年预计执行数",
  }[column];
}

/** Every cell of money in a line, with its column. */
export function amountsOf(line: FundLine): AmountInColumn[] {
  const found: AmountInColumn[] = [];
  for (const column of AMOUNT_COLUMNS) {
    const cell = line[column];
    if (cell) found.push({ column, cell });
  }
  return found;
}

export interface AmountInColumn {
  readonly column: AmountColumn;
  readonly cell: Sourced<Amount>;
}
