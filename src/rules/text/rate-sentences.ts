/** Sentences that give a budget, what was spent of it and a rate that these two do not make. */
import { HUNDRED, roundHalfUp } from "../../model/decimal";
import { namedAmounts, type NamedAmount } from "./named-amounts";
import { sentences } from "./han";
import { statedRates, type StatedRate } from "./stated-rates";
import { wholeOf } from "./whole-project";

/** Whatever the project is called. */
const ANY = wholeOf([]);

export interface RateSentence {
  readonly budget: NamedAmount;
  readonly executed: NamedAmount;
  readonly rate: StatedRate;
  /** As written. */
  readonly stated: string;
}

/** Only sentences with one budget, one spending and one rate: else nobody can tell which of them belong together. */
export function rateSentences(text: string): RateSentence[] {
  return sentences(text).flatMap((sentence): RateSentence[] => {
    const rates = statedRates(sentence, ANY);
    const [rate] = rates;
    if (!rate || rates.length > 1 || sentence.split("率").length > 2) return [];
    const named = namedAmounts(sentence, ANY);
    const budgets = named.filter(({ name }) => name !== "executed" && name !== "received");
    const spent = named.filter(({ name }) => name === "executed");
    const [budget, executed] = [budgets[0], spent[0]];
    if (!budget || !executed || budgets.length > 1 || spent.length > 1 || budget.amount.lte(0)) return [];
    const others = named.filter((one) => one !== executed && one.amount.gt(0));
    const agrees = others.some((base) =>
      roundHalfUp(executed.amount.times(HUNDRED).div(base.amount), rate.places).eq(rate.percent),
    );
    return agrees ? [] : [{ budget, executed, rate, stated: rate.written }];
  });
}
