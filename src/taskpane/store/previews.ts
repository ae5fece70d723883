/** Changes that wait for the clerk's word, and the word: written as chosen, or dropped. */
import type { Finding } from "../../model/finding";
import { changesOf, patchOf } from "./changes";
import type { Session } from "./session";
import { isBusy, type Preview } from "./state";

export function showPreview(session: Session, preview: Preview): void {
  session.state.update({ phase: "previewing", preview });
}

/** Shows the fixes of these findings for confirmation. */
export function previewFixes(session: Session, findings: readonly Finding[]): void {
  const { checked } = session.now;
  if (!checked || isBusy(session.now)) return;
  const { patch, postponed } = session.engine.planFixes(findings);
  const message = `另有 ${postponed} 处修正与上面的改动冲突，写入后再校核一次即可处理。`;
  showPreview(session, {
    kind: "changes",
    title: findings.length === 1 ? "修正这个问题" : `修正 ${findings.length} 个问题`,
    changes: changesOf(patch, checked.snapshot),
    remarks: postponed > 0 ? [{ at: null, message }] : [],
  });
}

/** Writes the chosen changes: all of them, or none when the sheet has changed meanwhile. */
export function applyChanges(session: Session, chosen: ReadonlySet<string>): Promise<void> {
  const { preview } = session.now;
  if (preview?.kind !== "changes" || chosen.size === 0) return Promise.resolve();
  return session.write(patchOf(preview.changes, chosen), `写入 ${chosen.size} 处修改`);
}

export function cancelPreview(session: Session): void {
  if (session.now.phase !== "previewing") return;
  session.state.update({ preview: null });
  session.state.update({ phase: session.resting });
  session.catchUp();
}
