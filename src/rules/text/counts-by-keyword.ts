/**
 * Counts that the goals of a form state in other words than its indicators: «保障620人就餐» beside the indicator 就餐人数.
 * A clause counts only when nothing else can be meant: one figure in it, the indicator's own word, a unit of its kind.
 */
import type { Decimal } from "../../model/decimal";
import { writtenFigure } from "../judgement";
import type { Indicator, PerformanceForm } from "../../model/form";
import { convertUnit } from "../../forms/values";
import { bare } from "./similarity";

export interface CountBeside {
  readonly indicator: Indicator;
  /** In the indicator's unit. */
  readonly number: Decimal;
  readonly written: string;
}

const FIGURE =
  /(\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,6})?)(万?(?:人次|人|名|平方米|㎡|亩|公里|米|吨|千瓦时|度|小时|天|份|项|套|个|次|场次|场|期|台|辆|户|家|件|批|条|间|株|栋|座|部))?/gu;
/** Words that make a figure something else than the count itself. */
const NOT_THE_COUNT =
  /近|约|超|逾|余|多(?=[名人个次场台辆套])|以上|以下|以内|左右|每|人均|日均|月均|平均|其中|新增|增[加长]|减少|下降|上年|去年|同比|剩余|尚|未|第\d|号|计划/u;
const GENERIC =
  /(的)?(总|累计)?(数量|人数|人次数?|天数|次数|场次数?|场数|面积|个数|台数|辆数|套数|项数|份数|期数|批次|数|量|规模)$/u;
const LEADING = /^(全年|年度|本年|完成|开展|保障|实施|组织|提供|实际|计划)+/u;
const SHORTEST = 2;

/** @param side which column of the table the text speaks of */
export function countsBeside(
  text: string,
  form: PerformanceForm,
  side: "target" | "actual",
): readonly CountBeside[] {
  const clauses = text
    .normalize("NFKC")
    .split(/[,、。;:()!\n]/u)
    .map((clause) => clause.replace(/\s/gu, ""));
  const asked = form.indicators.flatMap((indicator) => {
    const value = indicator[side]?.value;
    const word = keyword(indicator.name.value ?? "");
    return value?.kind === "number" && value.unit && word.length >= SHORTEST
      ? [{ indicator, word, unit: value.unit }]
      : [];
  });
  const found = clauses.flatMap((clause) => countIn(clause, asked) ?? []);
  // Two clauses about the same: which of them is the whole, nobody can tell.
  return found.filter(({ indicator }) => found.filter((other) => other.indicator === indicator).length === 1);
}

interface Asked {
  readonly indicator: Indicator;
  readonly word: string;
  readonly unit: string;
}

function countIn(clause: string, asked: readonly Asked[]): CountBeside | null {
  const figures = [...clause.matchAll(FIGURE)];
  const [figure] = figures;
  if (!figure?.[2] || figures.length > 1 || NOT_THE_COUNT.test(clause)) return null;
  const [written, digits, unit] = figure as unknown as [string, string, string];
  const meant = asked.flatMap(({ indicator, word, unit: own }) => {
    const number = clause.includes(word) ? convertUnit(writtenFigure(digits), unit, own) : null;
    return number ? [{ indicator, number, written }] : [];
  });
  return meant.length === 1 ? meant[0]! : null;
}

function keyword(name: string): string {
  return bare(name.replace(/[(（].*$/u, ""))
    .replace(GENERIC, "")
    .replace(LEADING, "");
}
