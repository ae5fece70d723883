/** Measuring units as they stand at the end of an indicator's name or inside a value. */

const UNITS =
  "平方米|立方米|平方公里|公里|千米|米|吨|公斤|千克|升|度|千瓦时|万元|亿元|元|万人次|人次|万人|人|名|位|户|家|个|项|份|套|台|辆|间|栋|幢|座|处|次|场次|场|期|批|件|条|篇|册|本|张|块|组|株|棵|盆|批次|天|日|小时|月|季度|年|周|亩|公顷|车次|餐|桌|班|点|例|宗|笔|车|箱|桶|盏|部|支|颗|樘|扇|㎡|m2|m²|kg|km|t|%|％|分";

/** «用餐人数（人次）», also with the closing bracket missing → 人次. */
const IN_NAME = new RegExp(`[（(]\\s*(?:单位[:：]?\\s*)?(${UNITS})\\s*[）)]?\\s*$`, "u");
const IN_VALUE = new RegExp(`^([≥≤<>＜＞=]?\\s*[-+]?[\\d,]+(?:\\.\\d+)?)\\s*(${UNITS})$`, "u");
/** Names that say themselves what is counted. */
const SELF_EXPLAINING =
  /(人数|人次|次数|户数|个数|件数|份数|套数|台数|辆数|项数|天数|月数|场次|班次|批次|家数|株数|篇数|期数|车次|率|比例|占比|度|时间|日期)$/u;

/** The unit in brackets at the end of a name; null when there is none. */
export function unitInName(name: string): string | null {
  return IN_NAME.exec(name)?.[1] ?? null;
}

/** A figure and its unit in one cell: «6份» → {figure: 6, unit: 份}; null for anything else. */
export function unitInValue(text: string): { readonly figure: string; readonly unit: string } | null {
  const match = IN_VALUE.exec(text.trim());
  return match ? { figure: match[1]!, unit: match[2]! } : null;
}

/** «培训人数», «验收时间»: the name tells the unit without writing it. */
export function namesItsUnit(name: string): boolean {
  return (
    unitInName(name) !== null || SELF_EXPLAINING.test(name.replace(/[（(][^（）()]*[）)]?\s*$/u, "").trim())
  );
}
