/** Sentences of the workbook that speak of an indicator's topic and sound like a cause. Quoted word for word or not at all. */
import { a1 } from "../../model/address";
import type { PerformanceForm } from "../../model/form";
import type { CellView } from "../../model/snapshot";
import type { RecognisedWorkbook } from "../../rules/rule";

export interface Quote {
  readonly sentence: string;
  /** «资金使用情况表 A16» */
  readonly where: string;
}

const CAUSE =
  /因|由于|原因|导致|安排在|尚未|未能|未及时|按合同|合同约定|才(支付|付)|推迟|延期|延续|结余|节约|调整|招标|待/;
/** Words every second indicator has: sharing them is no shared topic. */
const COMMON =
  /完成|项目|工作|情况|指标|保障|服务|机关|单位|数量|质量|经费|管理|本年|年度|全年|需|率|度|[（(].*|[\d.,%～~≥≤<>]+/g;
/** A shared run of characters shorter than this may be chance. */
const SHARED = 3;
const MOST = 3;

/** At most three sentences, in the workbook's order. */
export function quotesFor(topic: string, form: PerformanceForm, workbook: RecognisedWorkbook): Quote[] {
  const core = topic
    .replace(COMMON, " ")
    .split(" ")
    .filter((part) => part.length >= 2);
  if (core.length === 0) return [];
  const quotes: Quote[] = [];
  for (const cell of textsNear(form, workbook))
    for (const sentence of sentencesOf(cell.text))
      if (CAUSE.test(sentence) && core.some((part) => shares(part, sentence)))
        quotes.push({ sentence, where: `${cell.at.sheet} ${a1(cell.at)}` });
  return [...new Map(quotes.map((quote) => [quote.sentence, quote])).values()].slice(0, MOST);
}

/** Text of the form itself, and what stands beside it when the workbook is about one project only. */
function textsNear(form: PerformanceForm, { forms, prose }: RecognisedWorkbook): CellView[] {
  const projects = new Set(forms.map((one) => one.fields.projectName?.value).filter((name) => name));
  const near = prose.filter((cell) => projects.size <= 1 || cell.at.sheet === form.range.sheet);
  return form.goals.actual?.value ? [form.goals.actual.cell, ...near] : near;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[。；;\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 8);
}

function shares(part: string, sentence: string): boolean {
  const length = Math.min(SHARED, part.length);
  for (let i = 0; i + length <= part.length; i++)
    if (sentence.includes(part.slice(i, i + length))) return true;
  return false;
}
