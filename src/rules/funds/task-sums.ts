/** 总额 = 财政拨款 + 其他资金 of each task in a department's plan. */
import type { Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { PLAN_TASKS } from "../../model/tables";
import type { MoneyUnit } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { amountTolerance } from "../judgement";
import { amountAt, columnUnit, rowLabel, tableOf } from "../tables";

export interface TaskSum {
  readonly label: string;
  readonly at: Sourced<string>;
  readonly stated: Decimal;
  readonly added: Decimal;
  readonly unit: MoneyUnit;
}

/** Of the tasks, not of their total, which is held against them; a task with a blank amount says nothing. */
export function contradictedTasks(form: PerformanceForm, profile: Profile): readonly TaskSum[] {
  const table = tableOf(form, PLAN_TASKS.id);
  if (!table) return [];
  const unit = columnUnit(table, PLAN_TASKS.total, form);
  return table.rows.flatMap((row) => {
    const [stated, fiscal, other] = [PLAN_TASKS.total, PLAN_TASKS.fiscal, PLAN_TASKS.other].map((id) =>
      amountAt(row, id, unit),
    );
    if (row.isTotal || !stated || !fiscal || !other) return [];
    const added = fiscal.plus(other);
    if (added.minus(stated).abs().lte(amountTolerance(profile, unit).times(2))) return [];
    return [{ label: rowLabel(row), at: row.cells[PLAN_TASKS.total]!, stated, added, unit }];
  });
}
