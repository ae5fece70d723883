/** What is read off the forms that were found, without touching them: 灯色 and how scores come about. */
import type { ScoreExplanation } from "../../engine/explain-scores";
import type { LightRow } from "./engine-port";
import { changesOf } from "./changes";
import { lightColumn } from "./light-column";
import { showPreview } from "./previews";
import type { Session } from "./session";
import { isBusy } from "./state";

/** Lights of one form; a ledger is read piece by piece: of rows `from` … `from + count − 1`. */
export function lights(
  session: Session,
  formIndex: number,
  from: number,
  count: number,
): readonly LightRow[] {
  const { checked, profile } = session.now;
  const form = checked?.review.forms[formIndex];
  if (!form) return [];
  if (!form.rows) return session.engine.lights(form, profile).slice(from, from + count);
  const rows: LightRow[] = [];
  for (let index = from; index < Math.min(from + count, form.rows.count); index++)
    rows.push(...session.engine.lights(form.rows.at(index), profile));
  return rows;
}

/** «怎么算的» of a recognised form. */
export function scores(session: Session, index: number): readonly ScoreExplanation[] {
  const { checked, profile } = session.now;
  const form = checked?.review.forms[index];
  return form ? session.engine.scores(form, profile) : [];
}

/** Shows the lights as text in the sheet's 预警 column, or in a free one, for confirmation. */
export function previewLights(session: Session): void {
  const { checked } = session.now;
  if (!checked || isBusy(session.now)) return;
  const columns = checked.review.forms.map((form, index) =>
    lightColumn(form, lights(session, index, 0, Infinity), checked.snapshot),
  );
  const edits = columns.flatMap(({ patch }) => patch.edits);
  const remarks = columns.flatMap((column) => column.remarks);
  if (edits.length === 0)
    return session.say(remarks[0]?.message ?? "表里的预警灯已经和现在的判断一致，没有要写的。");
  const changes = changesOf({ edits }, checked.snapshot);
  showPreview(session, { kind: "changes", title: "写入预警灯", changes, remarks });
}
