/** Which forms each paragraph of a report speaks of. */
import type { PerformanceForm } from "../../model/form";
import type { ReportPiece } from "../../model/recognised";
import type { ReportParagraph } from "../../model/report-document";
import { headingLevel } from "./headings";
import { namedIn, type Subject } from "./subjects";

/** Title page and summary: what is named here the report is about. */
const FRONT = 12;
const NAME_LABEL = /^[（(]?[一二三四五六七八九十\d]{0,2}[)）、．.]?\s*(评价|自评|监控)?项目名称[:：]?/u;
/** Sections about other years or about what is to come hold figures that no table of this year holds. */
const OTHER_TIME =
  /上年|上一年|去年|往年|历年|以前年度|以往年度|近[两二三四五几]年|下一?年|明年|下一步|工作计划|工作安排|工作思路/u;

/** «〔请先核对：…〕» of a draft is no text of the report yet; «〔2020〕10号» is. */
const GAP = /〔[^〔〕]*\p{Script=Han}[^〔〕]*〕/gu;

/**
 * What a report is about: the projects that its headings name, if they are several (a section each); else what is named up
 * front or as 项目名称; else whatever it names.
 */
export function subjectsOfReport(
  paragraphs: readonly ReportParagraph[],
  subjects: readonly Subject[],
): readonly Subject[] {
  const headings = paragraphs.flatMap((one) => (headingLevel(one) === null ? [] : [one.text]));
  const inHeadings = namedIn(headings.join("\n"), subjects);
  if (inHeadings.length > 1) return inHeadings;
  const body = paragraphs.findIndex((one) => headingLevel(one) !== null);
  const front = paragraphs.slice(0, Math.min(FRONT, body < 0 ? FRONT : body)).map(({ text }) => text);
  const labelled = paragraphs.flatMap(({ text }, index) =>
    NAME_LABEL.test(text.replace(/\s/gu, "")) ? [text, paragraphs[index + 1]?.text ?? ""] : [],
  );
  const main = namedIn([...front, ...labelled].join("\n"), subjects);
  return main.length > 0 ? main : namedIn(paragraphs.map(({ text }) => text).join("\n"), subjects);
}

export interface AboutOptions {
  readonly paragraphs: readonly ReportParagraph[];
  /** What the report is about. */
  readonly chosen: readonly Subject[];
  /** All that could be named. */
  readonly subjects: readonly Subject[];
  /** Forms of the report's own that name no project. */
  readonly always: readonly PerformanceForm[];
}

/** A piece of a paragraph speaks of the project it names, else of its section's, else of the only one there is. */
export function aboutParagraphs(
  options: AboutOptions,
): (row: number, text: string) => readonly ReportPiece[] {
  const { paragraphs, chosen, subjects, always } = options;
  const only = chosen.length <= 1;
  const sections = sectionsOf(options);
  const formsOf = (subject: Subject | null): readonly PerformanceForm[] => [
    ...(subject?.forms ?? []),
    ...(only ? always : []),
  ];
  const years = new Set(chosen.flatMap(({ forms }) => forms.flatMap(({ year }) => year ?? [])));
  return (row, written) => {
    const text = written.replace(GAP, "");
    const { titles, subject } = sections[row] ?? { titles: [], subject: null };
    const section = titles.at(-1) ?? null;
    const own = headingLevel(paragraphs[row]!) === null ? titles : [...titles, text];
    if (own.some((title) => isOtherTime(title, years))) return [{ text, forms: [], section }];
    if (subjects.length <= 1) return [{ text, forms: formsOf(chosen[0] ?? null), section }];
    // Several projects: sentence by sentence.
    const isOthers = subject !== null && !chosen.includes(subject);
    let current = isOthers ? null : only ? (chosen[0] ?? null) : subject;
    return pieces(text).map((piece) => {
      const named = namedIn(piece, subjects);
      if (only) {
        const isForeign = isOthers || named.some((one) => one !== chosen[0]);
        return { text: piece, forms: isForeign ? [] : formsOf(current), section };
      }
      if (named.length === 1 && chosen.includes(named[0]!)) current = named[0]!;
      else if (named.length > 0) return { text: piece, forms: [], section };
      return { text: piece, forms: formsOf(current), section };
    });
  };
}

interface Section {
  readonly titles: readonly string[];
  readonly subject: Subject | null;
}

function sectionsOf({ paragraphs, subjects }: AboutOptions): Section[] {
  let open: { level: number; title: string; subject: Subject | null }[] = [];
  return paragraphs.map((paragraph) => {
    const level = headingLevel(paragraph);
    if (level !== null) {
      open = open.filter((one) => one.level < level);
      const named = namedIn(paragraph.text, subjects);
      const subject =
        named.length === 1 ? named[0]! : named.length > 1 ? null : (open.at(-1)?.subject ?? null);
      open.push({ level, title: paragraph.text, subject });
    }
    return { titles: open.map(({ title }) => title), subject: open.at(-1)?.subject ?? null };
  });
}

function isOtherTime(title: string, years: ReadonlySet<number>): boolean {
  const said = [...title.matchAll(/((?:19|20)\d{2})\s*年/gu)].map(([, year]) => Number(year));
  if (said.length > 0 && years.size > 0 && !said.some((year) => years.has(year))) return true;
  return OTHER_TIME.test(title);
}

/** Sentences with their final marks. */
function pieces(text: string): string[] {
  return text.match(/[^。！？；;\n]+[。！？；;\n]*/gu) ?? [text];
}
