import { decimal, sum, type Decimal } from "../../model/decimal";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { IndicatorValue } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { convertUnit, MYRIAD, parseNumber, sameUnit, unitInName } from "../../forms/values";
import { BUDGET_CALCULATION } from "../../model/tables";
import { plain, shown } from "../judgement";
import { tableOf } from "../tables";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { countsBeside } from "./counts-by-keyword";
import { countAfter, isPowerOfTen, type StatedCount } from "./counts-in-text";
import { defineTextRule } from "./define-text-rule";
import { quoted } from "../quoted";
import { copiedValues } from "./copied-values";
import { isOwnValue, speaksOfWhole } from "./said-of-indicator";
import { saidOtherwise } from "./indicator-said-otherwise";
import { withoutUnit } from "./indicator-mentions";
import { scorePartsOtherwise } from "./score-parts";
import { gradesOtherwise } from "./grades-otherwise";
import { bare } from "./similarity";
import { talliesOtherwise } from "./tallies-otherwise";
import { scoresOtherwise } from "./totals-in-text";

type Message =
  | "scale"
  | "differs"
  | "unit"
  | "heads"
  | "score"
  | "grade"
  | "indicators"
  | "tally"
  | "sum"
  | "list"
  | "value"
  | "part"
  | "copy";

export const txt02 = defineTextRule(
  {
    id: "TXT-02",
    title: "文字中的数量、得分、等级应与表一致",
    severity: "info",
    messages: {
      scale: "文字写“{name}”{stated}，表中为{table}，相差{times}倍，请核对是否多写或少写了0。",
      unit: "文字写“{name}”{stated}，表中为{table}，单位不同，请统一。",
      differs: "文字写“{name}”{stated}，表中为{table}，请核对后统一。",
      score: "文字写得分{stated}分，表中为{table}分，请核对后统一。",
      grade: "文字写等级“{stated}”，{by}应为“{expected}”，请核对后统一。",
      indicators: "文字写设置指标{stated}个，表中列有{table}个，请核对。",
      tally: "文字写{what}{stated}项，按表中数值应为{table}项，请核对后统一。",
      sum: "文字写{what}{stated}项，后面所列各类合计{table}项，请核对后统一。",
      list: "文字写{stated}项，冒号后面列出{table}项，请核对后统一。",
      value: "文字写“{name}”{what}{stated}，表中为{table}，请核对后统一。",
      part: "文字写{what}{stated}分，表中各行合计{table}分，请核对后统一。",
      copy: "报告的表里“{name}”的完成值是{stated}，工作簿的表里是{table}，请核对后统一。",
      heads: "“{name}”的数量是{stated}，各明细的数量合计为{table}，相差{difference}，请核对或注明。",
    },
    why: "文字和表里的数量不同，不知道该信哪一个。",
    basis: "文表一致",
    formula:
      "文字中指标名称后面的数量与该指标的完成值（目标栏与目标值）不同；差10、100…倍或单位不同的报错；" +
      "目标栏里换了说法的，只在一句话里仅有这一个数、带有指标的关键词和同类单位、相差不大时提示；" +
      "表外的文字与目标值、完成值、预计值都不同才报，别的年度或月份的、写“其中、每、约”的不报；得分及其各部分、等级、指标个数、达到与未达到的项数同样对照（判断不了的算哪边都不报）；报告里点名的指标，“完成、目标、完成率、得分、差或超多少”与本行不同的报",
    remedy: "核对台账后统一。",
    example: { fails: "文字“全年用餐人数1000人”，表中10000人次", passes: "两处都是10000人次" },
  },
  find,
);

function find(scope: TextScope): TextIssue<Message>[] {
  return [
    ...scope.blocks.flatMap((block) => {
      const named = inBlock(block, scope);
      if (block.form !== null) return named;
      const isTold = ({ cells }: TextIssue): boolean =>
        named.some((one) => one.cells.some((cell) => cells.includes(cell)));
      return [
        ...named,
        ...scoresOtherwise(block, scope),
        ...gradesOtherwise(block, scope),
        ...scorePartsOtherwise(block, scope),
        ...talliesOtherwise(block, scope),
        ...saidOtherwise(block, scope).filter((one) => !isTold(one)),
      ];
    }),
    ...copiedValues(scope),
    ...headCounts(scope),
  ];
}

function inBlock(block: TextBlock, scope: TextScope): TextIssue<Message>[] {
  if (!/\d/u.test(block.text)) return [];
  return formsFor(block, scope).flatMap((form) => {
    const named = form.indicators.flatMap((indicator) => {
      const expected = form.goals.expected?.cell === block.cell && block.cell !== null;
      const value = expected ? indicator.target : indicator.actual;
      const name = bare(withoutUnit(indicator.name.value ?? ""));
      if (!value?.value || indicator.isPlaceholder || name.length < 4) return [];
      const known = block.form === null ? withheld(block, name, indicator, form) : false;
      if (known) return [];
      const byName = compare(block, indicator, value, name);
      const stem = name.replace(COUNTED, "");
      if (byName.length > 0 || stem === name || stem.length < SHORTEST_STEM) return byName;
      if (block.form === null && withheld(block, stem, indicator, form)) return [];
      return compare(block, indicator, value, stem, true);
    });
    return named.length > 0 ? named : inOtherWords(block, form, scope.profile);
  });
}

