/** Amounts of money in running text, with the words before them. */
import type { Decimal } from "../../model/decimal";
import type { MoneyUnit } from "../../model/values";
import { convertMoney, writtenFigure } from "../judgement";
import { sentences } from "./han";

export interface StatedAmount {
  /** In 万元. */
  readonly amount: Decimal;
  readonly written: string;
  /** What stands before the figure in its clause, spaces removed. */
  readonly before: string;
  readonly sentence: string;
  /** Place within the sentence. */
  readonly index: number;
  /** The text from its beginning up to the figure: what year and months it has spoken of. */
  readonly sofar: string;
}

const AMOUNT = /(\d{1,3}(?:,\d{3})+(?:\.\d{1,8})?|\d{1,12}(?:\.\d{1,8})?)(亿元|万元|千元|元)/gu;

/** All amounts of a text, in order. Prices (元/人) and the parts of what is written as a sum (409人×1万元=409万元) are left out. */
export function statedAmounts(text: string): StatedAmount[] {
  let sofar = "";
  return sentences(text).flatMap((written) => {
    const earlier = sofar;
    sofar += `${written}\n`;
    const sentence = written.replace(/(?<=[\d\p{Script=Han}.,%）)])\s+(?=[\d\p{Script=Han}（(])/gu, "");
    return [...sentence.matchAll(AMOUNT)]
      .filter((match) => !isWorkedWith(sentence, match.index, match[0].length))
      .map((match) => ({
        amount: convertMoney(writtenFigure(match[1]!), match[2] as MoneyUnit, "万元"),
        written: match[0],
        before: clauseBefore(sentence, match.index),
        sentence,
        index: match.index,
        sofar: earlier + sentence.slice(0, match.index),
      }));
  });
}

function isWorkedWith(sentence: string, start: number, length: number): boolean {
  return /[×xX*]$/u.test(sentence.slice(0, start)) || /^[/／每×*]/u.test(sentence.slice(start + length));
}

/** The words between the last mark or figure and the amount. */
function clauseBefore(sentence: string, index: number): string {
  return /[^，,、；：:()（）“”]*$/u
    .exec(sentence.slice(Math.max(0, index - 40), index))![0]
    .replace(/^.*\d[\d.,]*(?:万元|亿元|千元|元|%)/u, "")
    .replace(/\s/g, "");
}
