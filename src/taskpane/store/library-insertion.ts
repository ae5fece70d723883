/** Chosen indicators of the library into the form on the sheet in front. */
import { insertIndicators, type InsertedIndicators } from "../../engine/rows/insert-indicators";
import type { LibraryIndicator } from "../../forms/library/library";
import type { PerformanceForm } from "../../model/form";
import type { Session } from "./session";
import type { CheckedReview } from "./state";

/** Reads anew, so that nothing is written over what was entered meanwhile. */
export async function insertFromLibrary(
  session: Session,
  chosen: readonly LibraryIndicator[],
): Promise<void> {
  let inserted: InsertedIndicators | null = null;
  await session.command("插入指标", "reading", async () => {
    const checked = await session.readAndReview();
    session.state.update({ phase: session.resting });
    const form = formInFront(checked);
    if (form) inserted = insertIndicators(checked.snapshot, form, chosen, session.ownForms.inForce);
    else session.say("这张工作表里没有找到监控表或自评表，请先打开表格或插入模板。");
  });
  // Only assigned inside the command, which the compiler does not follow.
  const result = inserted as InsertedIndicators | null;
  if (!result || session.now.failure) return;
  if (result.patch) await session.write(result.patch, `插入 ${result.placed.length} 条指标`);
  if (!session.now.failure) session.say(messageOf(result), result.patch !== null);
}

const KINDS = ["monitoring", "department-monitoring", "self-evaluation", "department-self-evaluation"];

/** On the sheet in front before all others. */
function formInFront({ review, snapshot }: CheckedReview): PerformanceForm | undefined {
  const forms = review.forms.filter(({ kind }) => KINDS.includes(kind));
  return forms.find(({ range }) => range.sheet === snapshot.activeSheet) ?? forms[0];
}

function messageOf({ placed, unplaced, weights }: InsertedIndicators): string {
  const named = (reason: string): string =>
    unplaced
      .filter((one) => one.reason === reason)
      .map(({ indicator }) => `“${indicator.name}”`)
      .join("");
  const parts = [placed.length > 0 ? `已插入 ${placed.length} 条指标，指标值等请自行填写` : "没有插入指标"];
  if (placed.length > 0 && weights !== null) parts.push(`分值请自行填写，现合计 ${weights} 分`);
  if (named("no-row")) parts.push(`${named("no-row")}所属的二级指标下没有空行`);
  if (named("there-already")) parts.push(`${named("there-already")}表中已有`);
  return `${parts.join("；")}。`;
}
