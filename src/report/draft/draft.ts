/**
 * The draft of a 运行监控报告 (of evaluations: 自评报告): what the workbook tells, in the order of the published outlines.
 * Every figure stands in the workbook or is computed from it, with its base named; causes, measures and judgements are the
 * clerk's own words or gaps. Pure: the same review always gives the same draft.
 */
import type { Review } from "../../engine/review";
import type { Profile } from "../../profile/profile";
import { Drafting } from "./drafting";
import { ledgerReport } from "./ledger-report";
import type { ReportDraft } from "./report-draft";
import { severalReport } from "./several-report";
import { subjectReport } from "./subject-report";
import { contentsOf, nameOfForm } from "./subjects";

/** @returns null when the workbook has no table that a report could be drawn from */
export function draftReport(
  review: Pick<Review, "forms" | "findings" | "recognised">,
  profile: Profile,
): ReportDraft | null {
  const { subjects, ledgers, left } = contentsOf(review.forms);
  const drafting = new Drafting(review, profile);
  const used =
    ledgers.length > 0
      ? ledgers
      : subjects.flatMap(({ main, attached }) => (main ? [main, ...attached] : attached));
  if (used.length === 0) return null;
  const report =
    ledgers.length > 0
      ? ledgerReport(ledgers, drafting)
      : subjects.length > 1
        ? severalReport(subjects, drafting)
        : subjectReport(subjects[0]!, drafting);
  return { ...report, sources: used.map(nameOfForm), left };
}
