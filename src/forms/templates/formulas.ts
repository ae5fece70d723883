/** Formulas of computed cells. Cells that are not filled in yet give a blank, never an error or a zero. */

/** Amounts in whatever precision they are entered. */
export const MONEY = "#,##0.00####";
export const PERCENT = "0.00%";
/** As many digits as there are: «0.##» would show a whole number with a point behind it, «100.». */
export const SCORE = "General";

/** part ÷ whole; blank unless the part is a number and the whole one other than zero. */
export function ratio(part: string, whole: string): string {
  return `=IF(N(${whole})*ISNUMBER(${part})=0,"",${part}/${whole})`;
}

/** Sum of a range; blank when nothing is entered. */
export function total(range: string): string {
  return `=IF(COUNT(${range})=0,"",SUM(${range}))`;
}

/** 分值 × 执行率, at most the 分值, to two digits: «得分按执行率计，超过100%的按满分计». */
export function budgetScore(weight: string, rate: string): string {
  return `=IF(ISNUMBER(${rate}),MIN(${weight},ROUND(${weight}*${rate},2)),"")`;
}
