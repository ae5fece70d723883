/** A report's text and tables against one another and against the tables of a workbook. Pure; writes nothing. */
import { runRules } from "../../engine/check";
import type { CustomForm } from "../../forms";
import { readForms } from "../../forms";
import type { Finding, RuleFailure } from "../../model/finding";
import type { PerformanceForm } from "../../model/form";
import type { RecognisedWorkbook } from "../../model/recognised";
import type { ReportDocument, ReportParagraph } from "../../model/report-document";
import type { Notice, WorkbookSnapshot } from "../../model/snapshot";
import type { Profile } from "../../profile/profile";
import { rules } from "../../rules";
import { sentences } from "../../rules/text/han";
import { aboutParagraphs } from "./about";
import { chooseForms } from "./choose-forms";
import { placedInReport, toldOnceEach } from "./place-findings";
import type { ReportFinding } from "./report-finding";
import { paragraphCell, sheetsOf, type ReportSheets } from "./report-sheets";
import { twinsOf } from "./twins";

export interface ReportReview {
  /** Each has at least one cell in the report: of «正文» its paragraph, else one of its tables. */
  readonly findings: readonly ReportFinding[];
  readonly notices: readonly Notice[];
  readonly ruleFailures: readonly RuleFailure[];
  /** Forms in the report itself. */
  readonly forms: readonly PerformanceForm[];
  readonly recognised: RecognisedWorkbook;
  /** Name of the sheet that stands for the running text. */
  readonly textSheet: string;
  /** Sheets that stand for the report, the running text's first. */
  readonly sheets: ReadonlySet<string>;
  readonly paragraphs: readonly ReportParagraph[];
  /** Sentences with figures that were laid against a table. */
  readonly compared: number;
  /** Names of the workbook's projects that the report was laid against. */
  readonly projects: readonly string[];
}

/** Rules about how cells hold what they hold: a table of a document has no number cells. */
const NOT_OF_DOCUMENTS = new Set(["FMT-04", "FMT-08", "FMT-10", "STR-07"]);

/** A figure of something: no year, date, number of a document or of a chapter. */
const FIGURE = /\d\s*(?:[%％]|(?![年月日号条款章节页、.．〕\]])\p{Script=Han})/u;

export interface ReportOptions {
  readonly custom?: readonly CustomForm[];
}

/**
 * @param workbook null: the report against its own tables alone
 * @returns never throws on what a report may hold
 */
export function reviewReport(
  document: ReportDocument,
  workbook: WorkbookSnapshot | null,
  profile: Profile,
  { custom = [] }: ReportOptions = {},
): ReportReview {
  const sheets = sheetsOf(document, new Set(workbook?.sheets.map(({ name }) => name)));
  const outside = workbook ? readForms(workbook, custom).forms : [];
  const own = ownForms(document, sheets, outside, custom);
  const twins = twinsOf(own.forms, outside);
  const choice = chooseForms(sheets, own.forms, outside, twins.left);
  const names = new Set([sheets.text, ...sheets.tables.map(({ name }) => name)]);
  const cells = sheets.paragraphs.map(({ text }, row) => paragraphCell(sheets.text, row, text));
  const divide = aboutParagraphs({ paragraphs: sheets.paragraphs, ...choice });
  const recognised: RecognisedWorkbook = {
    forms: [...own.forms, ...choice.forms],
    prose: [...cells, ...own.prose.filter(({ at }) => at.row >= (sheets.captionRows.get(at.sheet) ?? 0))],
    report: { sheet: sheets.text, sheets: names, divide },
  };
  const mine = new Set(
    document.isPasted ? [] : own.forms.filter(({ range }) => !sheets.tabbed.has(range.sheet)),
  );
  const { findings, ruleFailures } = runRules(
    recognised,
    rules.filter(({ id }) => !NOT_OF_DOCUMENTS.has(id)),
    profile,
    { among: (form) => mine.has(form) },
  );
  const isKnown = hintsOf(choice.counterparts, profile);
  const placed = findings
    .filter(({ at }) =>
      at.some(({ sheet }) => (document.isPasted ? sheet === sheets.text : names.has(sheet))),
    )
    .map((one) => placedInReport(one, sheets.text, names, twins.cells));
  return {
    findings: toldOnceEach(
      placed.filter((one) => one.paragraph !== null || !isKnown(one)),
      names,
    ),
    notices: [
      ...document.notices,
      ...own.notices.filter(({ code }) => code !== "hidden-rows"),
      ...choice.notices,
    ],
    ruleFailures,
    forms: own.forms,
    recognised,
    textSheet: sheets.text,
    sheets: names,
    paragraphs: sheets.paragraphs,
    compared: sheets.paragraphs
      .flatMap(({ text }, row) => divide(row, text))
      .flatMap(({ text, forms }) => (forms.length > 0 ? sentences(text) : []))
      .filter((sentence) => FIGURE.test(sentence)).length,
    projects: choice.projects,
  };
}

/** Hints about the workbook's own tables: told there, they need not be told of their copies in the report. */
function hintsOf(forms: readonly PerformanceForm[], profile: Profile): (finding: Finding) => boolean {
  const keyOf = ({ rule, message }: Finding): string => `${rule} ${message}`;
  const { findings } = runRules({ forms, prose: [] }, rules, profile);
  const hints = new Set(findings.filter(({ severity }) => severity === "info").map(keyOf));
  return (finding) => finding.severity === "info" && hints.has(keyOf(finding));
}

/** Of a pasted table the workbook's own form of the kind is the better reading. */
function ownForms(
  { isPasted }: ReportDocument,
  { tables }: ReportSheets,
  outside: readonly PerformanceForm[],
  custom: readonly CustomForm[],
): ReturnType<typeof readForms> {
  const read = readForms({ sheets: tables, activeSheet: null, notices: [] }, custom);
  if (!isPasted) return read;
  const forms = read.forms.filter(({ kind }) => !outside.some((form) => form.kind === kind));
  return { ...read, forms, notices: [] };
}
