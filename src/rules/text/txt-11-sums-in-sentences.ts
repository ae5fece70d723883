import type { TextBlock, TextIssue, TextScope } from "./blocks";
import { formsFor } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { miscountedIn, type SumMessage } from "./in-sentence";
import { lastClause } from "./flat";
import { quoted } from "../quoted";
import { timeSaid } from "./time-said";
import { titlePeriods } from "./title-time";

export const txt11 = defineTextRule(
  {
    id: "TXT-11",
    title: "一句话里的数应当算得通",
    severity: "warning",
    messages: {
      difference: "文字写“{text}”，按{a}和{b}应相差{expected}，请核对。",
      direction: "文字写“{text}”，{a}却比{b}{word}，请核对。",
      ratio: "文字写“{text}”，按{a}和{b}应为{expected}，请核对。",
      total: "文字写“{text}”，前面{count}项相加为{expected}，请核对。",
    },
    why: "一句话里的数自己都算不通，读的人就不会再信别的数。",
    basis: "算术",
    formula:
      "结余、超支与预算和支出之差，比某数多或少的、增减幅度、百分点与两个数之差，“占……的”与两个数之比，“几项合计”与前面各项之和；" +
      "按所写位数四舍五入后相同的、写“约、近、余”的、与句中别的数算得通的不报；序时进度按所写月份或表的月份，相差不超过1个百分点的不报",
    remedy: "核对明细账，改正其中写错的数。",
    example: {
      fails: "预算100万元，实际支出152.75万元，超出预算57.25万元",
      passes: "预算100万元，实际支出152.75万元，超出预算52.75万元",
    },
  },
  find,
);

function find(scope: TextScope): TextIssue<SumMessage>[] {
  return scope.blocks.flatMap((block) => inBlock(block, scope));
}

function inBlock(block: TextBlock, scope: TextScope): TextIssue<SumMessage>[] {
  return miscountedIn(block.text, (sofar) => monthsOf(sofar, block, scope)).map(
    ({ message, data, arithmetic }) => ({
      message,
      block,
      cells: [],
      data: { ...data, text: quoted(String(data.text), 30) },
      arithmetic,
    }),
  );
}

const MONTH = /(?<!\d)(\d{1,2})月/gu;
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/一季度/u, 3],
  [/上半年|二季度/u, 6],
  [/三季度/u, 9],
];

/** First those that the text itself says, then those of the tables it speaks of and of its title; any of them may be meant. */
function monthsOf(sofar: string, block: TextBlock, scope: TextScope): readonly number[] {
  const { until } = timeSaid(sofar, lastClause(sofar));
  const named = NAMED.flatMap(([pattern, month]) => (pattern.test(sofar) ? [month] : []));
  const said = [...sofar.matchAll(MONTH)].map(([, month]) => Number(month));
  const forms = [...formsFor(block, scope), ...(block.together ?? [])];
  const ofForms = until === null ? forms.flatMap(({ period }) => period?.to ?? []) : [];
  const ofTitle = until === null ? titlePeriods(scope) : [];
  const all = [...(until === null ? [] : [until]), ...ofForms, ...ofTitle, ...named, ...said];
  return [...new Set(all)].filter((month) => month >= 1 && month < 12);
}
