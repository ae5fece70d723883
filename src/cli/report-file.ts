/** What a review says of one file, in the shape of the JSON report. */
import { a1 } from "../model/address";
import type { CellEdit, Finding } from "../model/finding";
import { isCellError, type CellValue, type Notice } from "../model/snapshot";
import type { Review } from "../engine/review";
import type { Profile } from "../profile/profile";
import type { FileReport, FindingReport } from "./check-report";
import type { Refusal } from "./find-files";
import { noRateNotice } from "./no-rate-notice";
import { reportForm } from "./report-form";

export function refusedFile(path: string, refusal: Refusal): FileReport {
  return { path, outcome: "refused", refusal, notices: [], forms: [], findings: [], ruleFailures: [] };
}

export function checkedFile(path: string, review: Review, profile: Profile): FileReport {
  const forms = review.forms.map((form) => reportForm(form, profile));
  const noRate = forms.flatMap((form) => noRateNotice(form, review.findings, cellsHere) ?? []);
  return {
    path,
    outcome: review.forms.length > 0 ? "checked" : "no-form",
    refusal: null,
    notices: [...review.notices, ...nearMissNotices(review), ...noRate].map(
      ({ code, message, sheet, cells }) => ({
        code,
        message,
        sheet,
        cells: [...cells],
      }),
    ),
    forms,
    findings: review.findings.map(reportFinding),
    ruleFailures: review.ruleFailures.map(({ rule, message }) => ({ rule, message })),
  };
}

function nearMissNotices(review: Review): Notice[] {
  const known = new Set(review.notices.map((notice) => notice.message));
  const notices = review.nearMisses.map(({ range, reason }) => ({
    code: "near-miss",
    message: reason,
    sheet: range.sheet,
    cells: [a1({ row: range.top, column: range.left })],
  }));
  if (review.forms.length === 0 && review.nearMisses.length === 0)
    notices.push({
      code: "no-form",
      message: "没有找到绩效监控表、自评表或台账；请确认表中有表头（如“三级指标”“年初预算数”“执行数”）。",
      sheet: "",
      cells: [],
    });
  return notices.filter((notice) => !known.has(notice.message)).map(withSheet);
}

function withSheet(notice: Notice): Notice {
  return { ...notice, sheet: notice.sheet || null };
}

/** Cells on other sheets are named in the message: the report's addresses are those of `sheet`. */
export function reportFinding({ rule, severity, message, at, fix }: Finding): FindingReport {
  const sheet = at[0]!.sheet;
  const here = fix?.edits.every((edit) => edit.at.sheet === sheet) ? fix : null;
  return {
    rule,
    severity,
    message,
    sheet,
    cells: cellsHere({ at }),
    fix: here && here.edits.length > 0 ? { safety: here.safety, edits: here.edits.map(reportEdit) } : null,
  };
}

/** Cells on the sheet of the first one. */
function cellsHere({ at }: Pick<Finding, "at">): string[] {
  return [...new Set(at.filter((cell) => cell.sheet === at[0]!.sheet).map(a1))];
}

function reportEdit({ at, expected, next }: CellEdit): { cell: string; expected: Plain; next: Plain } {
  const written = next.formula ?? (next.value === undefined ? expected : next.value);
  return { cell: a1(at), expected: plainContent(expected), next: plainContent(written) };
}

type Plain = string | number | boolean | null;

function plainContent(value: CellValue): Plain {
  return isCellError(value) ? value.error : value;
}
