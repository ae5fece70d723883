/**
 * Drafts of 偏差原因: computed facts, sentences the workbook itself holds, and 〔…〕 where only a person knows. No cause
 * is ever invented, no category or likelihood chosen, and what someone wrote is not overwritten.
 */
import type { CellAddress } from "../model/address";
import { decimal, HUNDRED } from "../model/decimal";
import type { CellEdit } from "../model/finding";
import type { Indicator, PerformanceForm } from "../model/form";
import { isEmpty } from "../model/sourced";
import type { Profile } from "../profile/profile";
import { amountsInDoubt, ANOTHER_UNIT, judge } from "../rules/judgement";
import type { Review } from "./review";
import { paragraph, subjectOf } from "./draft-reason/paragraph";
import { slotsOf, type Owed, type Slot } from "./draft-reason/slots";

export interface ReasonDraft {
  /** The cell of the explanation, or of the measures where the form keeps them apart. */
  readonly at: CellAddress;
  readonly indicator: string;
  /** Why a reason is required, with the numbers. */
  readonly because: string;
  readonly text: string;
  /** To be applied only after the clerk has seen it. */
  readonly edit: CellEdit;
}

export interface UndraftedReason {
  readonly at: CellAddress;
  readonly indicator: string;
  readonly why: string;
}

export interface ReasonDrafts {
  /** At most one a cell. */
  readonly drafts: readonly ReasonDraft[];
  readonly skipped: readonly UndraftedReason[];
}

export interface DraftOptions {
  /** Also offer drafts for cells that already hold a reason; only on the clerk's explicit word. */
  readonly overwrite?: boolean;
}

/** Rules whose question must be settled first: the value itself is in doubt. */
export const SETTLE_FIRST: ReadonlySet<string> = new Set(["IND-10", "IND-20"]);
/** In percent: a thousandth of the target is another unit, just as a thousand times the target is. */
const [BEYOND, BELOW] = [decimal(ANOTHER_UNIT), decimal("0.1")];

export function draftReasons(
  review: Pick<Review, "forms" | "findings" | "recognised">,
  profile: Profile,
  { overwrite = false }: DraftOptions = {},
): ReasonDrafts {
  const doubted = new Set(
    review.findings.filter(({ rule }) => SETTLE_FIRST.has(rule)).flatMap(({ at }) => at.map(rowKey)),
  );
  const isDoubted = ({ indicator, form }: Owed) =>
    doubted.has(rowKey(indicator.name.cell.at)) ||
    isOutOfScale(indicator, profile) ||
    (form.kind === "ledger-row" && form.funds.some((line) => amountsInDoubt(line, form, profile)));
  const drafts: ReasonDraft[] = [];
  const skipped: UndraftedReason[] = [];
  for (const slot of slotsOf(formsOf(review.forms), profile)) {
    const isWritten = !isEmpty(slot.cell) && !overwrite;
    const owed = slot.owed.filter((one) => !isDoubted(one));
    if (!isWritten && owed.length > 0) drafts.push(draftOf({ ...slot, owed }, profile, review));
    // The cell of the reason says already what holds for the measures beside it.
    else if (slot.asks !== "measures")
      skipped.push({
        at: slot.cell.cell.at,
        indicator: slot.owed.map(subjectOf).join("、"),
        why: isWritten
          ? "已填写原因，未改动；确需重写请先确认。"
          : "完成值的单位或计算口径有疑问，请先核对后再填写原因。",
      });
  }
  return { drafts, skipped };
}

function* formsOf(forms: readonly PerformanceForm[]): Iterable<PerformanceForm> {
  for (const form of forms) {
    yield form;
    for (let index = 0; form.rows && index < form.rows.count; index++) yield form.rows.at(index);
  }
}

function draftOf(slot: Slot, profile: Profile, { recognised }: Pick<Review, "recognised">): ReasonDraft {
  const { cell, asks, owed, isShared } = slot;
  const texts = owed.map((one) => ({
    name: subjectOf(one),
    text: paragraph(one, asks, profile, recognised),
  }));
  const text = texts.map((one) => (isShared ? `${one.name}：${one.text}` : one.text)).join("\n");
  const because = owed.length === 1 ? owed[0]!.because : `${owed.length}项指标要说明原因`;
  const edit: CellEdit = {
    at: cell.cell.at,
    expected: cell.cell.value,
    next: { value: text },
    why: `${because}，需要${asks === "measures" ? "写明改进措施" : "说明原因"}；〔 〕处请补充。`,
  };
  const names = texts.map(({ name }) => name).join("、");
  const indicator = asks === "measures" ? `${names}（改进措施）` : names;
  return { at: cell.cell.at, indicator, because, text, edit };
}

function isOutOfScale(indicator: Indicator, profile: Profile): boolean {
  const { values } = judge(indicator, profile);
  if (!values || values.a.lte(0) || values.b.lte(0)) return false;
  const share = values.a.times(HUNDRED).div(values.b);
  return share.gt(BEYOND) || share.lt(BELOW);
}

function rowKey(at: CellAddress): string {
  return `${at.sheet}!${at.row}`;
}
