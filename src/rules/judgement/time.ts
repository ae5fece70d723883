/** 序时: how much of the year has passed. */
import { HUNDRED, decimal, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const SHARES = Array.from({ length: 13 }, (_, month) => decimal(month).times(HUNDRED).div(12));

/** 序时进度 in percent, m/12 (1-7月 = 58.33…%); null when the period is unknown or does not begin in January. */
export function timeProgress(form: PerformanceForm): { percent: Decimal; month: number } | null {
  const { period } = form;
  if (!period || period.from !== 1 || period.to < 1 || period.to > 12) return null;
  return { percent: SHARES[period.to]!, month: period.to };
}

/** The form reports on a whole year: what is not reached now will not be reached. */
export function coversWholeYear(form: PerformanceForm): boolean {
  return form.period?.to === 12;
}

/** Last day of the period as ISO date; null when year or period is unknown. */
export function periodEnd(form: PerformanceForm): string | null {
  if (form.year === null || !form.period) return null;
  const month = form.period.to;
  const days = month === 2 && isLeap(form.year) ? 29 : LENGTHS[month - 1];
  return days === undefined ? null : `${form.year}-${two(month)}-${days}`;
}

/**
 * Compares ISO dates at the coarser precision (2020-12 against 2020-12-10 is equal, as both may name one day).
 * @returns negative, 0 or positive
 */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function two(month: number): string {
  return String(month).padStart(2, "0");
}
