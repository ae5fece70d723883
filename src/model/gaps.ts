/** 〔请填写…〕: what only a person knows. The year of a document's number, 〔2020〕, is no gap. */
const GAP = /〔(?!\d{4}〕)[^〔〕]*〕/g;

export function countGaps(text: string): number {
  return text.match(GAP)?.length ?? 0;
}

/** The text in pieces, gaps at the odd places. */
export function splitAtGaps(text: string): string[] {
  return text.split(new RegExp(`(${GAP.source})`));
}

/** The first gap that begins at or after `from`, else the first of all; [start, end) or null. */
export function nextGap(text: string, from: number): readonly [number, number] | null {
  const gaps = [...text.matchAll(GAP)].map((gap) => [gap.index, gap.index + gap[0].length] as const);
  return gaps.find(([start]) => start >= from) ?? gaps[0] ?? null;
}
