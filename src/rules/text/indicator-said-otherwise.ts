/** What a report says of an indicator that it names, and its row has otherwise. */
import { HUNDRED, roundHalfUp, within, type Decimal } from "../../model/decimal";
import type { Indicator, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import type { IndicatorValue } from "../../model/values";
import type { Profile } from "../../profile/profile";
import { convertUnit, MYRIAD, unitInName } from "../../forms/values";
import { comparable, figuresIn, judge, percentText, plain, shown } from "../judgement";
import { quoted } from "../quoted";
import type { HasCell } from "../rule";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { flat } from "./flat";
import { mentionsIn, type Mention } from "./indicator-mentions";
import { sayingsIn, type Said } from "./indicator-sayings";
import { isOfPeriod, timeSaid } from "./time-said";

/** Words before a name by which what follows is no value of the row. */
const NOT_ITSELF =
  /上年|去年|往年|同比|每|人均|平均|其中|部分|首批|新增|拟|争取|力争|要求|标准|建议|如果|假设/u;

const WORDS: Readonly<Record<Said["what"], string>> = {
  actual: "完成",
  target: "目标",
  rate: "完成率",
  score: "得分",
  weight: "分值",
  difference: "与目标相差",
  share: "与目标相差",
  forecast: "预计完成",
};

export function saidOtherwise(block: TextBlock, scope: TextScope): TextIssue<"value">[] {
  if (block.form !== null || !/\d/u.test(block.text)) return [];
  const text = flat(block.text);
  const forms = formsFor(block, scope).filter(({ indicators }) => indicators.length > 0);
  const all = forms.map((form) => ({ form, mentions: mentionsIn(text, form) }));
  return all.flatMap(({ form, mentions }, index) =>
    mentions.flatMap((mention): TextIssue<"value">[] => {
      if (!isItself(mention, form)) return [];
      // Other tables of the project may hold the same indicator: what one of them says is said rightly.
      const rows = all.flatMap((other) =>
        other.mentions
          .filter(({ sofar, name }) => sofar === mention.sofar && name === mention.name)
          .map(({ indicator }) => indicator),
      );
      if (all.slice(0, index).some((other) => other.mentions.some((one) => isSameRow(one, mention))))
        return [];
      return sayingsIn(mention.behind).flatMap((said): TextIssue<"value">[] => {
        // An unnamed figure behind a name without quotation marks is `countAfter`'s.
        if (said.what === "actual" && !said.isNamed && !mention.isQuoted) return [];
        const held = rows.map((row) => heldFor(said, row, scope.profile));
        const [first] = held.flatMap((one) => one ?? []);
        if (!first || held.some((one) => one?.agrees !== false && one !== null)) return [];
        const data = {
          name: quoted(mention.name, 30),
          what: WORDS[said.what],
          stated: said.written,
          table: first.table,
        };
        return [{ message: "value", block, cells: first.cells, data, severity: "warning" }];
      });
    }),
  );
}

function isSameRow(a: Mention, b: Mention): boolean {
  return a.sofar === b.sofar && a.name === b.name;
}

function isItself({ clause, sofar, isQuoted, behind }: Mention, form: PerformanceForm): boolean {
  if (NOT_ITSELF.test(clause) || !isOfPeriod(timeSaid(sofar, clause), form)) return false;
  // «培训人数» is a part of «业务培训人数»: only a name that begins its clause, or is quoted, is the whole name.
  return (
    (isQuoted || /^(?:其|的|和|及|与|且|而|本项目|项目|全年|实际|\d[.、])?$/u.test(clause)) && behind !== ""
  );
}

interface Held {
  readonly agrees: boolean;
  readonly table: string;
  readonly cells: readonly HasCell[];
}

/** What the row holds of that kind, and whether it was said so; null when it holds none that can be compared. */
function heldFor(said: Said, row: Indicator, profile: Profile): Held | null {
  switch (said.what) {
    case "actual":
      return heldValues(said, row, said.isNamed ? [row.actual] : [row.actual, row.target], row.actual);
    case "target":
      return heldValues(said, row, [row.target, row.planned], row.target);
    case "forecast":
      return heldValues(said, row, [row.forecast, row.target], row.forecast);
    case "score":
    case "weight": {
      const cell = row[said.what];
      if (!cell?.value || cell.inherited) return null;
      const isValue = row.actual?.value?.number?.eq(said.number) ?? false;
      return {
        agrees: isValue || cell.value.eq(said.number),
        table: `${plain(cell.value)}分`,
        cells: [cell],
      };
    }
    default:
      return heldComparison(said, row, profile);
  }
}

/** A rate or difference, as the row's value and target make it. */
function heldComparison(said: Said, row: Indicator, profile: Profile): Held | null {
  const [actual, target] = [row.actual, row.target];
  if (!actual?.value || !target?.value || target.value.range) return null;
  const values = comparable(actual.value, target.value, profile);
  if (!values || values.b.lte(0)) return null;
  const ratio = values.a.times(HUNDRED).div(values.b);
  const gap = values.a.minus(values.b);
  const cells = [actual, target];
  if (said.what === "difference") {
    if (said.unit !== (values.unit ?? "")) return null;
    const others = [gap.abs(), values.a, values.b, ratio];
    const agrees = others.some((one) => isRounded(one, said.number));
    return {
      agrees,
      table: plain(gap.abs(), 6) + (values.unit === "%" ? "个百分点" : (values.unit ?? "")),
      cells,
    };
  }
  const share = gap.abs().times(HUNDRED).div(values.b);
  const rates = said.what === "share" ? [share, ratio] : [ratio, share, judge(row, profile).completionRate];
  if (actual.value.kind === "percent") rates.push(actual.value.number);
  const agrees = rates.some((one) => one !== null && isRounded(one, said.number));
  return { agrees, table: percentText(said.what === "share" ? share : ratio), cells };
}

function isRounded(own: Decimal, said: Decimal): boolean {
  return own.eq(said) || within(roundHalfUp(own, said.decimalPlaces()), said, 0);
}

function heldValues(
  said: Said,
  row: Indicator,
  cells: readonly (Sourced<IndicatorValue> | null)[],
  main: Sourced<IndicatorValue> | null,
): Held | null {
  if (!main?.value) return null;
  const agreements = cells.map((cell) => (cell?.value ? isValue(said, cell.value, row) : false));
  if (agreements.every((one) => one === false) || agreements.includes(true))
    return { agrees: agreements.includes(true), table: shown(main.value), cells: [main] };
  return null;
}

/** Null when the two cannot be compared: a text, a date, other kinds of units. */
function isValue({ number, unit }: Said, value: IndicatorValue, row: Indicator): boolean | null {
  const figures = [value.number, ...(value.range ?? [])].flatMap((one) => one ?? []);
  if (figuresIn(value.text).some((one) => one.eq(number))) return true;
  if (figures.length === 0) return null;
  const own = value.unit ?? (value.kind === "percent" ? "%" : unitInName(row.name.value ?? ""));
  if ((own === "%") !== (unit === "%")) {
    const isShare =
      unit === "%" && own === null && figures.some((one) => isRounded(one.times(HUNDRED), number));
    return isShare ? true : null;
  }
  return figures.some((one) => {
    const scaled = MYRIAD[unit];
    const inUnit = own && unit && !scaled ? convertUnit(one, own, unit) : null;
    return (
      isRounded(one, number) ||
      (inUnit !== null && isRounded(inUnit, number)) ||
      (scaled !== undefined && isRounded(one.div(scaled), number))
    );
  })
    ? true
    : own && unit && !MYRIAD[unit] && convertUnit(number, unit, own) === null
      ? null
      : false;
}
