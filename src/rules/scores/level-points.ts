/** Points that a level claims for itself, «决策（20分）» or in a column of its own, against those of its indicators. */
import { cellKey } from "../../model/address";
import { decimal, sum, within, type Decimal } from "../../model/decimal";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { foldTight } from "../../forms/values/normalise";

export interface LevelPoints {
  readonly label: Sourced<string>;
  readonly stated: Decimal;
  /** The cell that states them: a label or a figure. */
  readonly at: Sourced<unknown>;
  readonly added: Decimal;
}

const IN_LABEL = /[(（]?(\d{1,3}(?:\.\d+)?)分[)）]?$/u;

/** Levels whose indicators make up other points than they claim; of two in each other only the inner one. */
export function contradictedLevels(form: PerformanceForm, tolerance: number): readonly LevelPoints[] {
  const rows = form.indicators.filter(({ isPlaceholder, weight }) => !isPlaceholder && weight);
  const inner = levelsOf(rows, "level2").filter((level) => differs(level, tolerance));
  const outer = levelsOf(rows, "level1").filter((level) => differs(level, tolerance));
  return [
    ...inner,
    ...outer.filter(
      ({ rows: own }) => !inner.some(({ rows: part }) => part.some((row) => own.includes(row))),
    ),
  ];
}

type Level = LevelPoints & { readonly rows: readonly Indicator[] };

function differs({ stated, added }: Level, tolerance: number): boolean {
  return !within(stated, added, tolerance);
}

/** Levels that state their points, all of whose indicators have theirs. */
function levelsOf(indicators: readonly Indicator[], id: "level1" | "level2"): readonly Level[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const level = indicator[id];
    if (!level?.value) continue;
    const key = cellKey(level.cell.at);
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups.values()].flatMap((rows) => {
    const label = rows[0]!.level1 && rows[0]![id]!;
    const own = rows.map(({ weight }) => weight!).filter(({ inherited }) => !inherited);
    if (!label || own.length < 2 || own.some(({ value }) => value === null)) return [];
    const figure = rows[0]!.levelWeights?.[id];
    const inLabel = IN_LABEL.exec(foldTight(label.cell.text))?.[1];
    const stated = figure?.value && !figure.inherited ? figure.value : inLabel ? decimal(inLabel) : null;
    if (!stated) return [];
    const at = figure?.value ? figure : label;
    return [{ label, stated, at, added: sum(own.map(({ value }) => value!)), rows }];
  });
}
