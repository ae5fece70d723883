/** What a report says of several projects as one: their number, the sums of their money and the rate these make. */
import { HUNDRED, roundHalfUp, decimal, type Decimal } from "../../model/decimal";
import type { MoneyUnit } from "../../model/values";
import type { LedgerAmount } from "../judgement/project-sums";
import { convertMoney, percentText, plain, writtenFigure } from "../judgement";
import type { TextBlock, TextIssue } from "./blocks";
import { flat } from "./flat";
import { sentences } from "./han";
import { isOfPeriod, timeSaid } from "./time-said";
import { togetherOf, type Together } from "./together-sums";

type Message = "sum" | "sumRate" | "projects" | "units";

const AMOUNT =
  /(?<words>[^,，、;；:：()（）“”]*?)(?<name>年初预算|(?:调整后|全年)(?:的?预算)?|预算|到位|执行|支出|支付)(?:安排)?(?:数|资金|金额|总额)?(?<all>(?:总计|合计|共计|总额|总数|共|总|为|是|达到|达)*)(?<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,8})?)(?<unit>亿元|万元|元)/gu;
const COLUMNS: readonly (readonly [RegExp, readonly LedgerAmount[], string])[] = [
  [/^年初/u, ["initialBudget"], "年初预算"],
  [/^(?:调整后|全年)/u, ["adjustedBudget"], "调整后预算"],
  [/^预算/u, ["adjustedBudget", "initialBudget"], "预算"],
  [/^到位/u, ["received"], "到位资金"],
  [/./u, ["executed"], "支出"],
];
/** Words that leave it all of them; a number of projects is looked at on its own. */
const ALL =
  /^(?:(?:19|20)\d{2}年度?|截[至止]到?|\d{1,2}月(?:\d{1,2}日|底|末)?|1[-~至]\d{1,2}月|全部|所有|上述|以上|各|这|共|合计|总计|累计|总|台账|所列|内|中|纳入监控的?|本报告|汇总|本?年度?|资金|项目|的|实际|[\d一二两三四五六七八九十]+个)*$/u;
const RATE = /(?:预算|资金|总体|整体|平均|总)*执行率(?:为|是|达到|达|:)?(?<rate>\d{1,3}(?:\.\d{1,4})?)%/u;
const PROJECTS =
  /(?:^|[,;:(])(?:本(?:报告|台账|次)|台账|我(?:局|单位|中心|部门))*(?:\d{4}年度?)?(?:共(?:计|有)?|合计|总计)?(?:列|汇总|涉及|纳入监控|实施|监控|安排|包括|包含)+(?:有|了)?的?(?:项目)?共?(?<count>\d{1,5})个(?=项目|[,。;(]|$)/u;

/** Units that projects belong to; those that a project serves are another thing. */
const UNITS = /(?:涉及|分属|来自|由)(?<count>\d{1,4})[家个](?:主管|预算|实施|项目|责任)*(?:单位|部门)/u;

export function togetherOtherwise(block: TextBlock): TextIssue<Message>[] {
  if (!block.together || block.together.length === 0 || !/\d/u.test(block.text)) return [];
  const all = togetherOf(block.together);
  let sofar = "";
  return sentences(block.text).flatMap((written) => {
    const sentence = flat(written);
    const before = sofar;
    sofar += `${sentence}\n`;
    return inSentence(sentence, before, block, all);
  });
}

function inSentence(
  sentence: string,
  before: string,
  block: TextBlock,
  all: readonly Together[],
): TextIssue<Message>[] {
  const issues: TextIssue<Message>[] = [];
  const count = PROJECTS.exec(sentence)?.groups?.count;
  const [first] = all;
  if (count && first && all.every(({ projects }) => projects !== Number(count)))
    issues.push(issue("projects", block, first, { stated: count, table: first.projects }));
  const units = UNITS.exec(sentence)?.groups?.count;
  const whole = all.filter(({ projects }) => projects === Number(count));
  const held = whole.flatMap((one) => one.units);
  // Only beside the number of all projects are they the units of all of them.
  if (units && whole[0] && held.length > 0 && !held.includes(Number(units)))
    issues.push(issue("units", block, whole[0], { stated: units, table: held[0]! }));
  const time = timeSaid(before + sentence.split("执行率")[0]!, "");
  const now = all.filter((one) => isOfPeriod(time, one));
  let isWhole = false;
  for (const { groups, index } of sentence.matchAll(AMOUNT)) {
    const { words, name, all: sign, figure, unit } = groups as Record<string, string>;
    const others = /(\d+|[一二两三四五六七八九十]+)个项目/u.exec(words!)?.[1];
    const isTheirs =
      (isWhole && words === "") ||
      (ALL.test(words!) && (/[合总共]/u.test(sign! + words!) || others !== undefined));
    // «3个项目预算合计…»: some of them.
    const isSome =
      others !== undefined && /^\d+$/u.test(others) && all.every((one) => one.projects !== Number(others));
    const isRough =
      /[约近超余]$/u.test(sentence.slice(0, index)) ||
      /^(?:余|多|左右|以上)/u.test(sentence.slice(index + figure!.length));
    if (!isTheirs || isSome || isRough) {
      if (words !== "按" && !/^按/u.test(words!)) isWhole = false;
      continue;
    }
    isWhole = true;
    const [, columns, label] = COLUMNS.find(([pattern]) => pattern.test(name!))!;
    const said = writtenFigure(figure!);
    const held = now.flatMap((one) =>
      columns.flatMap((column) => (one.sums[column] ? [{ one, sum: one.sums[column] }] : [])),
    );
    const [main] = held;
    if (!main || held.some(({ sum }) => isSame(said, sum, unit as MoneyUnit))) continue;
    const data = { what: label, stated: `${figure!}${unit!}`, table: plain(main.sum, 6) };
    issues.push(issue("sum", block, main.one, data));
  }
  const rate = isWhole ? RATE.exec(sentence)?.groups?.rate : undefined;
  if (rate !== undefined) issues.push(...rateIssue(rate, block, now));
  return issues;
}

function rateIssue(written: string, block: TextBlock, now: readonly Together[]): TextIssue<Message>[] {
  const said = decimal(written);
  const rates = now.flatMap((one) =>
    (["adjustedBudget", "initialBudget", "received"] as const).flatMap((column) => {
      const [budget, executed] = [one.sums[column], one.sums.executed];
      return budget?.gt(0) && executed ? [{ one, percent: executed.times(HUNDRED).div(budget) }] : [];
    }),
  );
  const [main] = rates;
  if (!main || rates.some(({ percent }) => roundHalfUp(percent, said.decimalPlaces()).eq(said))) return [];
  return [issue("sumRate", block, main.one, { stated: `${written}%`, table: percentText(main.percent) })];
}

/** To the last digit that the text gives. */
function isSame(said: Decimal, own: Decimal, unit: MoneyUnit): boolean {
  const inUnit = convertMoney(own, "万元", unit);
  return inUnit.eq(said) || roundHalfUp(inUnit, said.decimalPlaces()).eq(said);
}

function issue(
  message: Message,
  block: TextBlock,
  { cells }: Together,
  data: TextIssue["data"],
): TextIssue<Message> {
  return { message, block, cells, data };
}
