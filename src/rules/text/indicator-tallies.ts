/** How many indicators a text says there are, of a class, met and not met. */
import { CLASS_OF_INDICATORS } from "./indicators-meant";

export interface Tally {
  /** Stem of the class; null for all indicators. */
  readonly stem: string | null;
  readonly what: "count" | "met" | "unmet" | "unjudged";
  readonly number: number;
  /** As written, up to the figure. */
  readonly written: string;
}

const NOUN = `(?<noun>${CLASS_OF_INDICATORS}|(?:三级|绩效|具体|考核|评价|监控|年度)+指标)`;
const SET = "(?:共计|总共|合计|一共|共设|设置|设立|设定|设有|制定|确定|下设|包含|包括|涉及|共有|共|有|计|为)";
const COUNT = "(?<count>\\d{1,3})[项个条]";
/** «绩效指标22项», «共设置绩效指标22项», «其中产出指标15项». */
const NOUN_FIRST = new RegExp(`^(?<front>[^]*?)${NOUN}(?:总数|数量)?${SET}*${COUNT}`, "u");
/** «设置了22项绩效指标», «包括15个产出指标». */
const COUNT_FIRST = new RegExp(`^(?<front>[^]*?${SET})了?${COUNT}${NOUN}(?!值)`, "u");
/** «共设20项指标»: what is set is what the project is measured by. */
const SET_FIRST = new RegExp(
  `^(?<front>[^]*?(?:共设|设置|设立|设定|制定)(?:了|有)?)${COUNT}(?<noun>指标)(?!值)`,
  "u",
);
/** «指标9项»: some or all of them, the words do not tell. */
const SOME = /指标(?:共计|共|有|为)?\d{1,3}[项个条]/u;
/** Nothing before the noun but words that leave it the whole. */
const WHOLE = new RegExp(
  `^(?:其中|本|该|项目|部门|单位|年度|全部|所有|的|和|及|各类|绩效|目标|监控|自评|${SET}|了|:|\\(|\\d{4}年度?)*$`,
  "u",
);
const AIM = "(?:各项|年度|预期|绩效|既定|设定|年初|全年|预定)*(?:指标值|目标值|目标|指标)?";
const MET = `(?:已|均|全部)*(?:达到|达成|完成|实现|达标)(?:了)?${AIM}`;
const UNMET = `(?:尚|仍|还)?未(?:能)?(?:达到|达成|完成|实现|达标)(?:了)?${AIM}`;
const UNJUDGED = "(?:按表内所填)?(?:不能|无法|难以)判断(?:是否达到|是否完成)?|没有填写完成情况";
const VERDICT = new RegExp(
  `(?:(?<unmet>${UNMET})|(?<unjudged>${UNJUDGED})|(?<met>${MET}))的?(?:指标)?(?:共计|共|有|为|:)*${COUNT}`,
  "u",
);
/** What may stand before a verdict in its clause. */
const LEADS = /^(?:其中|其余|另有|分别|目前|截[至止]\d{1,2}月底?|指标|有|共|已|均|的|:)*$/u;
/** Forecasts, and what is to be. */
const LATER = /预计|预期(?!目标|指标)|年底|年末|可达|能够|将|力争|计划|上年|去年|若|如/u;

/** @param sentence as `flat` gives it; @param before the class spoken of before; undefined: none */
export function talliesIn(
  sentence: string,
  before: string | null | undefined,
): {
  tallies: Tally[];
  stem: string | null | undefined;
} {
  const tallies: Tally[] = [];
  // undefined: of which indicators the next figure is, nobody can tell.
  let [above, stem] = [before, before];
  let head: string | null | undefined = undefined;
  const isLater = LATER.test(sentence);
  // What is done of a thing in quotation marks is no number of indicators.
  const unquoted = sentence.replace(/[“"「‘][^”"」’]*[”"」’]/gu, "“”");
  for (const clause of unquoted.split(/[,，、(（)）]/u)) {
    const verdict = verdictIn(clause, head !== undefined);
    const counted = verdict ? null : (COUNT_FIRST.exec(clause) ?? SET_FIRST.exec(clause));
    const found = (NOUN_FIRST.exec(clause) ?? counted)?.groups;
    if (found && WHOLE.test(found.front!)) {
      const own = found.stem ?? null;
      // «绩效指标22项，其中产出指标15项，已达到14项»: fourteen of these or of those?
      stem = head === null ? undefined : own;
      if (head === undefined) head = own;
      tallies.push({ stem: own, what: "count", number: Number(found.count), written: found.noun! });
      continue;
    }
    if (!verdict && SOME.test(clause)) above = stem = undefined;
    if (!verdict || stem === undefined || isLater) continue;
    const what = verdict.unmet ? "unmet" : verdict.unjudged ? "unjudged" : "met";
    tallies.push({
      stem,
      what,
      number: Number(verdict.count),
      written: (verdict.unmet ?? verdict.unjudged ?? verdict.met)!,
    });
  }
  return { tallies, stem: head === undefined ? above : head };
}

/** @param isCounted the sentence says how many there are: else only what names its aim is about indicators */
function verdictIn(clause: string, isCounted: boolean): Record<string, string | undefined> | null {
  const match = VERDICT.exec(clause);
  if (!match || !LEADS.test(clause.slice(0, match.index))) return null;
  return isCounted || /指标|目标|判断|填写/u.test(match[0]) ? match.groups! : null;
}
