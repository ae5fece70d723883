/** How deep a heading stands: by its style, else by the number it begins with (GB/T 9704: 一、（一）1.（1）). */
import type { ReportParagraph } from "../../model/report-document";

/** A heading is short and no sentence; longer paragraphs that begin with a number are numbered text. */
const LONGEST = 50;
const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十]+[章部]/u, 1],
  [/^[一二三四五六七八九十]{1,3}、/u, 1],
  [/^[（(][一二三四五六七八九十]{1,3}[)）]/u, 2],
  [/^\d{1,2}[、．.](?!\d)/u, 3],
  [/^[（(]\d{1,2}[)）]/u, 4],
  [/^[①-⑳]/u, 5],
];

/** 1 = chapter …; null = running text. */
export function headingLevel({ text, level }: ReportParagraph): number | null {
  const line = text.replace(/\s/gu, "").replace(/^#+/u, "");
  const numbered = NUMBERS.find(([pattern]) => pattern.test(line))?.[1] ?? null;
  if (level !== null) return numbered ?? level;
  const isShort = line.length <= LONGEST && !/[。；;：:，,]$/u.test(line) && !/[。；;]/u.test(line);
  return isShort ? numbered : null;
}
