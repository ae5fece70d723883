/** The real engine behind the pane's port. */
import { draftReasons, type ReasonDraft } from "../engine/draft-reason";
import { explainScores } from "../engine/explain-scores";
import { joinPatches, planSafe, planSelected } from "../engine/plan";
import { recompute } from "../engine/recompute";
import { review, type Review } from "../engine/review";
import { cellKey } from "../model/address";
import type { PerformanceForm } from "../model/form";
import { presets } from "../profile/presets";
import { ruleById, rules } from "../rules";
import type { PaneEngine, ReasonOffer } from "./store/engine-port";
import { lightRows } from "./store/light-rows";

export const engine: PaneEngine = {
  profiles: presets,
  rules,
  review,
  recompute(reviewed, profile, as) {
    const { patch, untouched } = recompute(reviewed, profile, { as });
    return {
      patch: joinPatches(patch, planSafe(reviewed).patch),
      untouched: untouched.map(({ at, why }) => ({ at, message: why })),
    };
  },
  planFixes(findings) {
    const { patch, postponed } = planSelected(findings);
    return { patch, postponed: postponed.length };
  },
  draftReasons(reviewed, profile) {
    const { drafts, skipped } = draftReasons(reviewed, profile);
    const categories = categoriesByCell(reviewed, new Set(drafts.map(({ at }) => cellKey(at))));
    return {
      offers: drafts.map((draft) => offerOf(draft, categories)),
      skipped: skipped.map(({ at, indicator, why }) => ({ at, message: `${indicator}：${why}` })),
    };
  },
  ruleHelp: ruleById,
  lights: lightRows,
  scores: explainScores,
};

function offerOf(draft: ReasonDraft, categories: ReadonlyMap<string, readonly string[]>): ReasonOffer {
  const { at, indicator, because, text, edit } = draft;
  return {
    at,
    subject: indicator,
    draft: text,
    current: typeof edit.expected === "string" ? edit.expected.trim() : "",
    categories: categories.get(cellKey(at)) ?? [],
    hints: [because],
    patch: (written) => ({ edits: [{ ...edit, next: { ...edit.next, value: written } }] }),
  };
}

/** 原因类别 the forms offer beside these explanations. */
function categoriesByCell(
  { forms }: Review,
  cells: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const collect = (form: PerformanceForm): void => {
    for (const { reason } of form.indicators) {
      const key = reason.explanation ? cellKey(reason.explanation.cell.at) : "";
      if (cells.has(key)) found.set(key, Object.keys(reason.categories));
    }
  };
  if (cells.size > 0) forms.forEach(collect);
  return found;
}
