/** What every part of a report is written from. */
import type { Review } from "../../engine/review";
import type { DataTable, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Profile } from "../../profile/profile";
import { Doubts } from "./doubts";
import type { ReportColumn, ReportTable } from "./report-draft";

export class Drafting {
  readonly doubts: Doubts;
  private tables = 0;

  constructor(
    readonly review: Pick<Review, "forms" | "findings" | "recognised">,
    readonly profile: Profile,
  ) {
    this.doubts = new Doubts(review.findings);
  }

  /** The next table, and «表1», by which the text before it names it. */
  table(
    caption: string,
    unit: string | null,
    columns: readonly ReportColumn[],
    rows: ReportTable["rows"],
  ): { readonly name: string; readonly table: ReportTable } {
    const name = `表${++this.tables}`;
    return { name, table: { caption: `${name} ${caption}`, unit, columns, rows } };
  }
}

/** One project or department, and the tables that tell more of it. */
export interface Subject {
  /** The form whose figures count; null where the workbook only has tables about it. */
  readonly main: PerformanceForm | null;
  readonly attached: readonly PerformanceForm[];
}

export function formsOf({ main, attached }: Subject): readonly PerformanceForm[] {
  return main ? [main, ...attached] : attached;
}

/** The first that is filled among a titled value's places: the main form, then the tables in their order. */
function sourcedField(subject: Subject, ...names: readonly string[]): Sourced<string> | null {
  for (const name of names)
    for (const { fields } of formsOf(subject)) {
      const field = fields[name];
      if (field?.value?.trim()) return field;
    }
  return null;
}

export function fieldOf(subject: Subject, ...names: readonly string[]): string | null {
  return sourcedField(subject, ...names)?.value?.trim() ?? null;
}

export function tablesOf(
  subject: Subject,
  id: string,
): readonly { form: PerformanceForm; table: DataTable }[] {
  return formsOf(subject).flatMap((form) =>
    form.tables.filter((table) => table.id === id).map((table) => ({ form, table })),
  );
}

/** The form that tells the period: the main one, else the first table that knows it. */
export function datedForm(subject: Subject): PerformanceForm | null {
  const all = formsOf(subject);
  return (
    all.find(({ period, year }) => period && year !== null) ??
    all.find(({ period }) => period) ??
    all[0] ??
    null
  );
}
