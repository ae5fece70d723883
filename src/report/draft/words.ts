/** How the report words names, lists and what somebody else has written. */
import { asOf } from "../../engine/draft-reason/facts";
import type { PerformanceForm } from "../../model/form";
import { quoted } from "../../rules/quoted";

/** «〔请填写项目起止日期〕» */
export function gap(what: string): string {
  return `〔请填写${what}〕`;
}

/** «截至2020年7月31日，», «2020年，» */
export function byDate(form: PerformanceForm): string {
  const date = asOf(form);
  if (date === "") return `截至${gap("截止日期")}，`;
  return date.endsWith("，") ? date : `${date}，`;
}

/** A name on one line, without the blanks a narrow cell has put into it. */
export function lineOf(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/gu, "");
}

/** A name as it is quoted: «“节能改造达标率”». */
export function inQuotes(name: string): string {
  return `“${quoted(name, 60)}”`;
}

/** Names in quotation marks; of many the first and how many there are: «“甲”“乙”等12个». */
export function namesOf(names: readonly string[], counter: string, most = 10): string {
  const told = names.slice(0, most).map(inQuotes).join("");
  return names.length > most ? `${told}等${names.length}${counter}` : told;
}

/** What somebody has written, as one paragraph that ends in a full stop. */
export function prose(text: string): string {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const joined = lines
    .map((line, index) => (index === lines.length - 1 || /[。；：，、;:,]$/u.test(line) ? line : `${line}；`))
    .join("");
  return `${withoutEnd(joined)}。`;
}

/** Without the marks at its end: it goes on within a sentence. */
export function withoutEnd(text: string): string {
  return text.trim().replace(/[。；;，,、.．]+$/u, "");
}
