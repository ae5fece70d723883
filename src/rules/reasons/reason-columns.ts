/** What a row says about its deviation, whatever columns the form has for it. */
import { isNullWord, isTick } from "../../forms/values";
import type {
  DeviationReason,
  FormKind,
  Indicator,
  Likelihood,
  LikelihoodChoice,
  ReasonCategory,
} from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { hanCount } from "../text/han";
import { isHeaderWord } from "./wording";

/** The forms with columns for a deviation. */
export const REASON_FORMS: readonly FormKind[] = [
  "monitoring",
  "department-monitoring",
  "self-evaluation",
  "department-self-evaluation",
  "ledger-row",
];

const CATEGORIES: readonly ReasonCategory[] = ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"];
const LIKELIHOODS: readonly Likelihood[] = ["确定能", "有可能", "完全不可能"];

export type Explanation =
  /** The form has no column for it: nobody is to blame. */
  | { readonly state: "no-column" }
  /** Nothing, or only a leftover of the template. */
  | { readonly state: "blank"; readonly at: Sourced<string> }
  /** «/», «无», «0» */
  | { readonly state: "null-word"; readonly at: Sourced<string>; readonly word: string }
  | { readonly state: "written"; readonly at: Sourced<string>; readonly text: string };

/** The reason in words: 原因说明, or text in the columns of the categories where a form has five of them. */
export function explanationOf(reason: DeviationReason): Explanation {
  const words = Object.values(reason.categories).flatMap((cell) => cell ?? []);
  const written = words.filter(({ value }) => value !== null && hanCount(value) > 1 && !isHeaderWord(value));
  const at = reason.explanation ?? words[0];
  if (!at) return { state: "no-column" };
  const own = reason.explanation?.value;
  if (own && isNothing(own)) return { state: "null-word", at, word: own };
  if (own && !isHeaderWord(own)) return { state: "written", at, text: own };
  if (written[0])
    return { state: "written", at: written[0], text: written.map(({ value }) => value).join("；") };
  if (!reason.explanation) return { state: "no-column" };
  if (at.placeholder !== null) return { state: "null-word", at, word: at.placeholder };
  return { state: "blank", at };
}

/** The categories ticked, or named in a drop-down; null when the form has no such columns. */
export function categoriesOf(reason: DeviationReason): readonly ReasonCategory[] | null {
  const ticked = CATEGORIES.filter((name) => isChosen(reason.categories[name]));
  const named = reason.category?.value ?? "";
  const chosen = CATEGORIES.filter((name) => ticked.includes(name) || named.includes(name.slice(0, 2)));
  if (chosen.length === 0 && !reason.category && Object.keys(reason.categories).length === 0) return null;
  return chosen.length === 0 && named !== "" ? ["其他"] : chosen;
}

/** The choices made: none, one, or several against the rule; null when the form has no such columns. */
export function likelihoodsOf(choice: LikelihoodChoice | null): readonly Likelihood[] | null {
  if (!choice) return null;
  const named = choice.choice?.value ?? "";
  const meant = meaningOf(named);
  return LIKELIHOODS.filter(
    (name) => isChosen(choice.choices[name]) || named.includes(name) || meant === name,
  );
}

/** «能», «否»: how columns like «能否按期完成» are answered. */
function meaningOf(answer: string): Likelihood | null {
  const bare = answer.replace(/[\s。]/gu, "");
  if (/^(是|能|可以|能够)((按[时期])?(完成|实现))?$/u.test(bare)) return "确定能";
  if (/^(可能|基本能|或能)((按[时期])?(完成|实现))?$/u.test(bare)) return "有可能";
  return /^(否|不能|无法|不能够)((按[时期])?(完成|实现))?$/u.test(bare) ? "完全不可能" : null;
}

/** The cell a click about the likelihood leads to. */
export function likelihoodCell({ likelihood }: Indicator): Sourced<string> | null {
  return (likelihood && (likelihood.choice ?? Object.values(likelihood.choices)[0])) ?? null;
}

/** The cell a click about the category leads to. */
export function categoryCell({ reason }: Indicator): Sourced<string> | null {
  return reason.category ?? Object.values(reason.categories)[0] ?? null;
}

/** Any mark counts as chosen, except one that says no and a leftover of the template. */
function isChosen(cell: Sourced<string> | undefined): boolean {
  const text = cell?.value;
  if (!text) return false;
  return isTick(text) || !(isHeaderWord(text) || /^[×xX✗✘☐□○0否]$/u.test(text));
}

/** «/», «无», «0»: written, and yet no reason. */
export function isNothing(text: string): boolean {
  return isNullWord(text) || /^[0０]$/u.test(text);
}
