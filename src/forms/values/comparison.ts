/** Comparison signs and the words that stand for them. */
import type { Comparison } from "../../model/values";
import { foldTight } from "./normalise";

type Sign = Exclude<Comparison, "range">;

const PREFIXES: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:≥|>=|=>|>或=)/, "≥"],
  [/^(?:≤|<=|=<|<或=)/, "≤"],
  [/^(?:大于|高于|多于|超过)(?:或|或者|且|、)?等于/, "≥"],
  [/^(?:小于|低于|少于)(?:或|或者|且|、)?等于/, "≤"],
  [/^(?:应|须|需|要)?不(?:得|能|应|可)?(?:低于|少于|小于|短于)/, "≥"],
  [/^(?:至少|最少|最低)(?:达到?|为)?/, "≥"],
  [/^(?:应|须|需|要)?不(?:得|能|应|可)?(?:超过|超出|高于|大于|多于|长于|晚于|迟于)/, "≤"],
  [/^(?:至多|最多|最高)(?:为)?/, "≤"],
  [/^控制在(?=.*内$)/, "≤"],
  [/^(?:>|大于|高于|多于|超过|超出)/, ">"],
  [/^(?:<|小于|低于|少于|不足|不到)/, "<"],
  [/^(?:=|等于)/, "="],
];

const SUFFIXES: readonly (readonly [RegExp, Sign])[] = [
  [/(?:及|或|含|\(含\))?(?:以上|之上)(?:\(含\))?$/, "≥"],
  [/(?:及|或|含|\(含\))?(?:以下|之下|以内|之内)(?:\(含\))?$/, "≤"],
  [/内$/, "≤"],
];

/** Takes the sign off a folded text without spaces; «95%以上» as well as «≥95%». */
export function takeComparison(text: string): { operator: Sign | null; rest: string } {
  const prefix = PREFIXES.find(([pattern]) => pattern.test(text));
  const rest = prefix ? text.replace(prefix[0], "") : text;
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(rest));
  const bare = suffix ? rest.replace(suffix[0], "") : rest;
  // «控制在5%以内», «不超过5%以内»: the prefix is the clearer of the two.
  return { operator: prefix?.[1] ?? suffix?.[1] ?? null, rest: bare };
}

const CODES: Readonly<Record<string, Sign | "qualitative">> = {
  "1": "≥",
  "2": ">",
  "3": "=",
  "4": "<",
  "5": "≤",
  "6": "qualitative",
  "7": "qualitative",
  "9": "qualitative",
  "10": "qualitative",
  正向: "≥",
  正向指标: "≥",
  反向: "≤",
  逆向: "≤",
  反向指标: "≤",
  逆向指标: "≤",
  定性: "qualitative",
  定性指标: "qualitative",
  文字描述: "qualitative",
};

/**
 * The column 指标性质／计算符号: ≥ ＞ = ＜ ≤, their words, 定性, 正向, 反向, and the budget systems' codes 1≥ 2＞ 3= 4＜ 5≤.
 * Null when empty or unknown.
 */
export function comparisonIn(text: string | null | undefined): Comparison | "qualitative" | null {
  const folded = foldTight(text ?? "");
  const coded = CODES[folded];
  if (coded) return coded;
  const { operator, rest } = takeComparison(folded.replace(/^[1-9](?=[≥≤<>=])/, ""));
  return rest === "" ? operator : null;
}
