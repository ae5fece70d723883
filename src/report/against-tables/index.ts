/** A report's text against tables. */
export { documentOfText } from "./pasted-text";
export { reviewReport, type ReportReview } from "./review-report";
export type { ReportFinding } from "./report-finding";
