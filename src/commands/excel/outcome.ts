/** What a clerk must be told after a ribbon command, when the sheet alone does not show it. */
import type { PaneState } from "../../taskpane/store/state";

/** @returns null when the marks in the sheet say enough */
export function outcomeOf({ failure, toast, checked, phase }: PaneState): string | null {
  if (failure) return failure.message;
  if (toast) return toast.message;
  if (phase !== "reviewed" || !checked) return null;
  if (checked.review.forms.length === 0)
    return "没有找到监控表、自评表或台账；请打开有这类表格的工作表再试，或在面板里查看原因。";
  if (checked.findings.length === 0) return "校核完毕，没有发现问题。";
  return null;
}
