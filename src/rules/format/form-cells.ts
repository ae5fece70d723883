/** Every cell of a form together with what it is there for, so that a rule about notation need not know the forms. */
import { cellKey } from "../../model/address";
import type { FundLine, Indicator, PerformanceForm } from "../../model/form";
import type { CellView } from "../../model/snapshot";
import type { Sourced } from "../../model/sourced";
import type { RecognisedWorkbook } from "../rule";
import { isSpotless } from "./spotless";

/**
 * amount, rate, points (分值、得分), value (目标、完成、预计): figures · name: labels and names, a few words ·
 * narrative: sentences a person wrote · data: a cell of a small table · tick: a choice.
 */
export type CellRole = "amount" | "rate" | "points" | "value" | "name" | "narrative" | "data" | "tick";

export interface RoledCell {
  readonly cell: CellView;
  readonly role: CellRole;
}

/** A cell that holds text: all that notation can be wrong in. */
export interface RoledText extends RoledCell {
  readonly text: string;
}

const known = new WeakMap<PerformanceForm, readonly RoledText[]>();

/**
 * The cells of a form that hold text, each once, rows of a ledger excluded (they are forms of their own). Kept for as
 * long as the form lives, because several rules ask one after the other.
 */
export function textCells(form: PerformanceForm): readonly RoledText[] {
  let texts = known.get(form);
  if (!texts) known.set(form, (texts = textsOf(form, () => true)));
  return texts;
}

const worthLooking = new WeakMap<PerformanceForm, readonly RoledText[]>();

/** Those of the cells whose text is worth a look at its notation: in most rows of a ledger none. */
export function textsToLookAt(form: PerformanceForm): readonly RoledText[] {
  let texts = worthLooking.get(form);
  if (!texts) worthLooking.set(form, (texts = textsOf(form, (text) => !isSpotless(text))));
  return texts;
}

function textsOf(form: PerformanceForm, matters: (text: string) => boolean): readonly RoledText[] {
  const texts: RoledText[] = [];
  const seen = new Set<string>();
  for (const roled of formCells(form)) {
    const text = roled.cell.value;
    if (typeof text !== "string" || text === "" || !matters(text)) continue;
    const key = cellKey(roled.cell.at);
    if (seen.has(key)) continue;
    seen.add(key);
    texts.push({ ...roled, text });
  }
  return texts;
}

/** The text outside of the forms: notes, captions, narrative. */
export function proseTexts(workbook: RecognisedWorkbook): RoledText[] {
  return workbook.prose.flatMap((cell) =>
    typeof cell.value === "string" ? [{ cell, role: "narrative" as const, text: cell.value }] : [],
  );
}

/** The cells of a form in reading order of the model; a merged label may come several times. */
export function* formCells(form: PerformanceForm): Iterable<RoledCell> {
  if (form.title) yield roled("name", form.title);
  for (const field of Object.values(form.fields)) if (field) yield roled(fieldRole(field), field);
  if (form.goals.expected) yield roled("narrative", form.goals.expected);
  if (form.goals.actual) yield roled("narrative", form.goals.actual);
  for (const line of form.funds) yield* fundCells(line);
  for (const indicator of form.indicators) yield* indicatorCells(indicator);
  if (form.total?.weight) yield roled("points", form.total.weight);
  if (form.total?.score) yield roled("points", form.total.score);
  for (const table of form.tables)
    for (const row of table.rows) for (const cell of Object.values(row.cells)) yield roled("data", cell);
}

function* fundCells(line: FundLine): Iterable<RoledCell> {
  yield roled("name", line.label);
  for (const amount of [line.initialBudget, line.adjustedBudget, line.received, line.executed, line.forecast])
    if (amount) yield roled("amount", amount);
  if (line.rate) yield roled("rate", line.rate);
  if (line.weight) yield roled("points", line.weight);
  if (line.score) yield roled("points", line.score);
}

function* indicatorCells(indicator: Indicator): Iterable<RoledCell> {
  if (indicator.level1) yield roled("name", indicator.level1);
  if (indicator.level2) yield roled("name", indicator.level2);
  yield roled("name", indicator.name);
  for (const value of [indicator.target, indicator.actual, indicator.forecast, indicator.planned])
    if (value) yield roled("value", value);
  if (indicator.weight) yield roled("points", indicator.weight);
  if (indicator.score) yield roled("points", indicator.score);
  for (const tick of Object.values(indicator.reason.categories)) if (tick) yield roled("tick", tick);
  if (indicator.reason.category) yield roled("tick", indicator.reason.category);
  if (indicator.reason.explanation) yield roled("narrative", indicator.reason.explanation);
  for (const tick of Object.values(indicator.likelihood?.choices ?? {})) if (tick) yield roled("tick", tick);
  if (indicator.likelihood?.choice) yield roled("tick", indicator.likelihood.choice);
  if (indicator.remark) yield roled("narrative", indicator.remark);
}

/** A field holds a name, or, in the tracking forms, whole paragraphs. */
function fieldRole(field: Sourced<string>): CellRole {
  return (field.value?.length ?? 0) > 40 ? "narrative" : "name";
}

function roled(role: CellRole, sourced: Sourced<unknown>): RoledCell {
  return { cell: sourced.cell, role };
}