/** Beside the forms a figure may be another time's or a part's, and may be the target as well as what was done. */
function withheld(block: TextBlock, name: string, indicator: Indicator, form: PerformanceForm): boolean {
  const text = block.text.normalize("NFKC");
  const stated = countAfter(name, text);
  if (!stated) return false;
  if (isOwnValue(stated, indicator) || !speaksOfWhole(text, name, form)) return true;
  const own = indicator.actual?.value;
  // A share beside a count of things says something else.
  return (own?.kind === "percent") !== (stated.unit === "%");
}

/** The goals of a form speak of its own indicators, though seldom by their names. */
function inOtherWords(block: TextBlock, form: PerformanceForm, profile: Profile): TextIssue<Message>[] {
  const { expected, actual } = form.goals;
  const side = (["target", "actual"] as const).find(
    (one) => block.cell !== null && { target: expected, actual }[one]?.cell === block.cell,
  );
  if (!side) return [];
  return countsBeside(block.text, form, side).flatMap(
    ({ indicator, number, written }): TextIssue<Message>[] => {
      const value = indicator[side]!;
      const table = value.value!.number!;
      if (number.eq(table) || !isClose(number, table, profile.evidence.counts)) return [];
      const name = quoted(withoutUnit(indicator.name.value!), 30);
      const data = { name, stated: written, table: shown(value.value!) };
      return [{ message: "differs", block, cells: [value], data }];
    },
  );
}

/** «发表核心期刊论文数» is in running text «发表核心期刊论文17篇». */
const COUNTED = /(?:数量?|个数|次数|人数|户数|面积|里程|长度)$/u;
const SHORTEST_STEM = 5;

/** @param sameKind only a figure in the table's own kind of unit is the indicator's: its name is not all there */
function compare(
  block: TextBlock,
  indicator: Indicator,
  value: Sourced<IndicatorValue>,
  name: string,
  sameKind = false,
): TextIssue<Message>[] {
  const stated = countAfter(name, block.text.normalize("NFKC"));
  const table = value.value!;
  if (
    sameKind &&
    (!stated?.unit || !table.unit || convertUnit(table.number!, stated.unit, table.unit) === null)
  )
    return [];
  if (!stated || !table.number || (table.kind !== "number" && table.kind !== "percent")) return [];
  const own = table.unit ?? (table.kind === "percent" ? "%" : unitInName(indicator.name.value ?? ""));
  const alike = /^[万亿]?$/u.test(stated.unit) || own === null || sameUnit(stated.unit, own);
  const shownTable = table.unit || !own || table.kind === "percent" ? shown(table) : table.text + own;
  const data = {
    name: quoted(withoutUnit(indicator.name.value!), 30),
    stated: stated.written,
    table: shownTable,
  };
  const issue = { block, cells: [value], data };
  const number = inUnitOf(own, stated, table.number);
  if (isPowerOfTen(number, table.number)) {
    const [small, large] = [number, table.number].sort((a, b) => a.comparedTo(b)) as [Decimal, Decimal];
    const times = plain(large.div(small));
    return [{ ...issue, message: "scale", data: { ...data, times }, severity: "error" }];
  }
  if (!alike) return [{ ...issue, message: "unit", severity: "error" }];
  return number.eq(table.number) ? [] : [{ ...issue, message: "differs" }];
}

/** The stated figure as the table counts: 8.6万平方米 beside 平方米 is 86000; «8.6万» may mean either. */
function inUnitOf(own: string | null, { number, unit }: StatedCount, table: Decimal): Decimal {
  const scale = MYRIAD[unit];
  if (scale) return number.eq(table) ? number : number.times(scale);
  return (own !== null && unit !== "" ? convertUnit(number, unit, own) : null) ?? number;
}

/** 数量 of one item beside the details of another: 338 sets of clothing for 28+214+98 people (闵行 表1-2). */
function headCounts({ forms, profile }: TextScope): TextIssue<Message>[] {
  return forms.flatMap((form) => {
    const rows = (tableOf(form, BUDGET_CALCULATION.id)?.rows ?? []).flatMap(({ cells, isTotal }) => {
      const cell = cells[BUDGET_CALCULATION.quantity];
      const number = cell && !cell.inherited ? parseNumber(cell.cell).value : null;
      return isTotal || !cell || !number
        ? []
        : [{ cell, number, detail: cells.detail?.value, item: cells.item?.value ?? "" }];
    });
    const details = rows.filter(({ detail }) => detail);
    const total = sum(details.map(({ number }) => number));
    if (details.length < 2) return [];
    return rows
      .filter(
        ({ detail, number }) =>
          !detail && !number.eq(total) && isClose(number, total, profile.evidence.heads),
      )
      .map(({ cell, number, item }) => ({
        message: "heads" as const,
        block: { text: item, where: cell.cell.at.sheet, cell: cell.cell, form },
        cells: details.map((row) => row.cell),
        data: {
          name: item,
          stated: plain(number),
          table: plain(total),
          difference: plain(number.minus(total).abs()),
        },
        arithmetic: `${details.map((row) => plain(row.number)).join(" + ")} = ${plain(total)}`,
      }));
  });
}

function isClose(a: Decimal, b: Decimal, percent: number): boolean {
  return a
    .minus(b)
    .abs()
    .lte(b.times(decimal(percent)).div(100));
}
