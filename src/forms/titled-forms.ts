/** Finds forms that are titled values only, by how many of their titles stand together. */
import type { PerformanceForm } from "../model/form";
import type { Sourced } from "../model/sourced";
import { blankForm } from "./blank-form";
import { sealAbove, titleAbove } from "./captions";
import { titledForms, type TitledFormDefinition } from "./catalogue/titled-forms";
import { headerKey, Vocabulary } from "./labels";
import { findUnit } from "./headings";
import { rangeNotices } from "./notices";
import { valueBeside } from "./parse-fields";
import { isBlankRow, type Area, type SheetView } from "./sheet-view";
import { changed, flat } from "./text-cells";
import { parseText, yearIn } from "./values";

/** Longer sheets are tables; a titled form fits on a page or two. */
const MOST_ROWS = 400;
/** Blank rows inside a form. */
const GAP = 3;

interface Compiled {
  readonly definition: TitledFormDefinition;
  readonly words: Vocabulary;
}

const compiled: readonly Compiled[] = titledForms.map((definition) => ({
  definition,
  words: new Vocabulary(definition.fields),
}));

/** @param taken places of other forms, whose cells count for nothing here */
export function findTitledForms(view: SheetView, taken: readonly Area[]): readonly PerformanceForm[] {
  const bottom = Math.min(view.bottom, view.top + MOST_ROWS);
  return blocks(view, bottom).flatMap((place) => {
    if (taken.some((area) => area.top <= place.bottom && place.top <= area.bottom)) return [];
    const readings = compiled.map((one) => ({ one, fields: read(view, place, one.words) }));
    const best = readings.reduce((a, b) => (b.fields.size > a.fields.size ? b : a));
    if (best.fields.size < best.one.definition.atLeast) return [];
    return [formOf(view, place, best.one.definition, best.fields)];
  });
}

/** Runs of rows without a gap. */
function blocks(view: SheetView, bottom: number): readonly Area[] {
  const found: { top: number; bottom: number; left: number; right: number }[] = [];
  let last = -GAP - 2;
  for (let row = view.top; row <= bottom; row++) {
    if (isBlankRow(view, row)) continue;
    if (row - last > GAP + 1) found.push({ top: row, bottom: row, left: view.left, right: view.right });
    found.at(-1)!.bottom = row;
    last = row;
  }
  return found;
}

function read(view: SheetView, place: Area, words: Vocabulary): ReadonlyMap<string, Sourced<string>> {
  const fields = new Map<string, Sourced<string>>();
  for (let row = place.top; row <= place.bottom; row++)
    for (const area of view.filled(row, place.left, place.right)) {
      if (area.top !== row) continue;
      const label = view.cell(area.top, area.left);
      if (typeof label.value !== "string") continue;
      const split = /^([^:：]{2,24})[:：]([\s\S]*)$/u.exec(label.text.trim());
      const id = words.find(headerKey(split ? split[1]! : label.text))[0];
      if (id === undefined || fields.has(id)) continue;
      const inside = split?.[2]?.trim() ?? "";
      fields.set(
        id,
        inside === "" ? valueBeside(view, area, place, words) : changed(parseText(label), () => flat(inside)),
      );
    }
  return fields;
}

function formOf(
  view: SheetView,
  place: Area,
  definition: TitledFormDefinition,
  fields: ReadonlyMap<string, Sourced<string>>,
): PerformanceForm {
  const range = { ...place, sheet: view.sheet.name };
  const title = titleIn(view, place, definition) ?? titleAbove(view, place);
  const seal = sealAbove(view, place);
  return {
    ...blankForm(definition.kind, range),
    title,
    unit: findUnit(view, { ...place, bottom: Math.min(place.bottom, place.top + 4) }),
    year: title?.value ? yearIn(title.value) : null,
    fields: { ...Object.fromEntries(fields), ...(seal && { unitSeal: seal }) },
    notices: rangeNotices(view, range),
  };
}

function titleIn(view: SheetView, place: Area, definition: TitledFormDefinition): Sourced<string> | null {
  for (let row = place.top; row <= Math.min(place.bottom, place.top + 4); row++)
    for (const area of view.filled(row, place.left, place.right)) {
      const cell = view.cell(area.top, area.left);
      if (definition.title.test(headerKey(cell.text))) return changed(parseText(cell), flat);
    }
  return null;
}
