/** 等级: 优、良、中、差 by score, and how they are written. */
import type { Decimal } from "../../model/decimal";
import { decimal } from "../../model/decimal";
import type { Profile } from "../../profile/profile";

const WORDS: readonly (readonly [pattern: RegExp, grade: string])[] = [
  [/优秀?/u, "优"],
  [/良好?/u, "良"],
  [/中等?|合格(?<!不合格)/u, "中"],
  [/差|不合格/u, "差"],
];

/** The grade a score has by the profile: the first whose lower limit it reaches. */
export function gradeOf(score: Decimal, { scoring }: Profile): string | null {
  return scoring.grades.find(({ from }) => score.gte(from))?.grade ?? null;
}

/** «良好», «中», «优☐ 良☑ 中☐»: the one grade a text names; null when it names none or several without a tick. */
export function gradeIn(text: string): string | null {
  const ticked = /[☑√✓✔■]\s*(优|良|中|差)|(优|良|中|差)[秀好等]?\s*[☑√✓✔■]/u.exec(text);
  if (ticked && /[□☐]/u.test(text)) return ticked[1] ?? ticked[2] ?? null;
  const named = WORDS.filter(([pattern]) => pattern.test(text)).map(([, grade]) => grade);
  return named.length === 1 ? named[0]! : null;
}

/** «73.64», «96分», «自评得分：96 分» → the score; null unless there is exactly one number up to 100. */
export function scoreIn(text: string): Decimal | null {
  const numbers = text.match(/\d+(?:\.\d+)?/gu) ?? [];
  const score = numbers.length === 1 && numbers[0]!.length < 12 ? decimal(numbers[0]!) : null;
  return score && score.lte(100) ? score : null;
}
