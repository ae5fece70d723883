/** The grade that a sentence gives something; standards («90分以上为优») give none. */
import { gradeIn } from "../scores/grade";

const SAID =
  /(?:等级|评级|等次|(?:自评|评价)(?:结果|结论))(?:被)?(?:评定|评|确定|认定)?(?:为|是|[:：])?\s*[“"‘「（(]?(?<grade>优秀?|良好?|中等?|差|不合格|合格)[”"’」）)]?(?=[，,、。；;）)（(]|等次|$)/u;
const STANDARD = /以上|以下|及以下|标准|分段|区间|满分|应/u;

export function gradeSaid(sentence: string): { readonly grade: string; readonly before: string } | null {
  const match = SAID.exec(sentence);
  const grade = match && gradeIn(match.groups!.grade!);
  if (!match || !grade) return null;
  const before = sentence.slice(0, match.index);
  return STANDARD.test(/[^，,、；：:（()）]*$/u.exec(before)![0]) ? null : { grade, before };
}
