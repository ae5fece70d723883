/** A finding about a report. */
import type { Finding } from "../../model/finding";

export interface ReportFinding extends Finding {
  /** Of the running text, from 1; null when it is about the report's own tables. */
  readonly paragraph: number | null;
}
