/** One spelling for the many widths, spaces and scripts in which clerks write the same thing. */
import { simplified } from "./simplified";

const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufffc]+/g;

/** Signs that mean the same; digits, letters and punctuation from U+FF01 to U+FF5E are shifted by rule instead. */
const SIGNS: Readonly<Record<string, string>> = {
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "﹥": ">",
  "﹤": "<",
  "﹦": "=",
  "﹪": "%",
  "﹢": "+",
  "﹣": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "﹘": "-",
  "〜": "~",
  "∼": "~",
  "˜": "~",
  "∕": "/",
  "⁄": "/",
  "￥": "¥",
  "﹙": "(",
  "﹚": ")",
  "〔": "(",
  "〕": ")",
  "﹒": ".",
  "﹐": ",",
  "﹕": ":",
  "﹔": ";",
};

const FOLDED = new RegExp(`[\uff01-\uff5e${Object.keys(SIGNS).join("")}]`, "g");

/** Nothing in it could fold: most cells of a large ledger. */
const PLAIN = /^[\u4e00-\u9fff\w.%+/]*$/;

/**
 * Full-width digits, letters, signs and brackets become half-width, every kind of space one plain space, invisible
 * characters disappear, ends are trimmed. 汉字 and Chinese full stops stay as they are. Idempotent.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  const folded = text.replace(INVISIBLE, "").replace(FOLDED, fold);
  return folded.replace(SPACES, " ").trim();
}

function fold(sign: string): string {
  return SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

/**
 * `foldText` without spaces, for grammars in which they mean nothing («340 人», «≥ 95 %»). One between two figures
 * stays: «3 780» may be one number or two.
 */
export function foldTight(text: string): string {
  const folded = foldText(text);
  return folded.includes(" ") ? folded.replace(/(?<!\d) | (?!\d)/g, "") : folded;
}

/**
 * What labels are compared by: folded, simplified, lower case, without spaces and punctuation; what stands in brackets
 * is kept («执行率（%）» → 执行率, «项目资金（万元）» → 项目资金万元). A dash or 至 between two numbers becomes "-".
 */
export function labelKey(text: string): string {
  const folded = simplified(foldTight(text)).toLowerCase();
  return folded
    .replace(/(\d)(?:[-~—―─一至到]|——)(?=\d)/gu, "$1\u0001")
    .replace(/[\p{P}\p{S}\p{Z}\p{Cf}]/gu, "")
    .replace(/\u0001/g, "-");
}

const NULL_WORDS = new Set(
  "/ // \\ - -- --- — —— ――  ― ─ ── ~ 无 暂无 没有 不适用 不涉及 未涉及 无此项 无此项目 n/a na #n/a nil none".split(
    / +/,
  ),
);

/** «/», «—», «无», «不适用» …: a person said that there is nothing here. Blank text is not a null word. */
export function isNullWord(text: string): boolean {
  if (saysSomething(text)) return false;
  const kept = asked.get(text);
  if (kept !== undefined) return kept;
  const answer = meansNothing(text);
  if (asked.size >= MOST_ASKED) asked.clear();
  if (text.length <= SHORT) asked.set(text, answer);
  return answer;
}

/** The same short words stand in thousands of cells. */
const asked = new Map<string, boolean>();
const MOST_ASKED = 4096;
const SHORT = 24;

/** A text that begins with so many plain characters says something: the longest null word has four. */
const SAYS_SOMETHING = /^[\u4e00-\u9fff\w.%]{6}/;

/** True for most texts at the cost of a glance; false leaves the question open. */
export function saysSomething(text: string): boolean {
  return SAYS_SOMETHING.test(text);
}

function meansNothing(text: string): boolean {
  if (text.length > SHORT && text.trim().length > SHORT) return false;
  const word = simplified(foldTight(text))
    .toLowerCase()
    .replace(/[。.;；]$/u, "")
    .replace(/^\((.+)\)$/u, "$1");
  return NULL_WORDS.has(word);
}

const TICKS = new Set([..."√✓✔☑🗸🗹✅■", "是", "v"]);

/** A mark that certainly means «chosen». ☒, ● and figures are left out: on some forms they mean the opposite. */
export function isTick(text: string): boolean {
  return TICKS.has(
    foldTight(text)
      .toLowerCase()
      .replace(/^[([](.+)[)\]]$/u, "$1"),
  );
}
