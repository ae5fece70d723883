/** 定性指标: three grades of achievement (财预〔2020〕10号). */
import type { Profile } from "../../profile/profile";

export type Achievement = "achieved" | "partly" | "missed";

const MISSED = /未(达成|达到|达标|完成|实现|开展|落实)|没有(达成|达到|完成)|尚未|效果较?差/;
const PARTLY = /部分|一定(程度|效果)/;
/** «全部或基本达成» is the first band of some forms and the second of others: it decides nothing. */
const MOSTLY = /基本(达成|达到|达标|完成|实现)/;
const ACHIEVED =
  /^(已|全部|全面|均已|按[期时])?(达成|达到|达标|完成|实现)|达成(年度|预期)?(指标|目标)|达到(年度|预期)/;

/** Null when the words do not say. */
export function achievementOf(text: string): Achievement | null {
  if (MISSED.test(text)) return "missed";
  if (PARTLY.test(text)) return "partly";
  if (MOSTLY.test(text)) return null;
  return ACHIEVED.test(text) ? "achieved" : null;
}

/** 达成 for «显著提高» against «显著提高»: the words of the target count as its achievement. */
export function achievementAgainst(target: string, actual: string): Achievement | null {
  return sameWords(target, actual) ? "achieved" : achievementOf(actual);
}

/** Share of the weight an achievement may score, in percent; `below` means the upper limit itself is excluded. */
export function scoreBand(
  achievement: Achievement,
  profile: Profile,
): { from: number; to: number; below: boolean } {
  const { achieved, partly } = profile.scoring.qualitative;
  if (achievement === "achieved") return { from: achieved, to: 100, below: false };
  return achievement === "partly"
    ? { from: partly, to: achieved, below: true }
    : { from: 0, to: partly, below: true };
}

function sameWords(a: string, b: string): boolean {
  return strip(a) === strip(b);
}

function strip(text: string): string {
  return text.replace(/[\s，。、；,.;]/g, "");
}
