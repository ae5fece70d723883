/** 年度总体目标: the goal beside its label, or 预期目标 and 实际完成情况 with their texts below or beside. */
import type { Goals } from "../model/form";
import type { Sourced } from "../model/sourced";
import { headerKey } from "./labels";
import { valueBeside } from "./parse-fields";
import type { Area, SheetView } from "./sheet-view";
import { blankAt, changed, flat } from "./text-cells";
import { parseText } from "./values";
import { fieldWords, goalWords } from "./vocabularies";

export function parseGoals(view: SheetView, place: Area): Goals {
  const labels = new Map<string, Area>();
  for (let row = place.top; row <= place.bottom; row++)
    for (const area of view.filled(row, place.left, place.right)) {
      if (area.top !== row || typeof view.value(area.top, area.left) !== "string") continue;
      const ids = goalWords.find(headerKey(view.text(area.top, area.left)));
      // «年度目标完成情况» may head the block; beside its heading it is the side of the results.
      const id = labels.has("goals") && ids.includes("actual") ? "actual" : ids[0];
      if (id !== undefined && !labels.has(id)) labels.set(id, area);
    }
  const expected = labels.get("expected");
  const actual = labels.get("actual");
  const goals = labels.get("goals");
  const inRow = expected && actual && expected.top === actual.top;
  return {
    expected: expected
      ? inRow
        ? below(view, expected, place)
        : sideOrBelow(view, expected, place)
      : goals
        ? sideOrBelow(view, goals, place)
        : null,
    actual: actual ? (inRow ? below(view, actual, place) : sideOrBelow(view, actual, place)) : null,
  };
}

function below(view: SheetView, label: Area, place: Area): Sourced<string> {
  for (let row = label.bottom + 1; row <= Math.min(place.bottom, label.bottom + 3); row++)
    for (let column = label.left; column <= label.right; column++) {
      if (view.text(row, column) === "") continue;
      if (isWord(view.text(row, column))) return blankAt(view.cell(label.bottom + 1, label.left));
      return changed(parseText(view.cell(row, column)), flat);
    }
  return blankAt(view.cell(label.bottom + 1, label.left));
}

function sideOrBelow(view: SheetView, label: Area, place: Area): Sourced<string> {
  const beside = valueBeside(view, label, place);
  if (beside.value !== null || beside.placeholder !== null || label.right < place.right) return beside;
  return below(view, label, place);
}

function isWord(text: string): boolean {
  const key = headerKey(text);
  return goalWords.find(key).length > 0 || fieldWords.find(key).length > 0;
}
