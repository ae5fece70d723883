/**
 * How marks look and how they are known again, the same in every host: a file marked in one is cleared in another.
 * A mark is a conditional format whose formula is always true and bears our name; it touches no cell's own format.
 */
import type { Severity } from "../model/finding";

/** Author of our notes, and part of every mark's formula. */
export const MARK_AUTHOR = "绩效监控助手";

const NAMES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/** Fill, and colour of text and frame. The frame shows even where a conditional format of the clerk's sets the fill. */
export const MARK_COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly line: string }>> = {
  error: { fill: "#FFC7CE", line: "#9C0006" },
  warning: { fill: "#FFEB9C", line: "#9C5700" },
  info: { fill: "#DDEBF7", line: "#1F4E79" },
};

/** Without "=". */
export function markFormula(severity: Severity): string {
  return `LEN("${MARK_AUTHOR}：${NAMES[severity]}")>0`;
}

/** @returns the severity a conditional format's formula stands for; null when the format is not ours */
export function severityOfMark(formula: string): Severity | null {
  const bare = formula.replace(/^=/, "").replace(/\s+/g, "");
  const severities: Severity[] = ["error", "warning", "info"];
  return severities.find((severity) => bare === markFormula(severity)) ?? null;
}
