/** 绩效完成情况: which indicators reached their target, which did not, and of which the table does not say. */
import { indicatorClause } from "../../engine/draft-reason/facts";
import { isEmpty } from "../../model/sourced";
import { coversWholeYear, shown } from "../../rules/judgement";
import type { Drafting } from "./drafting";
import { groupBy, titleOfIndicator, type Judged } from "./indicators";
import { inQuotes, lineOf } from "./words";

export interface Tally {
  readonly met: readonly Judged[];
  readonly unmet: readonly Judged[];
  /** Filled in, but not such that it could be held against the target. */
  readonly open: readonly Judged[];
  readonly blank: readonly Judged[];
}

export function tallyOf(judged: readonly Judged[]): Tally {
  const of = (keep: (one: Judged) => boolean): readonly Judged[] => judged.filter(keep);
  const isBlank = ({ indicator }: Judged): boolean => isEmpty(indicator.actual);
  return {
    met: of(({ judgement }) => judgement.met === true),
    unmet: of(({ judgement }) => judgement.met === false),
    open: of((one) => one.judgement.met === null && !isBlank(one)),
    blank: of((one) => one.judgement.met === null && isBlank(one)),
  };
}

interface Part {
  /** «已达到年度指标值» */
  readonly verdict: string;
  readonly judged: readonly Judged[];
  /** What is said of one of them. */
  readonly told: (one: Judged) => string;
  /** Names, where the others are clauses. */
  readonly isList: boolean;
  /** What is left to say, as a gap. */
  readonly open: string;
}

function partsOf(judged: readonly Judged[], drafting: Drafting): readonly Part[] {
  const { met, unmet, open, blank } = tallyOf(judged);
  const isOver = judged.every(({ form }) => coversWholeYear(form));
  const clause = (one: Judged): string => fact(one, drafting);
  const parts: readonly Part[] = [
    {
      verdict: "已达到年度指标值",
      judged: met,
      told: (one) => reached(one, drafting),
      isList: true,
      open: "",
    },
    {
      verdict: isOver ? "未达到年度指标值" : "尚未达到年度指标值",
      judged: unmet,
      told: clause,
      isList: false,
      open: "",
    },
    {
      verdict: "按表内所填不能判断是否达到",
      judged: open,
      told: clause,
      isList: false,
      open: "，〔请说明是否达到年度指标值〕",
    },
    {
      verdict: "没有填写完成情况",
      judged: blank,
      told: ({ indicator }) => inQuotes(titleOfIndicator(indicator)),
      isList: true,
      open: "，〔请填写完成情况〕",
    },
  ];
  return parts.filter((part) => part.judged.length > 0);
}

/** «绩效指标22项，其中已达到年度指标值14项，尚未达到年度指标值4项，按表内所填不能判断是否达到4项» */
export function countsText(noun: string, judged: readonly Judged[], drafting: Drafting): string {
  const parts = partsOf(judged, drafting);
  const [only] = parts;
  if (only && judged.length === 1) return `${noun}1项，${only.verdict}`;
  const counts = parts.map((part) => `${part.verdict}${part.judged.length}项`).join("，");
  return `${noun}${judged.length}项，${parts.length > 1 ? "其中" : ""}${counts}`;
}

/** One paragraph a 二级指标, in the order of the sheet. */
export function resultsOf(judged: readonly Judged[], drafting: Drafting): string[] {
  const groups = groupBy(judged, ({ indicator }) => lineOf(indicator.level2?.value));
  return [...groups].map(([label, group]) => {
    const noun = label === "" ? "指标" : /指标$/u.test(label) ? label : `${label}指标`;
    const parts = partsOf(group, drafting);
    const details = parts.map(({ judged: some, told, open, verdict, isList }) => {
      const list = `${some.map(told).join(isList ? "、" : "；")}${open}。`;
      return parts.length === 1 ? list : `${verdict}的${some.length}项：${list}`;
    });
    if (parts.length === 1) return `${countsText(noun, group, drafting)}：${details[0]!}`;
    return `${noun}${group.length}项。${details.join("")}`;
  });
}

function fact({ indicator, form }: Judged, { doubts, profile }: Drafting): string {
  return indicatorClause(indicator, form, profile) + doubts.about(indicator.target, indicator.actual);
}

/** «“改造面积”（1200平方米，目标1000平方米）»; what merely repeats the target in full is not repeated again. */
function reached({ indicator }: Judged, { doubts }: Drafting): string {
  const [actual, target] = [lineOf(shown(indicator.actual?.value)), lineOf(shown(indicator.target?.value))];
  const aim = target === actual ? "" : `，目标${target}`;
  const isPlain = aim === "" && !/\d/u.test(actual.replace(/^(100%|0%?)$/u, ""));
  const told = isPlain || [...actual].length > 20 ? "" : `（${actual}${aim}）`;
  return inQuotes(titleOfIndicator(indicator)) + told + doubts.about(indicator.target, indicator.actual);
}
