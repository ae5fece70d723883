/** The same slip of the pen in several paragraphs (a name that is quoted again and again) is one thing to put right. */
import type { ReportFinding } from "./report-finding";

const BRACKET = /^“(?<text>.*)”的(?:左|右)括号“(?<mark>.)”/u;
/** Characters before an unpaired bracket by which a name is known again. */
const BEFORE = 4;
const MOST_NAMED = 5;

/** Each slip once, where it is met first. */
export function withoutRepeatedSlips(findings: readonly ReportFinding[]): ReportFinding[] {
  const slips = new Map<string, ReportFinding[]>();
  for (const finding of [...findings].sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0))) {
    const slip = slipOf(finding);
    if (slip !== null) slips.set(slip, [...(slips.get(slip) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const same = slips.get(slipOf(finding) ?? "");
    if (!same) return [finding];
    return same[0] === finding ? [toldTogether(same)] : [];
  });
}

/** What the slip is; null for anything but hints about how the running text is written. */
function slipOf({ rule, severity, paragraph, message }: ReportFinding): string | null {
  if (!rule.startsWith("FMT-") || severity !== "info" || paragraph === null) return null;
  const { text, mark } = BRACKET.exec(message)?.groups ?? {};
  if (text === undefined || mark === undefined) return `${rule} ${message}`;
  const bare = text.replace(/[‘’“”]/gu, "");
  const index = bare.lastIndexOf(mark);
  return `${rule} ${bare.slice(Math.max(0, index - BEFORE), index + 1)}`;
}

/** @param findings of one slip, in reading order */
function toldTogether(findings: readonly ReportFinding[]): ReportFinding {
  const [first, ...others] = findings as [ReportFinding, ...ReportFinding[]];
  const paragraphs = [...new Set(others.map(({ paragraph }) => paragraph))].filter(
    (paragraph) => paragraph !== first.paragraph,
  );
  if (paragraphs.length === 0) return first;
  const named = paragraphs.slice(0, MOST_NAMED).join("、") + (paragraphs.length > MOST_NAMED ? "等" : "");
  return {
    ...first,
    at: findings.flatMap(({ at }) => at),
    message: `${first.message.replace(/。$/u, "")}；第${named}段也是这样。`,
  };
}
