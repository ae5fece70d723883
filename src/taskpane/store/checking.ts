/** 校核, its marks in the sheet, and the list of findings as a sheet of its own. */
import type { CellAddress } from "../../model/address";
import { findingsSheet } from "../../report/findings-sheet";
import { failureOf } from "./failure";
import type { Session } from "./session";
import { isBusy, type Scope } from "./state";

export function check(session: Session): Promise<void> {
  return session.command("校核", "reading", async () => {
    await session.readAndReview();
    await session.markFindings(true);
    session.state.update({ phase: "reviewed" });
  });
}

export function setScope(session: Session, scope: Scope): Promise<void> {
  if (isBusy(session.now)) return Promise.resolve();
  session.state.update({ scope });
  return session.now.checked ? check(session) : Promise.resolve();
}

/** Where only the sheet in front was checked: whether the clerk has gone on to another one. */
export async function lookWhere(session: Session): Promise<void> {
  const { checked, scope } = session.now;
  if (!checked || scope !== "active-sheet" || isBusy(session.now)) return;
  // A look aside: what cannot be told is not worth a message.
  const at = await session.host.selection().catch(() => null);
  const elsewhere = at && at.sheet !== checked.snapshot.activeSheet ? at.sheet : null;
  if (session.now.checked === checked && elsewhere !== session.now.elsewhere)
    session.state.update({ elsewhere });
}

/** What is on show in the pane is marked in the sheet at once, or no longer. */
export function setMarking(session: Session, marking: boolean): Promise<void> {
  if (isBusy(session.now)) return Promise.resolve();
  session.state.update({ marking });
  if (!session.now.checked) return Promise.resolve();
  if (!marking) return session.marks.length > 0 ? clearMarks(session) : Promise.resolve();
  return session.command("标出问题", "applying", async () => {
    await session.markFindings();
    session.state.update({ phase: session.resting });
  });
}

export function clearMarks(session: Session): Promise<void> {
  return session.command("清除标记", "applying", async () => {
    const before = session.marks;
    await session.setMarks([]);
    if (before.length > 0) session.remember("清除标记", null, before);
    session.state.update({ phase: session.resting });
    session.say("标记已清除。", before.length > 0);
  });
}

/** Writes the findings in force to a new sheet 问题清单. */
export function exportFindings(session: Session): Promise<void> {
  const { checked } = session.now;
  if (!checked) return Promise.resolve();
  return session.command("导出问题清单", "applying", async () => {
    session.step("正在写出问题清单…");
    const draft = findingsSheet(checked.findings, (rule) => session.engine.ruleHelp(rule));
    const name = await session.host.insertSheet(draft);
    session.state.update({ phase: session.resting });
    session.say(`已把 ${checked.findings.length} 个问题写到工作表“${name}”。`);
  });
}

export async function reveal(session: Session, at: CellAddress): Promise<void> {
  try {
    await session.host.reveal(at);
  } catch (error) {
    session.state.update({ failure: failureOf(error, "定位单元格") });
  }
}
