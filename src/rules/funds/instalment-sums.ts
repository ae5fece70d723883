/** What the projects of a ledger spent in one month, or for one thing, against the ledger's total of it. */
import { decimal, sum, within, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { Amount } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountIn, amountTolerance } from "../judgement";
import { FigureColumn } from "../screens/figures";

export interface InstalmentSum {
  readonly name: string;
  readonly at: Sourced<Amount>;
  readonly stated: Decimal;
  readonly added: Decimal;
  readonly unit: Amount["unit"];
  readonly count: number;
}

/** Only those that differ, and none of a column with a figure that must be read with care. */
export function contradictedInstalments(form: PerformanceForm, profile: Profile): readonly InstalmentSum[] {
  const { rows } = form;
  const { instalments } = rows ?? {};
  // Groups with rates of their own are ledgers themselves, and their totals held against their rows there.
  if (!rows || !instalments || (form.blocks?.length ?? 0) > 0) return [];
  return instalments.columns.flatMap((column, place) => {
    const at = instalments.totals[place];
    const stated = amountIn(at ?? null, column.unit);
    if (!at || !stated || at.cell.formula !== null) return [];
    const figures = new FigureColumn(column);
    const amounts: Decimal[] = [];
    for (let index = 0; index < rows.count; index++) {
      if (rows.isPart(index)) continue;
      const figure = figures.signedAt(index);
      if (Number.isNaN(figure)) return [];
      if (figure !== null) amounts.push(decimal(figure));
    }
    const added = sum(amounts);
    const tolerance = amountTolerance(profile, column.unit).times(amounts.length);
    if (amounts.length < 2 || within(stated, added, tolerance)) return [];
    const count = amounts.length;
    return [{ name: instalments.names[place]!, at, stated, added, unit: column.unit, count }];
  });
}
