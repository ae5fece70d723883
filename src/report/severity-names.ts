/** What people call the severities. */
import type { Severity } from "../model/finding";

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};
