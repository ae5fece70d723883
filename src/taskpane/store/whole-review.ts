/** A review of every table of the workbook, whatever the pane is set to look at. */
import type { Review } from "../../engine/review";
import type { Finding } from "../../model/finding";
import type { Session } from "./session";

/** What has just been checked serves, if it was the whole workbook. */
export async function reviewWhole(
  session: Session,
): Promise<{ readonly review: Review; readonly findings: readonly Finding[] }> {
  const { checked, scope, stale } = session.now;
  if (checked && scope === "workbook" && !stale) return checked;
  const snapshot = await session.host.read("workbook");
  const review = await session.review(snapshot);
  return { review, findings: session.ignored.sortOut(review.findings, snapshot).shown };
}
