/** «812.6万元，比2022年的755.3万元多57.3万元，增长7.59%», «由87.4%提升至92.1%，提高4.7个百分点». */
import { plain } from "../../judgement";
import { addedFigures, isRatioOf, isWrittenAs, writtenLike, type Figure } from "./figures";
import { isMore, LESS, MORE, VERB, type Miscounted } from "./said";

const COMPARES = new RegExp(
  `^[，(]?(?:同比)?(?:(?<neutral>比|较|与)|(?<above>高于|超过|超出|多于|快于)|(?<below>低于|少于|慢于|落后于?|滞后于?))[^，、;:()]{0,24}$`,
  "u",
);
const BEHIND = new RegExp(`^(?:的?(?:水平|目标值?|指标值|进度|金额|数额)?)(?:相比，?)?(?:${VERB})?$`, "u");
const FROM = /(?:由|从)[^由从]{0,20}$/u;
const TO = new RegExp(
  `^(?:逐步|大幅|小幅)?(?:${MORE}|${LESS}|增|降)(?:到|至|为)(?:了)?[^，、;:()]{0,12}$`,
  "u",
);
const CHANGE = new RegExp(`^[，(](?:同比|共|合计|累计)?(?:${VERB})$`, "u");
/** The share of the change that follows it. */
const RATE = new RegExp(
  `^[，、(]?(?:同比)?(?:${VERB}|(?:增长|下降|提高|降低|节约)(?:率|幅度)|[增降减]幅)(?:为|达|:)?$`,
  "u",
);

/** More figures than these are not added up: nobody lists them before a comparison. */
const MOST_ADDED = 20;
/** «比上年多36件»: what something differs by is not compared any further. */
const IS_DIFFERENCE = new RegExp(`(?:${MORE}|${LESS})(?:了)?$`, "u");

/**
 * Comparisons whose two figures stand right before what they differ by.
 * @param earlier of the text before the sentence: it may be one of them that is compared
 */
export function comparedOtherwise(
  sentence: string,
  figures: readonly Figure[],
  earlier: readonly Figure[],
): Miscounted[] {
  return figures.flatMap((base, index): Miscounted[] => {
    const [own, said] = [figures[index - 1], figures[index + 1]];
    if (!own || !said || own.kind === "" || own.kind !== base.kind) return [];
    const compared = comparison(sentence, own, base, said);
    if (!compared || [own, base, said].some(({ isRough }) => isRough)) return [];
    const { now, before, verb } = compared;
    // Another figure before it, or several together, may be the one that is compared.
    const sofar = [...earlier, ...figures.slice(0, index)];
    const same = sofar.filter((one) => one.kind === base.kind);
    const others = [...same.filter((one) => one !== own), ...addedFigures(same.slice(-MOST_ADDED))];
    const isRate = said.kind === "%" && base.kind !== "%";
    const next = isRate ? said : figures[index + 2];
    if (!isRate) {
      const unit = base.kind === "%" ? "百分点" : base.kind;
      if (said.kind !== unit) return [];
      const told = differs(said, now, before, verb, others, sentence);
      if (told) return [told];
    }
    const between = next && sentence.slice((isRate ? base : said).end, next.start);
    if (!next || next.kind !== "%" || next.isRough || !(isRate || RATE.test(between!))) return [];
    return grows(next, now, before, others, sentence);
  });
}

interface Comparison {
  readonly now: Figure;
  readonly before: Figure;
  readonly verb: string | null;
}

function comparison(sentence: string, own: Figure, base: Figure, said: Figure): Comparison | null {
  const [first, second] = [sentence.slice(own.end, base.start), sentence.slice(base.end, said.start)];
  const compares = COMPARES.exec(first)?.groups;
  const behind = compares && BEHIND.exec(second);
  if (compares && behind) {
    if (IS_DIFFERENCE.test(own.clause)) return null;
    const verb = behind.groups!.verb ?? compares.above ?? compares.below ?? null;
    return verb === null ? null : { now: own, before: base, verb };
  }
  const change = FROM.test(own.clause) && TO.test(first) ? CHANGE.exec(second)?.groups : undefined;
  return change ? { now: base, before: own, verb: change.verb! } : null;
}

function differs(
  said: Figure,
  now: Figure,
  before: Figure,
  verb: string | null,
  others: readonly Figure[],
  sentence: string,
): Miscounted | null {
  const isDifference = (one: Figure): boolean =>
    isWrittenAs(said, one.value.minus(before.value).abs(), [one, before]);
  const difference = now.value.minus(before.value);
  const [a, b] = [now.written, before.written];
  const text = phrase(sentence, said);
  if (isDifference(now)) {
    if (verb === null || difference.isZero() || isMore(verb) === difference.gt(0)) return null;
    if (others.some(isDifference)) return null;
    return { message: "direction", figure: said, data: { text, a, b, word: difference.gt(0) ? "大" : "小" } };
  }
  if (others.some(isDifference)) return null;
  const arithmetic = `${plain(now.value, 6)} − ${plain(before.value, 6)} = ${plain(difference, 6)}`;
  const data = { text, a, b, expected: writtenLike(difference.abs(), said) };
  return { message: "difference", figure: said, data, arithmetic };
}

function grows(
  said: Figure,
  now: Figure,
  before: Figure,
  others: readonly Figure[],
  sentence: string,
): Miscounted[] {
  const changeOf = (one: Figure): Figure => {
    const [value, unit] = [one.value.minus(before.value).abs(), one.unit.plus(before.unit)];
    return { ...one, value, unit };
  };
  if (before.value.lte(0) || [now, ...others].some((one) => isRatioOf(said, changeOf(one), before)))
    return [];
  const expected = changeOf(now).value.times(100).div(before.value);
  const arithmetic = `(${plain(now.value, 6)} − ${plain(before.value, 6)}) ÷ ${plain(before.value, 6)} = ${writtenLike(expected, said)}`;
  const data = {
    text: phrase(sentence, said),
    a: now.written,
    b: before.written,
    expected: writtenLike(expected, said),
  };
  return [{ message: "ratio", figure: said, data, arithmetic }];
}

/** «比上年多57.3万元»: the figure with its own clause. */
export function phrase(sentence: string, { start, end, clause }: Figure): string {
  return sentence.slice(start - clause.length, end);
}
