/** What stands behind an indicator's name: its value, target, 完成率, score and how far it is off its target. */
import type { Decimal } from "../../model/decimal";
import { writtenFigure } from "../judgement";
import { COUNTED_UNIT } from "./counts-in-text";

export type Saying = "actual" | "target" | "rate" | "score" | "weight" | "difference" | "share" | "forecast";

export interface Said {
  readonly what: Saying;
  readonly number: Decimal;
  readonly unit: string;
  readonly written: string;
  /** The word says that it was done: «完成», «实际». */
  readonly isNamed: boolean;
}

const FIGURE = "(?<figure>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)";
/** No date, range, product or order of size. */
const END = "(?![\\d.,]*\\d|[年月日×x*/~—-]|至|个?百分点|多|余|左右|以上|以下|以内)";
const QUANTITY = `${FIGURE}(?<unit>${COUNTED_UNIT})?${END}`;
const OPEN = "(?:^|[,、(:])";
const SIGN = '[“"]?(?:[≥≤><=±]|不低于|不少于|不高于|不超过|不大于|不小于|大于|小于|等于)*';
const IS = "(?:为|是|达到|达|:)?";

const PATTERNS: readonly (readonly [Saying, RegExp])[] = [
  [
    "actual",
    new RegExp(
      `^[(,:]?的?(?<named>(?:实际|累计|已|全年|共计?|目前|本年)*(?:完成值|完成数|完成情况|完成|实现|达到|已达|达|实际|进度)|)(?:了|为|是|共|:)*${SIGN}${QUANTITY}`,
      "u",
    ),
  ],
  [
    "target",
    new RegExp(
      `${OPEN}(?:年度|全年|年初|预期|绩效|计划|当年|设定)*(?:目标|指标值|目标值)(?:值|数)?(?:上限|下限|区间)?${IS}${SIGN}${QUANTITY}`,
      "u",
    ),
  ],
  ["rate", new RegExp(`(?:指标|目标|任务)?完成(?:率|比例|进度)${IS}仅?${FIGURE}(?<unit>%)${END}`, "u")],
  ["rate", new RegExp(`(?:是|为|达到|占)(?:年度|全年)?目标值?的${FIGURE}(?<unit>%)${END}`, "u")],
  ["score", new RegExp(`${OPEN}(?:自评|指标)?得分?(?:为|:)?${FIGURE}(?<unit>分)`, "u")],
  ["weight", new RegExp(`${OPEN}(?:分值|满分|权重)(?:为|:)?${FIGURE}(?<unit>分)`, "u")],
  [
    "difference",
    new RegExp(
      `${OPEN}(?:尚|还)?(?:超额完成|超出|超过|超|高于|多|差|少|低于)了?(?:目标值?|上限|下限)?${FIGURE}(?<unit>个?百分点|${COUNTED_UNIT})?(?=[,。(、)]|$)`,
      "u",
    ),
  ],
  ["share", new RegExp(`${OPEN}(?:超额完成|超出|超过|超)[^,()]*\\(${FIGURE}(?<unit>%)\\)`, "u")],
];

const FORECAST = new RegExp(
  `${OPEN}预计(?:到|至)?(?:全年|年底|年末|12月底)?(?:可以|可|能够|能|将)?(?:完成|达到|达|实现)${QUANTITY}`,
  "u",
);
/** What follows is of another time, or of a part. */
const ELSEWHERE =
  /其中|同比|环比|上年|去年|往年|以前年度|较|预计|预期(?!目标|指标)|计划(?!目标|指标)|每|人均|平均|分别|占比/u;
const DONE = /完成|实现|达|实际|进度/u;

/** @param behind the words behind the name, as `flat` gives them */
export function sayingsIn(behind: string): readonly Said[] {
  const cut = behind.search(ELSEWHERE);
  const own = cut < 0 ? behind : behind.slice(0, cut);
  return [...PATTERNS, ["forecast", FORECAST] as const].flatMap(([what, pattern]): Said[] => {
    const groups = pattern.exec(what === "forecast" ? behind : own)?.groups;
    if (!groups) return [];
    const unit = (groups.unit ?? "").replace(/个?百分点/u, "%");
    return [
      {
        what,
        number: writtenFigure(groups.figure!),
        unit,
        written: groups.figure! + (groups.unit ?? ""),
        isNamed: DONE.test(groups.named ?? ""),
      },
    ];
  });
}
