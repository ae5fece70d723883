/** Generated layouts of the three forms, for tests of recognition and of silence on correct forms. */
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { Canvas } from "./canvas";
import { ProjectDrawing } from "./draw";
import { logicalForm, type LogicalForm } from "./logical";
import { Random } from "./random";
import { randomStyle, type Kind, type Style } from "./style";
import { varied } from "./varied";
import { wordsFor } from "./words";

export { differences } from "./compare";
export type { LogicalForm } from "./logical";
export type { Kind, Style } from "./style";
export { ledgerLayout, type LedgerLayout } from "./ledger";

export interface ProjectLayout {
  readonly draft: SheetDraft;
  readonly forms: readonly { readonly form: LogicalForm; readonly style: Style }[];
  readonly arrangement: string;
}

/**
 * One to three forms of a kind on a sheet: alone, stacked or side by side.
 * @param correct nothing the forms ask for is missing, and values of every kind stand in them; all are in good order
 * @param without ids of columns (or "total", the row) left out; all else is as the same seed gives it with them
 */
export function projectLayout(
  seed: number,
  kind: Kind,
  correct = false,
  without: readonly string[] = [],
): ProjectLayout {
  const random = new Random(seed);
  const canvas = new Canvas();
  const arrangement = random.pick(["alone", "alone", "alone", "stacked", "side by side"]);
  const count = arrangement === "alone" ? 1 : random.int(2, 3);
  const forms: { form: LogicalForm; style: Style }[] = [];
  let row = random.int(0, 6);
  let column = random.int(0, 5);
  for (let i = 0; i < count; i++) {
    const plain = logicalForm(random, kind);
    const form = correct ? varied(plain, random, kind) : plain;
    const whole = randomStyle(random, kind, correct);
    const style = stripped(whole, without);
    const words = wordsFor(random, kind, form.months);
    // Words are drawn by lot when they are first needed: drawing the whole form settles them for the one with less.
    if (without.length > 0) new ProjectDrawing(new Canvas(), form, kind, whole, words, row, column).draw();
    const drawn = new ProjectDrawing(canvas, form, kind, style, words, row, column).draw();
    forms.push({ form, style });
    if (arrangement === "stacked") row = drawn.bottom + random.int(style.title ? 0 : 1, 3);
    else column = drawn.right + random.int(1, 3);
  }
  const hidden = random.chance(0.1) ? { rows: [row + 12, row + 13], columns: [column + 2] } : {};
  return { draft: canvas.draft("Sheet1", hidden), forms, arrangement };
}

function stripped(style: Style, without: readonly string[]): Style {
  const kept = (columns: readonly string[]) => columns.filter((id) => !without.includes(id));
  return {
    ...style,
    columns: kept(style.columns),
    fundColumns: kept(style.fundColumns),
    total: style.total && !without.includes("total"),
  };
}
