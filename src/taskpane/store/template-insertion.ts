/** A template drawn at the cell the clerk has selected: what will happen, said beforehand, and the doing of it. */
import { a1, columnName, rangeA1, type CellAddress } from "../../model/address";
import type { SheetDraft } from "../../model/sheet-draft";
import { planInsertion } from "../../hosts/insertion/plan-insertion";
import type { Host } from "../../hosts/host";
import type { TemplateOffer, TemplateValues } from "../template-offer";
import { failureOf } from "./failure";
import type { Session } from "./session";

/** Where a template would go; `message` is for the clerk. */
export type TemplateSite =
  | { readonly possible: true; readonly at: CellAddress; readonly cell: string; readonly message: string }
  | { readonly possible: false; readonly message: string };

export async function siteOf(
  host: Host,
  offer: TemplateOffer,
  values: TemplateValues,
): Promise<TemplateSite> {
  try {
    const draft = offer.draft(values);
    const at = await host.selection();
    if (!at) return { possible: false, message: "请先在表格里选中要插入处左上角的单元格。" };
    const { sheets } = await host.read("active-sheet");
    const sheet = sheets.find(({ name }) => name === at.sheet) ?? null;
    return siteAt(draft, at, planInsertion(draft, at, { sheet }));
  } catch (error) {
    return { possible: false, message: failureOf(error, "查看所选单元格").message };
  }
}

function siteAt(draft: SheetDraft, at: CellAddress, plan: ReturnType<typeof planInsertion>): TemplateSite {
  if (plan.outcome === "refused") return { possible: false, message: plan.message };
  const { area } = plan.insertion;
  const widths =
    plan.keptColumns.length === 0 ? "列宽按模板设置" : `${spans(plan.keptColumns)}列已有内容，列宽不变`;
  const page = draft.print ? "，本表的打印区域和打印标题也不变" : "";
  return {
    possible: true,
    at,
    cell: a1(at),
    message: `将占用“${area.sheet}”的${rangeA1(area)}；${widths}${page}。`,
  };
}

/** @param at a cell of a sheet in use; without it the template gets a sheet of its own */
export function insertTemplate(
  session: Session,
  offer: TemplateOffer,
  values: TemplateValues,
  at?: CellAddress,
): Promise<void> {
  if (at) return insertAtCell(session, offer, values, at);
  return session.command("插入模板", "applying", async () => {
    session.step(`正在插入“${offer.title}”…`);
    const name = await session.host.insertSheet(offer.draft(values));
    session.state.update({ phase: session.resting });
    session.say(`已插入工作表“${name}”，原有工作表没有动。`);
  });
}

function insertAtCell(
  session: Session,
  offer: TemplateOffer,
  values: TemplateValues,
  at: CellAddress,
): Promise<void> {
  return session.command("插入模板", "applying", async () => {
    session.step(`正在插入“${offer.title}”…`);
    const marks = session.marks;
    const result = await session.host.insertAt(offer.draft(values), at);
    if (result.outcome === "refused") {
      const failure = { message: result.message, conflicts: [] };
      session.state.update({ phase: "failed", failure });
      return;
    }
    session.remember(`插入“${offer.title}”`, null, marks, { insertion: result.insertion });
    if (session.now.checked) await session.readAndReview();
    session.state.update({ phase: session.resting });
    session.say(`已在${a1(at)}处插入“${offer.title}”，其他单元格没有动。`, true);
  });
}

/** «A–C、F» */
function spans(columns: readonly number[]): string {
  const joined: [number, number][] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (last && last[1] + 1 === column) last[1] = column;
    else joined.push([column, column]);
  }
  return joined
    .map(([first, last]) => (first === last ? columnName(first) : `${columnName(first)}–${columnName(last)}`))
    .join("、");
}
