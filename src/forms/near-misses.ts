/** Headers that begin like a form: what they lack, in one sentence. */
import type { PerformanceForm } from "../model/form";
import type { NearMiss } from "./definition";
import type { Places } from "./places";
import type { SheetView } from "./sheet-view";
import type { TableMiss } from "./tables";

export function missesOf(
  view: SheetView,
  places: Places,
  forms: readonly PerformanceForm[],
): readonly NearMiss[] {
  const free = (box: { top: number; bottom: number; left: number; right: number }): boolean =>
    !forms.some(
      ({ range }) =>
        box.top <= range.bottom &&
        range.top <= box.bottom &&
        box.left <= range.right &&
        range.left <= box.right,
    );
  const misses = places.misses.filter((miss) => free(miss) && isTelling(miss));
  return misses.map((miss) => ({
    kind: miss.definition.id === "ledger" ? "ledger" : "monitoring",
    range: { sheet: view.sheet.name, top: miss.top, left: miss.left, bottom: miss.bottom, right: miss.right },
    reason: `缺少${miss.missing.map((anyOf) => `“${labels(miss, anyOf)}”`).join("和")}列，没有认作${
      miss.definition.id === "ledger" ? "监控台账" : "监控表或自评表"
    }。`,
  }));
}

/** Levels of indicators, or a project with its money: other tables share a column or two by chance. */
function isTelling({ definition, columns, missing }: TableMiss): boolean {
  if (missing.length === 0) return false;
  const need = definition.id === "ledger" ? ["projectName", "executed"] : ["level1", "level2", "name"];
  const there = need.filter((id) => columns.has(id)).length;
  return definition.id === "ledger" ? there === 2 : there >= 2 || (there === 1 && columns.has("target"));
}

function labels({ definition }: TableMiss, ids: readonly string[]): string {
  return ids
    .slice(0, 2)
    .map((id) => definition.columns.find((column) => column.id === id)?.label.text ?? id)
    .join("／");
}
