/** Rows of the table in front put in and taken out: previewed, written, taken back by 撤销. */
import { withAllMerges } from "../../hosts/rows/all-merges";
import { planRow } from "../../engine/rows/plan-rows";
import type { CellAddress } from "../../model/address";
import type { RowChange } from "../../model/row-change";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Session } from "./session";
import type { RowPreview } from "./state";

/** @param at default where the clerk's cursor is */
export function previewRow(session: Session, kind: RowChange["kind"], at?: CellAddress): Promise<void> {
  const name = kind === "insert" ? "增加一行" : "删除一行";
  return session.command(name, "reading", async () => {
    const place = at ?? (await session.host.selection());
    const plan = place
      ? planRow(kind, await readAround(session, place), place, session.ownForms.inForce)
      : { outcome: "refused" as const, message: "请先在表格里选中指标表或台账里的一行，再增加或删除。" };
    session.state.update({ phase: session.resting });
    if (plan.outcome === "refused") return session.say(plan.message);
    const preview: RowPreview = { kind: "rows", title: name, ...plan };
    session.state.update({ phase: "previewing", preview });
  });
}

export async function applyRow(session: Session, { change, label }: RowPreview): Promise<void> {
  await session.command("增删行", "applying", async () => {
    const marks = session.marks;
    const result = await session.host.changeRows(change);
    if (result.outcome === "refused") {
      const failure = { message: result.message, conflicts: [] };
      return session.state.update({ phase: "failed", preview: null, stale: true, failure });
    }
    const ignored = await session.ignored.follow(change);
    session.remember(label, null, marks, { rows: result.inverse, ignored });
    session.state.update({ preview: null });
    if (session.now.checked) {
      await session.readAndReview();
      await session.markFindings();
    }
    await session.ignored.store();
    session.state.update({ phase: session.now.checked ? "applied" : "idle" });
    session.say(`已${label}。`, true);
  });
}

/** Rows above and below in which a label's merge may begin or end. */
const AROUND = 60;

async function readAround({ host }: Session, { sheet: name, row }: CellAddress): Promise<WorkbookSnapshot> {
  const workbook = await host.read("workbook");
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) return workbook;
  return withAllMerges(host, workbook, {
    sheet: name,
    top: Math.max(0, row - AROUND),
    bottom: row + AROUND,
    left: sheet.origin.column,
    right: sheet.origin.column + Math.max(0, sheet.columnCount - 1),
  });
}
