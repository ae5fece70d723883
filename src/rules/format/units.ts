/** Names that say themselves what is counted. */
import { unitInName } from "../../forms/values";

const SELF_EXPLAINING =
  /(人数|人次|次数|户数|个数|件数|份数|套数|台数|辆数|项数|天数|月数|年数|场次|班次|批次|家数|株数|篇数|期数|车次|率|比例|占比|度|时间|日期|期限)$/u;

/** «培训人数», «验收时间», «建筑面积（平方米）»: the name tells the unit. */
export function namesItsUnit(name: string): boolean {
  return (
    unitInName(name) !== null || SELF_EXPLAINING.test(name.replace(/[（(][^（）()]*[）)]?\s*$/u, "").trim())
  );
}
