import type { PerformanceForm } from "../../model/form";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { flat } from "./flat";
import { sentences } from "./han";
import { namedAmounts } from "./named-amounts";
import { isSaid, wholeAmounts } from "./table-amounts";
import { timeSaid } from "./time-said";
import { monthsIn, titleLines, titlePeriods } from "./title-time";
import { wholeOf } from "./whole-project";

type Message = "text" | "months" | "year";

export const txt12 = defineTextRule(
  {
    id: "TXT-12",
    title: "报告标题的年度、月份应与正文和表一致",
    severity: "warning",
    messages: {
      text: "标题写的是{title}，正文写的却是{other}，请核对标题和正文的截止时间。",
      months: "标题写的是{title}，表是{other}的，请核对标题，或换成同一期的表。",
      year: "标题写的是{title}，表是{other}的，请核对标题，或换成同一年度的表。",
    },
    why: "标题和数据不是同一期，整份报告就对不上。",
    basis: "前后一致、文表一致",
    formula:
      "标题的截止月份早于正文，而正文从不提标题的月份；标题的年度或月份与表不同，而报告自己附的就是这张表，或正文的支出与表中的相同（整数不算）；" +
      "正文另外写明表的年度的不报",
    remedy: "改标题，或按标题的时间重新取数。",
    example: {
      fails: "标题“2020年1-8月绩效监控报告”，附表是2020年1-7月的",
      passes: "标题和附表都是2020年1-7月",
    },
  },
  find,
);

function find(scope: TextScope): TextIssue<Message>[] {
  const titles = titleLines(scope);
  const block = titles.find(({ text }) => /\d/u.test(text));
  if (!block || !scope.report) return [];
  const body = scope.blocks.filter(
    ({ form, text }) => form === null && !titles.some((one) => one.text === text),
  );
  return [...monthsOtherwise(block, body, scope), ...yearOtherwise(titles, body, scope)];
}

function monthsOtherwise(
  first: TextBlock,
  body: readonly TextBlock[],
  scope: TextScope,
): TextIssue<Message>[] {
  const [month, ...others] = titlePeriods(scope);
  if (month === undefined || others.length > 0) return [];
  const block = titleLines(scope).find(({ text }) => monthsIn(text).includes(month)) ?? first;
  const title = `1-${month}月`;
  const tables = tablesOf(body, scope).filter(({ period }) => period?.from === 1 && period.to < 12);
  const [form] = tables;
  if (form && tables.every(({ period }) => period!.to !== month)) {
    const data = { title, other: `1-${form.period!.to}月` };
    return [{ message: "months", block, cells: form.title ? [form.title] : [], data }];
  }
  const said = body.flatMap(({ text }) => sentences(text).flatMap(closedMonths));
  const later = said.find((one) => one > month);
  if (later === undefined || said.includes(month)) return [];
  return [{ message: "text", block, cells: [], data: { title, other: `1-${later}月` } }];
}

/** «1-8月», «截至8月底»; the day of a report («截至8月10日») ends no period, and what is to come is none. */
function closedMonths(sentence: string): number[] {
  const text = flat(sentence);
  const isClosed = /\d{1,2}[-~—–至到]\d{1,2}月|截[至止][^,，]{0,12}\d{1,2}月(?:底|末|3[01]日|2[89]日)/u.test(
    text,
  );
  return isClosed && !timeSaid("", text).isOther ? monthsIn(text) : [];
}

/** The day of the report, on its cover. */
const DATE = /^(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?$/u;

function yearOtherwise(
  titles: readonly TextBlock[],
  body: readonly TextBlock[],
  scope: TextScope,
): TextIssue<Message>[] {
  const dated = titles.filter(({ text }) => yearsIn(text).length > 0 && !DATE.test(flat(text)));
  const years = titles.flatMap(({ text }) => flat(text).match(/(?:19|20)\d{2}/gu) ?? []).map(Number);
  const [block] = dated;
  if (!block) return [];
  const isNamed = (year: number): boolean => body.some(({ text }) => yearsIn(text).includes(year));
  const tables = tablesOf(body, scope).filter(({ year }) => year !== null);
  const [form] = tables;
  if (!form || tables.some(({ year }) => years.includes(year!) || isNamed(year!))) return [];
  const data = { title: `${yearsIn(block.text)[0]!}年`, other: `${form.year!}年` };
  return [{ message: "year", block, cells: form.title ? [form.title] : [], data }];
}

function yearsIn(text: string): number[] {
  return [...flat(text).matchAll(/((?:19|20)\d{2})年/gu)].map(([, year]) => Number(year));
}

/** The tables that the report holds itself, and those whose very spending it tells; round sums may be the same twice. */
function tablesOf(body: readonly TextBlock[], scope: TextScope): PerformanceForm[] {
  const { forms, report, profile } = scope;
  const told = body.flatMap((block) => {
    const about = formsFor(block, scope);
    if (about.length === 0 || !/\d/u.test(block.text)) return [];
    const spent = namedAmounts(block.text, wholeOf(about, block.section)).filter(
      ({ name, time, amount }) => name === "executed" && !time.isOther && !amount.isInteger(),
    );
    return about.filter((form) =>
      spent.some((stated) =>
        wholeAmounts(form, "executed").some(({ at }) => isSaid(stated, at, profile.tolerance.amount)),
      ),
    );
  });
  return [...forms.filter(({ range, rows }) => !rows && report!.sheets.has(range.sheet)), ...told];
}
