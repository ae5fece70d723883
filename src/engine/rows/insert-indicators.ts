/** Indicators of the library into the blank rows of a form: nothing that stands there is moved or overwritten. */
import { blankIndicatorRows } from "../../forms/blank-rows";
import type { CustomForm } from "../../forms/definition";
import type { LibraryIndicator } from "../../forms/library/library";
import { decimal, digits, sum } from "../../model/decimal";
import type { CellEdit, Patch } from "../../model/finding";
import type { PerformanceForm } from "../../model/form";
import type { WorkbookSnapshot } from "../../model/snapshot";

export interface InsertedIndicators {
  /** Null when nothing can be placed. */
  readonly patch: Patch | null;
  readonly placed: readonly LibraryIndicator[];
  /** For which the form has no blank row under that second level, or which it has already. */
  readonly unplaced: readonly {
    readonly indicator: LibraryIndicator;
    readonly reason: "no-row" | "there-already";
  }[];
  /** Sum of the weights so far, as digits; null where the form has no weights. Those of new rows are the clerk's. */
  readonly weights: string | null;
}

/** @param workbook the snapshot that the form was read from */
export function insertIndicators(
  workbook: WorkbookSnapshot,
  form: PerformanceForm,
  chosen: readonly LibraryIndicator[],
  custom: readonly CustomForm[] = [],
): InsertedIndicators {
  const sheet = workbook.sheets.find(({ name }) => name === form.range.sheet);
  const room = sheet ? [...blankIndicatorRows(sheet, form.range, custom)] : [];
  const names = new Set(form.indicators.map(({ name }) => name.value));
  const edits: CellEdit[] = [];
  const placed: LibraryIndicator[] = [];
  const unplaced: InsertedIndicators["unplaced"][number][] = [];
  for (const indicator of chosen) {
    if (names.has(indicator.name)) {
      unplaced.push({ indicator, reason: "there-already" });
      continue;
    }
    const at = room.findIndex(({ level2 }) => level2 !== null && stem(level2) === stem(indicator.level2));
    const row = at < 0 ? undefined : room.splice(at, 1)[0];
    const name = row?.cells["name"];
    if (!row || !name) {
      unplaced.push({ indicator, reason: "no-row" });
      continue;
    }
    const why = `从指标库插入：${indicator.formula}`;
    edits.push({
      at: name.at,
      expected: name.value,
      expectedFormula: null,
      next: { value: nameFor(indicator, row.cells) },
      why,
    });
    const unit = row.cells["unit"];
    if (unit && indicator.unit !== "")
      edits.push({
        at: unit.at,
        expected: unit.value,
        expectedFormula: null,
        next: { value: indicator.unit },
        why,
      });
    names.add(indicator.name);
    placed.push(indicator);
  }
  return { patch: edits.length > 0 ? { edits } : null, placed, unplaced, weights: weightsOf(form) };
}

/** «社会效益» and «社会效益指标» are one level. */
function stem(level: string): string {
  return level.replace(/指标$/, "");
}

/** Without a column for it the unit belongs into the name, as the published forms have it; percentages name theirs. */
function nameFor({ name, unit }: LibraryIndicator, cells: Readonly<Record<string, unknown>>): string {
  return unit === "" || unit === "%" || unit === "日期" || "unit" in cells ? name : `${name}（${unit}）`;
}

function weightsOf(form: PerformanceForm): string | null {
  const weights = form.indicators.flatMap(({ weight }) => weight ?? []);
  const budget = form.funds.flatMap(({ weight }) => weight?.value ?? []);
  if (weights.length === 0 && budget.length === 0) return null;
  return digits(sum([...weights.flatMap(({ value }) => value ?? []), ...budget, decimal(0)]));
}
