/**
 * Drafts of 偏差原因: computed facts, sentences the workbook itself holds, and 〔…〕 where only a person knows. No cause
 * is ever invented, no category or likelihood chosen, and what someone wrote is not overwritten.
 */
import type { CellAddress } from "../model/address";
import type { CellEdit } from "../model/finding";
import type { Indicator, PerformanceForm } from "../model/form";
import { isEmpty } from "../model/sourced";
import type { Profile } from "../profile/profile";
import { coversWholeYear, nameOf, needsReason } from "../rules/judgement";
import { categoriesOf } from "../rules/reasons/reason-columns";
import { footBoxDemand } from "../rules/reasons/foot-box";
import type { Review } from "./review";
import { fundFacts, indicatorFacts } from "./draft-reason/facts";
import { quotesFor, type Quote } from "./draft-reason/quotes";

export interface ReasonDraft {
  /** The explanation's cell. */
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
  readonly drafts: readonly ReasonDraft[];
  readonly skipped: readonly UndraftedReason[];
}

export interface DraftOptions {
  /** Also offer drafts for cells that already hold a reason; only on the clerk's explicit word. */
  readonly overwrite?: boolean;
}

/** Indicators about which a question must be settled first: their value itself is in doubt. */
const SETTLE_FIRST = "IND-20";

export function draftReasons(
  review: Pick<Review, "forms" | "findings" | "recognised">,
  profile: Profile,
  options: DraftOptions = {},
): ReasonDrafts {
  const doubted = new Set(
    review.findings.filter(({ rule }) => rule === SETTLE_FIRST).flatMap(({ at }) => at.map(rowKey)),
  );
  const drafts: ReasonDraft[] = [];
  const skipped: UndraftedReason[] = [];
  const draftForm = (form: PerformanceForm): void => {
    for (const indicator of form.indicators) {
      const result = draftOne(indicator, form, review, profile, doubted, options);
      if (result && "edit" in result) drafts.push(result);
      else if (result) skipped.push(result);
    }
    const box = draftBox(form, review, profile, options);
    if (box && "edit" in box) drafts.push(box);
    else if (box) skipped.push(box);
  };
  for (const form of review.forms) {
    draftForm(form);
    for (let index = 0; form.rows && index < form.rows.count; index++) draftForm(form.rows.at(index));
  }
  return { drafts, skipped };
}

function draftOne(
  indicator: Indicator,
  form: PerformanceForm,
  review: Pick<Review, "recognised">,
  profile: Profile,
  doubted: ReadonlySet<string>,
  { overwrite = false }: DraftOptions,
): ReasonDraft | UndraftedReason | null {
  const { explanation } = indicator.reason;
  const trigger = needsReason(indicator, form, profile);
  if (!explanation || !trigger) return null;
  const at = explanation.cell.at;
  const name = subject(indicator, form);
  if (!isEmpty(explanation) && !overwrite)
    return { at, indicator: name, why: "已填写原因，未改动；确需重写请先确认。" };
  if (doubted.has(rowKey(indicator.name.cell.at)))
    return { at, indicator: name, why: "完成值的计算口径有疑问，请先核对后再填写原因。" };
  const facts =
    form.kind === "ledger-row" && form.funds[0]
      ? fundFacts(form.funds[0], form, profile)
      : indicatorFacts(indicator, form, profile);
  const text = paragraph(facts, name, indicator, form, review);
  const edit: CellEdit = {
    at,
    expected: explanation.cell.value,
    next: { value: text },
    why: `${trigger.because}，需要说明原因；〔 〕处请补充。`,
  };
  return { at, indicator: name, because: trigger.because, text, edit };
}

/** Where the form has one box for all reasons: a paragraph for each indicator that needs one. */
function draftBox(
  form: PerformanceForm,
  review: Pick<Review, "recognised">,
  profile: Profile,
  { overwrite = false }: DraftOptions,
): ReasonDraft | UndraftedReason | null {
  const demand = footBoxDemand(form, profile);
  if (!demand) return null;
  const { box, indicators, data } = demand;
  const at = box.cell.at;
  const indicator = indicators.map(nameOf).join("、");
  if (!isEmpty(box) && !overwrite) return { at, indicator, why: "已填写原因，未改动；确需重写请先确认。" };
  const text = indicators
    .map((one) => {
      const name = nameOf(one);
      return `${name}：${paragraph(indicatorFacts(one, form, profile), name, one, form, review)}`;
    })
    .join("\n");
  const because = `${data.count}项指标要说明原因`;
  const edit: CellEdit = {
    at,
    expected: box.cell.value,
    next: { value: text },
    why: `${because}；〔 〕处请补充。`,
  };
  return { at, indicator, because, text, edit };
}

function paragraph(
  facts: string,
  name: string,
  indicator: Indicator,
  form: PerformanceForm,
  { recognised }: Pick<Review, "recognised">,
): string {
  return [
    `【事实】${facts}`,
    `【原因】${cause(quotesFor(name, form, recognised), indicator)}`,
    `【措施】${measure(indicator, form)}`,
  ].join("");
}

function subject(indicator: Indicator, form: PerformanceForm): string {
  const project = form.kind === "ledger-row" ? form.fields.projectName?.value : null;
  return project || nameOf(indicator);
}

/** The categories that the clerk has chosen: «经费保障方面的». */
function ofCategories({ reason }: Indicator): string {
  const chosen = categoriesOf(reason)?.filter((category) => category !== "其他") ?? [];
  return chosen.length > 0 ? `${chosen.join("、")}方面的` : "";
}

function cause(quotes: readonly Quote[], indicator: Indicator): string {
  if (quotes.length === 0)
    return `〔请填写：${ofCategories(indicator)}具体原因——是什么事、哪个环节、何时〕。`;
  const cited = quotes.map(
    ({ sentence, where }) => `${where}写明：“${sentence}”${doubt(sentence, indicator)}`,
  );
  if (cited.length === 1) return `${cited[0]}。〔请核对后补充〕`;
  return `表内有${cited.length}种说法，〔请核对后保留一种〕：${cited.map((text, i) => `（${i + 1}）${text}`).join("；")}。`;
}

/** «尚未开展» beside a progress above zero is a contradiction the clerk must settle. */
function doubt(sentence: string, indicator: Indicator): string {
  const actual = indicator.actual?.value;
  return actual?.number?.gt(0) && /尚未|未开展|未支出/.test(sentence)
    ? `（与完成值${actual.text}不一致，请先核对）`
    : "";
}

function measure(indicator: Indicator, form: PerformanceForm): string {
  const step = "〔请填写：责任科室〕于〔完成时间〕前〔具体动作〕";
  if (coversWholeYear(form)) return `${step}。`;
  const forecast = indicator.forecast?.value;
  const outlook =
    forecast && forecast.kind !== "none" ? `预计年底完成${forecast.text}` : "预计年底〔能否完成〕";
  return `${step}，${outlook}。`;
}

function rowKey(at: CellAddress): string {
  return `${at.sheet}!${at.row}`;
}
