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
  visitCells(form, (role, { cell }) => {
    const text = cell.value;
    if (typeof text !== "string" || text === "" || !matters(text)) return;
    const key = cellKey(cell.at);
    if (seen.has(key)) return;
    seen.add(key);
    texts.push({ cell, role, text });
  });
  return texts;
}

/** The text outside of the forms: notes, captions, narrative. */
export function proseTexts(workbook: RecognisedWorkbook): RoledText[] {
  return workbook.prose.flatMap((cell) =>
    typeof cell.value === "string" ? [{ cell, role: "narrative" as const, text: cell.value }] : [],
  );
}

/** The cells of a form in reading order of the model; a merged label may come several times. */
export function formCells(form: PerformanceForm): readonly RoledCell[] {
  const cells: RoledCell[] = [];
  visitCells(form, (role, { cell }) => cells.push({ cell, role }));
  return cells;
}

type Visit = (role: CellRole, sourced: Sourced<unknown>) => void;

function visitCells(form: PerformanceForm, visit: Visit): void {
  const show = (role: CellRole, sourced: Sourced<unknown> | null | undefined): void => {
    if (sourced) visit(role, sourced);
  };
  show("name", form.title);
  for (const id in form.fields) {
    const field = form.fields[id];
    if (field) visit(fieldRole(field), field);
  }
  show("narrative", form.goals.expected);
  show("narrative", form.goals.actual);
  for (const line of form.funds) visitLine(line, show);
  for (const indicator of form.indicators) visitIndicator(indicator, show);
  show("points", form.total?.weight);
  show("points", form.total?.score);
  for (const table of form.tables)
    for (const row of table.rows) for (const cell of Object.values(row.cells)) visit("data", cell);
}

type Show = (role: CellRole, sourced: Sourced<unknown> | null | undefined) => void;

function visitLine(line: FundLine, show: Show): void {
  show("name", line.label);
  show("amount", line.initialBudget);
  show("amount", line.adjustedBudget);
  show("amount", line.received);
  show("amount", line.executed);
  show("amount", line.forecast);
  show("rate", line.rate);
  // Points stated in a heading are words.
  if (!line.weight?.inherited) show("points", line.weight);
  show("points", line.score);
}

function visitIndicator(indicator: Indicator, show: Show): void {
  const { reason, likelihood } = indicator;
  show("name", indicator.level1);
  show("name", indicator.level2);
  show("name", indicator.name);
  show("value", indicator.target);
  show("value", indicator.actual);
  show("value", indicator.forecast);
  show("value", indicator.planned);
  show("points", indicator.weight);
  show("points", indicator.score);
  for (const tick of Object.values(reason.categories)) show("tick", tick);
  show("tick", reason.category);
  show("narrative", reason.explanation);
  for (const tick of Object.values(likelihood?.choices ?? {})) show("tick", tick);
  show("tick", likelihood?.choice);
  show("narrative", indicator.remark);
}

/** A field holds a name, or, in the tracking forms, whole paragraphs. */
function fieldRole(field: Sourced<string>): CellRole {
  return (field.value?.length ?? 0) > 40 ? "narrative" : "name";
}
