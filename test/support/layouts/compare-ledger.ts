/** Every cell of a ledger in the right field? */
import type { PerformanceForm } from "../../../src/model/form";
import type { LedgerLayout } from "./ledger";

export function ledgerDifferences(read: PerformanceForm, layout: LedgerLayout): string[] {
  const found: string[] = [];
  const source = read.rows;
  if (read.kind !== "ledger" || !source) return [`kind ${read.kind}`];
  if (source.count !== layout.rows.length) return [`${source.count} rows instead of ${layout.rows.length}`];
  if ((source.total !== null) !== layout.hasTotal) found.push("total");
  layout.rows.forEach((expected, i) => {
    const form = source.at(i);
    const line = form.funds[0]!;
    const indicator = form.indicators[0];
    const values: Record<string, unknown> = {
      projectName: form.fields.projectName?.value,
      department: form.fields.department?.value,
      implementer: form.fields.implementer?.value,
      initialBudget: line.initialBudget?.value?.value,
      adjustedBudget: line.adjustedBudget?.value?.value,
      executed: line.executed?.value?.value,
      rate: line.rate?.value && `${line.rate.value.percent.toFixed(2)}%`,
      goalExpected: form.goals.expected?.value,
      goalActual: form.goals.actual?.value,
      reason: indicator?.reason.explanation?.value,
      likelihood: indicator?.likelihood?.choice?.value,
      remark: indicator?.remark?.value,
    };
    for (const [id, value] of Object.entries(values)) {
      const wanted = layout.columns.includes(id) ? String(expected[id]) : "";
      if (String(value ?? "") !== wanted) found.push(`row ${i} ${id}: ${String(value)} ≠ ${wanted}`);
    }
  });
  return found;
}
