/** Which forms each paragraph of a report speaks of. */
import type { PerformanceForm } from "../../model/form";
import type { ReportPiece } from "../../model/recognised";
import type { ReportParagraph } from "../../model/report-document";
import { headingLevel } from "./headings";
import { withoutAsides } from "../../rules/text/asides";
import { bare } from "../../rules/text/similarity";
import { namedIn, type Subject } from "./subjects";

/** Title page and summary: what is named here the report is about. */
const FRONT = 12;
const NAME_LABEL = /^[（(]?[一二三四五六七八九十\d]{0,2}[)）、．.]?\s*(评价|自评|监控)?项目名称[:：]?/u;
/** Sections about other years or about what is to come hold figures that no table of this year holds. */
const OTHER_TIME =
  /上年|上一年|去年|往年|历年|以前年度|以往年度|近[两二三四五几]年|下一?年|明年|下一步|工作计划|工作安排|工作思路/u;

/**
 * What a report is about: the projects that its headings name, if they are several (a section each); else the one its title
 * or 项目名称 names; else all that its headings and its front name; else whatever it names.
 */
export function subjectsOfReport(
  paragraphs: readonly ReportParagraph[],
  subjects: readonly Subject[],
): readonly Subject[] {
  const namedInAll = (some: readonly ReportParagraph[]): readonly Subject[] =>
    namedIn(some.map(({ text }) => text).join("\n"), subjects);
  const labelled = paragraphs.filter(({ text }, index) => {
    const above = paragraphs[index - 1]?.text ?? "";
    return isNameLabel(text) || (index > 0 && isNameLabel(above));
  });
  const headings = paragraphs.filter((paragraph) => headingLevel(paragraph) !== null);
  const sections = namedInAll(headings);
  if (sections.length > 1) return sections;
  for (const some of [titleOf(paragraphs), labelled]) {
    const [main, ...others] = namedInAll(some);
    if (main && others.length === 0) return [main];
  }
  const main = namedInAll([...paragraphs.slice(0, FRONT), ...labelled, ...headings]);
  return main.length > 0 ? main : namedInAll(paragraphs);
}

function isNameLabel(text: string): boolean {
  return NAME_LABEL.test(text.replace(/\s/gu, ""));
}

/** The lines above the first heading that are no sentences. */
function titleOf(paragraphs: readonly ReportParagraph[]): readonly ReportParagraph[] {
  const first = paragraphs.findIndex((paragraph, index) => index > 0 && headingLevel(paragraph) !== null);
  const front = paragraphs.slice(0, first < 0 ? FRONT : Math.min(first, FRONT));
  return front.filter(({ text }) => !/[。；;，,]/u.test(text));
}

export interface AboutOptions {
  readonly paragraphs: readonly ReportParagraph[];
  /** What the report is about. */
  readonly chosen: readonly Subject[];
  /** All that could be named. */
  readonly subjects: readonly Subject[];
  /** Forms of the report's own that name no project. */
  readonly always: readonly PerformanceForm[];
  /** What it speaks of as one where it names none of several: see `ReportPiece.together`. */
  readonly together: readonly PerformanceForm[];
}

/** A piece of a paragraph speaks of the project it names, else of its section's, else of the only one there is. */
export function aboutParagraphs(
  options: AboutOptions,
): (row: number, text: string) => readonly ReportPiece[] {
  const { paragraphs, chosen, subjects, always, together } = options;
  const only = chosen.length <= 1;
  const sections = sectionsOf(options);
  const formsOf = (subject: Subject | null): readonly PerformanceForm[] => [
    ...(subject?.forms ?? []),
    ...(only ? always : []),
  ];
  const years = new Set(
    [...chosen.flatMap(({ forms }) => forms), ...together].flatMap(({ year }) => year ?? []),
  );
  return (row, written) => {
    const text = withoutAsides(written);
    const { titles, subject } = sections[row] ?? { titles: [], subject: null };
    const section = titles.at(-1) ?? null;
    const own = headingLevel(paragraphs[row]!) === null ? titles : [...titles, text];
    if (own.some((title) => isOtherTime(title, years))) return [{ text, forms: [], section }];
    if (subjects.length <= 1 && together.length === 0)
      return [{ text, forms: formsOf(chosen[0] ?? null), section }];
    // Several projects: sentence by sentence.
    const home = only ? (subject ?? chosen[0] ?? null) : subject;
    let current = home;
    const pieceOf = (piece: string): ReportPiece => {
      const named = namedIn(piece, subjects);
      if (only) {
        const isOthers = [...named, ...(current ? [current] : [])].some((one) => one !== chosen[0]);
        return { text: piece, forms: isOthers ? [] : formsOf(current), section };
      }
      if (named.length === 1 && chosen.includes(named[0]!)) current = named[0]!;
      else if (named.length > 0) return { text: piece, forms: [], section };
      if (!current) return { text: piece, forms: [], together, section };
      const isNamed = piece.startsWith("“") && named.length === 1;
      const forms = chosen.includes(current) ? formsOf(current) : [];
      return { text: piece, forms, section: isNamed ? null : section };
    };
    const divided = sentencesOf(text).flatMap((sentence) => {
      const told = pieces(sentence, subjects).map(pieceOf);
      // What comes after a list of projects is not about the last of them.
      if (namedIn(sentence, subjects).length > 1) current = home;
      return told;
    });
    return joined(divided);
  };
}

/** Sentences that speak of the same stay together: a list may go on over several of them. */
function joined(pieces: readonly ReportPiece[]): ReportPiece[] {
  const whole: ReportPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const isSame =
      last?.together === piece.together &&
      last?.section === piece.section &&
      last?.forms.length === piece.forms.length &&
      last.forms.every((form, index) => form === piece.forms[index]);
    if (last && isSame) whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
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

/** With their final marks. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。！？；;\n]+[。！？；;\n]*/gu) ?? [text];
}

/** A sentence, parted where a project stands in quotation marks: a list tells of one after another. */
function pieces(sentence: string, subjects: readonly Subject[]): string[] {
  const starts = [...sentence.matchAll(/“([^”]+)”/gu)].filter(([, name]) => isName(name!, subjects));
  const cuts = [0, ...starts.map(({ index }) => index), sentence.length];
  return cuts
    .slice(1)
    .flatMap((cut, index) => (cut > cuts[index]! ? [sentence.slice(cuts[index], cut)] : []));
}

/** The project's name and nothing else. */
function isName(words: string, subjects: readonly Subject[]): boolean {
  return namedIn(words, subjects).some(({ name }) => bare(name) === bare(words));
}
