/** Sentences of the workbook that speak of an indicator's topic and sound like a cause. Quoted word for word or not at all. */
import { a1 } from "../../model/address";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { CellView } from "../../model/snapshot";
import type { RecognisedWorkbook } from "../../rules/rule";

export interface Quote {
  readonly sentence: string;
  /** «资金使用情况表 A16», «本行备注（J6）» */
  readonly where: string;
}

const CAUSE =
  /因(?![素子此])|由于|原因|导致|安排在|尚未|未能|未及时|按合同|合同约定|才(支付|付)|推迟|延期|延续|结余|节约|调整|招标|(?<![接招期对优款看])待(?![遇业])/;
/** Of words that stand in the row itself; that it is not finished is no cause. */
const CAUSE_IN_ROW = new RegExp(`${CAUSE.source}|未(?!完成|达|发现|发生|出现)`);
/** Words every second indicator has: sharing them is no shared topic. */
const COMMON =
  /完成|项目|工作|情况|指标|保障|服务|机关|单位|数量|质量|经费|管理|本年|年度|全年|需|率|度|[（(].*|[\d.,%～~≥≤<>]+/g;
/** A shared run of characters shorter than this may be chance. */
const SHARED = 3;
const MOST = 3;
const SHORTEST = 8;

/** At most three sentences: of the row itself, else of what is written around it, in the workbook's order. */
export function quotesFor(
  topic: string,
  indicator: Indicator,
  form: PerformanceForm,
  workbook: RecognisedWorkbook,
): readonly Quote[] {
  const own = quotesOfRow(indicator, form);
  return own.length > 0 ? own : quotesAround(topic, form, workbook);
}

/** The row's own words are about the row, whatever words they use. Each cell is one account. */
function quotesOfRow({ remark }: Indicator, form: PerformanceForm): Quote[] {
  const cells = [
    { label: "完成情况", said: form.kind === "ledger-row" ? form.goals.actual : null },
    { label: "备注", said: remark },
  ];
  return cells.flatMap(({ label, said }) => {
    const sentences = sentencesOf(said?.value ?? "", 1).filter((sentence) => CAUSE_IN_ROW.test(sentence));
    if (!said || sentences.length === 0) return [];
    return [{ sentence: sentences.join("；"), where: `本行${label}（${a1(said.cell.at)}）` }];
  });
}

function quotesAround(topic: string, form: PerformanceForm, workbook: RecognisedWorkbook): Quote[] {
  const core = topic
    .replace(COMMON, " ")
    .split(" ")
    .filter((part) => part.length >= 2);
  if (core.length === 0) return [];
  const quotes: Quote[] = [];
  for (const cell of textsNear(form, workbook))
    for (const sentence of sentencesOf(cell.text, SHORTEST))
      if (CAUSE.test(sentence) && core.some((part) => shares(part, sentence)))
        quotes.push({ sentence, where: `${cell.at.sheet} ${a1(cell.at)}` });
  return [...new Map(quotes.map((quote) => [quote.sentence, quote])).values()].slice(0, MOST);
}

/** Text of the form itself, and what stands beside it when the workbook is about one project only. */
function textsNear(form: PerformanceForm, { forms, prose }: RecognisedWorkbook): CellView[] {
  const projects = new Set(forms.map((one) => one.fields.projectName?.value).filter((name) => name));
  const near = prose.filter((cell) => projects.size <= 1 || cell.at.sheet === form.range.sheet);
  const isForm = form.kind !== "ledger-row" && form.goals.actual?.value;
  return isForm ? [form.goals.actual!.cell, ...near] : near;
}

function sentencesOf(text: string, shortest: number): string[] {
  return text
    .split(/[。；;\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= shortest);
}

function shares(part: string, sentence: string): boolean {
  const length = Math.min(SHARED, part.length);
  for (let i = 0; i + length <= part.length; i++)
    if (sentence.includes(part.slice(i, i + length))) return true;
  return false;
}
