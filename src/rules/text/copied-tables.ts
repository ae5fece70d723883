/** A table of a report beside the workbook's: the same form of the same project, year and months. */
import type { PerformanceForm } from "../../model/form";
import type { TextScope } from "./blocks";
import { coresOf } from "./project-core";

/** Pairs of a form in the report and its twin in the workbook; none outside of a report. */
export function copiedForms({
  forms,
  report,
}: TextScope): { copy: PerformanceForm; original: PerformanceForm }[] {
  if (!report) return [];
  const [own, others] = [true, false].map((mine) =>
    forms.filter(({ range }) => report.sheets.has(range.sheet) === mine),
  ) as [PerformanceForm[], PerformanceForm[]];
  return own.flatMap((copy) => {
    const twins = others.filter((original) => isTwin(copy, original));
    return twins.length === 1 ? [{ copy, original: twins[0]! }] : [];
  });
}

function isTwin(a: PerformanceForm, b: PerformanceForm): boolean {
  if (a.kind !== b.kind) return false;
  const [left, right] = [coresOf([a])[0], coresOf([b])[0]];
  if (left !== undefined && right !== undefined && left !== right) return false;
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  return a.period === null || b.period === null || a.period.to === b.period.to;
}
