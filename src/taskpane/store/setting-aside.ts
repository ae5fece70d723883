/** 忽略 a finding until the cells it rests on change, and 恢复提示. */
import type { Finding } from "../../model/finding";
import type { Session } from "./session";
import type { CheckedReview } from "./state";

export function ignore(session: Session, finding: Finding, reason: string): Promise<void> {
  return change(session, ({ snapshot }) => session.ignored.add(finding, snapshot, reason.trim()));
}

/** Takes a finding that was set aside up again. */
export function restore(session: Session, key: string): Promise<void> {
  return change(session, () => session.ignored.remove(key));
}

async function change(session: Session, save: (checked: CheckedReview) => Promise<void>): Promise<void> {
  const { checked } = session.now;
  if (!checked) return;
  await session.command("保存忽略的问题", "applying", async () => {
    await save(checked);
    const { shown: findings, aside: ignored } = session.ignored.sortOut(
      checked.review.findings,
      checked.snapshot,
    );
    session.state.update({ checked: { ...checked, findings, ignored } });
    await session.markFindings();
    session.state.update({ phase: session.resting });
  });
}
