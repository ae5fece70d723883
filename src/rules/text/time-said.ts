/** Of which year and months a figure in running text is, as far as the words before it say. */
import { periodIn } from "../../forms/values";
import type { PerformanceForm } from "../../model/form";

const YEAR = /((?:19|20)\d{2})\s*年/gu;
/** Figures to compare with, of other years, or still to come. */
const OTHER =
  /上年|去年|上一年|往年|同期|同比|以前年度|近[两二三四五几]年|下一?年|明年|次年|预计|预期|计划|拟|将|力争|争取|剩余|尚需|还需|申请|结余|结转|节约|节省/u;

/** A sentence that begins with its period sets it for those behind it; one named further on is its sentence's alone. */
const OPENING = /^(?:截[至止]|(?:(?:19|20)\d{2}年)?(?:\d{1,2}月?[-—~至]\d{1,2}月|上半年|前三季度))/u;

export interface TimeSaid {
  /** The last year named. */
  readonly year: number | null;
  /** The last month of the period its sentence names, else of the last one that a sentence began with. */
  readonly until: number | null;
  /** Its own clause speaks of another time. */
  readonly isOther: boolean;
}

/**
 * @param before the paragraph up to the figure
 * @param clause the figure's own clause up to it
 */
export function timeSaid(before: string, clause: string): TimeSaid {
  const flat = before.replace(/\s/gu, "");
  const years = [...flat.matchAll(YEAR)];
  const sentences = flat.split(/[。；;！？\n]/u);
  const opening = sentences.filter((sentence) => OPENING.test(sentence)).at(-1);
  const period = periodIn(sentences.at(-1)!) ?? (opening === undefined ? null : periodIn(opening));
  return {
    year: years.length > 0 ? Number(years.at(-1)![1]) : null,
    until: period?.to ?? null,
    isOther: OTHER.test(clause),
  };
}

/** False when the words name another year than the form's. */
export function isOfYear({ year, isOther }: TimeSaid, form: Pick<PerformanceForm, "year">): boolean {
  return !isOther && (year === null || form.year === null || form.year === year);
}

/** The same, and of the months that the form covers: what was spent or done is counted up to a day. */
export function isOfPeriod(time: TimeSaid, form: Pick<PerformanceForm, "year" | "period">): boolean {
  return (
    isOfYear(time, form) && (time.until === null || form.period === null || form.period.to === time.until)
  );
}
