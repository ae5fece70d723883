/** `check` on a report: its text and tables against one another, and against a workbook. */
import { readDocument } from "../hosts/docx";
import { a1 } from "../model/address";
import type { Finding } from "../model/finding";
import type { Notice } from "../model/snapshot";
import type { CustomForm } from "../forms";
import type { Profile } from "../profile/profile";
import { reviewReport, type ReportReview } from "../report/against-tables";
import type { FileReport } from "./check-report";
import { findFiles, isReport, type FoundFile } from "./find-files";
import { withFormsOf } from "./forms-option";
import { orRefusal, readBytes } from "./load";
import { openWorkbook } from "./open-workbook";
import { refusedFile, reportFinding } from "./report-file";
import { reportForm } from "./report-form";

/** @param beside the workbook whose tables it is laid against, too; null: its own tables alone */
export async function checkReport(
  path: string,
  beside: FoundFile | null,
  profile: Profile,
  given: readonly CustomForm[],
): Promise<FileReport> {
  const [named] = await findFiles([path], { reports: "named" });
  if (named?.refusal || !isReport(path)) return refusedFile(path, named?.refusal ?? NO_REPORT);
  const result = await orRefusal(async () => {
    const document = readDocument(await readBytes(path));
    const tables = await tablesOf(beside, given);
    const workbook = tables?.workbook ?? null;
    return checkedReport(
      path,
      reviewReport(document, workbook, profile, { custom: tables?.custom ?? given }),
      profile,
    );
  });
  return "path" in result ? result : refusedFile(path, result.refusal);
}

/** Null when there is none, or none that can be read: that is said of the workbook itself. */
async function tablesOf(beside: FoundFile | null, given: readonly CustomForm[]) {
  if (!beside || beside.refusal) return null;
  const read = await orRefusal(async () => {
    const host = openWorkbook(await readBytes(beside.path));
    return { custom: await withFormsOf(host, given), workbook: await host.read("workbook") };
  });
  return "refusal" in read ? null : read;
}

const NO_REPORT = { code: "unsupported-type", message: "--report 后面要给出一份 .docx 报告。" };

/** A .docx is a file like any other: its running text is the sheet «正文», whose cell A47 stands for the 47th paragraph. */
function checkedReport(path: string, review: ReportReview, profile: Profile): FileReport {
  return {
    path,
    outcome: "checked",
    refusal: null,
    notices: [...review.notices, comparedNotice(review)].map(({ cells, ...notice }) => ({
      ...notice,
      cells: [...cells],
    })),
    forms: review.forms.map((form) => reportForm(form, profile)),
    findings: review.findings.map((finding) => {
      const shown = reportFinding(finding);
      return { ...shown, message: shown.message + elsewhere(finding) };
    }),
    ruleFailures: review.ruleFailures.map(({ rule, message }) => ({ rule, message })),
  };
}

/** So that silence is no mystery. */
function comparedNotice({ compared, paragraphs, forms, projects, textSheet }: ReportReview): Notice {
  const against = forms.length + projects.length > 0;
  return {
    code: "report-compared",
    message: against
      ? `报告正文 ${paragraphs.length} 段，其中 ${compared} 句带数字的话已与表对照。`
      : `报告正文 ${paragraphs.length} 段，没有可以对照的绩效表，只检查了文字前后是否一致。`,
    sheet: textSheet,
    cells: [],
  };
}

/** The cells that say otherwise, a few of them: «（见 监控表!F6）». */
function elsewhere({ at }: Finding): string {
  const [first] = at;
  const others = at.filter(({ sheet }) => sheet !== first!.sheet);
  if (others.length === 0) return "";
  const named = others.slice(0, MOST_PLACES).map((cell) => `${cell.sheet}!${a1(cell)}`);
  return `（见 ${named.join("、")}${others.length > named.length ? "等" : ""}）`;
}

const MOST_PLACES = 3;
