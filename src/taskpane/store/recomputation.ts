/** 一键重算: every change that follows from the form itself, as values or as formulas; the clerk decides. */
import type { WriteAs } from "../../engine/recompute";
import { changesOf } from "./changes";
import type { Remark } from "./engine-port";
import type { Session } from "./session";
import type { ChangePreview, CheckedReview } from "./state";

/** Prepares the changes; nothing is written before they are confirmed. */
export function previewRecomputation(session: Session): Promise<void> {
  return session.command("重算", "reading", async () => {
    const checked = await session.readAndReview();
    const { preview, untouched } = recomputed(session, checked, session.now.writeAs);
    if (preview) return session.state.update({ phase: "previewing", preview });
    await session.markFindings();
    session.state.update({ phase: "reviewed" });
    // Without a form the empty state already says what to do.
    if (checked.review.forms.length === 0) return;
    const kept = untouched.length > 0 ? `；${untouched.length} 处公式保留未动，请看问题清单` : "";
    session.say(`没有需要重算的单元格，能推算的数都与表内一致${kept}。`);
  });
}

/** The same changes the other way; also what is offered from now on. */
export function writeRecomputationAs(session: Session, writeAs: WriteAs): void {
  const { checked, preview } = session.now;
  session.state.update({ writeAs });
  if (!checked || preview?.kind !== "changes" || !preview.isRecomputation) return;
  session.state.update({ preview: recomputed(session, checked, writeAs).preview });
}

function recomputed(
  { engine, now }: Session,
  { review, snapshot }: CheckedReview,
  writeAs: WriteAs,
): { readonly preview: ChangePreview | null; readonly untouched: readonly Remark[] } {
  const { patch, untouched } = engine.recompute(review, now.profile, writeAs);
  if (patch.edits.length === 0) return { preview: null, untouched };
  const changes = changesOf(patch, snapshot);
  return {
    preview: { kind: "changes", title: "一键重算", isRecomputation: true, changes, remarks: untouched },
    untouched,
  };
}
