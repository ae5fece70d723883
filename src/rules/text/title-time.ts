/** Of which years and months a report's title says it is. */
import { periodIn } from "../../forms/values";
import type { TextBlock, TextScope } from "./blocks";
import { flat } from "./flat";

/** Lines of the front that are no sentences. */
const FRONT = 6;
const LONGEST = 60;

/** The lines of the title; none outside of a report. */
export function titleLines({ blocks, report }: TextScope): readonly TextBlock[] {
  if (!report) return [];
  return blocks.filter(
    ({ cell, text, section }) =>
      cell?.at.sheet === report.sheet &&
      cell.at.row < FRONT &&
      !section &&
      text.length <= LONGEST &&
      !/[。；;，,]/u.test(text),
  );
}

/** The last months that the title's periods name; the whole year is none. */
export function titlePeriods(scope: TextScope): readonly number[] {
  return [...new Set(titleLines(scope).flatMap(({ text }) => monthsIn(text)))];
}

/** «2025年1月至9月» is read as «1-9月». */
export function monthsIn(text: string): number[] {
  const to = periodIn(flat(text).replace(/(\d{1,2})月(?=[-~—–至到]+\d{1,2}月)/gu, "$1"))?.to;
  return to === undefined || to === 12 ? [] : [to];
}
