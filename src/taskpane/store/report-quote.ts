/** Where a finding about a report is, in words, and the report's own sentence that it speaks of. */
import type { ReportFinding, ReportReview } from "../../report/against-tables";
import { quoted } from "../../rules/quoted";
import { sentences } from "../../rules/text/han";

const LONGEST = 90;

export function quoteOf(
  { paragraph, at, message }: ReportFinding,
  { paragraphs, sheets }: ReportReview,
): { readonly place: string; readonly quote: string } {
  if (paragraph === null) {
    const [first] = at;
    const table = [...sheets].indexOf(first!.sheet);
    return { place: `报告第${table}张表第${first!.row + 1}行`, quote: "" };
  }
  const said = sentences(paragraphs[paragraph - 1]?.text ?? "");
  const spoken = said.find((sentence) => isSpokenOf(sentence, message)) ?? said[0] ?? "";
  return { place: `第${paragraph}段`, quote: quoted(spoken, LONGEST) };
}

/** The message repeats a figure of the sentence, or its first words. */
function isSpokenOf(sentence: string, message: string): boolean {
  const flat = sentence.replace(/\s/gu, "");
  const figures = message.match(/\d[\d.,]*\d(?:%|[万亿]?元)?/gu) ?? [];
  const words = /“([^”…]{6,})/u.exec(message)?.[1]?.replace(/\s/gu, "");
  return (words !== undefined && flat.includes(words)) || figures.some((figure) => flat.includes(figure));
}
