/** Findings of a report in reading order, each once. */
import { cellKey, type CellAddress } from "../../model/address";
import type { Finding } from "../../model/finding";
import { withoutRepeatedSlips } from "./repeated-notation";
import type { ReportFinding } from "./report-finding";

/** Its place in the report first: that is what the list is sorted by. @param twins see `twinsOf` */
export function placedInReport(
  finding: Finding,
  text: string,
  report: ReadonlySet<string>,
  twins: ReadonlyMap<string, CellAddress>,
): ReportFinding {
  const rank = ({ sheet }: CellAddress): number => (sheet === text ? 0 : report.has(sheet) ? 1 : 2);
  const same = finding.at.flatMap((cell) => twins.get(cellKey(cell)) ?? []);
  const at = distinct([...finding.at, ...same]).sort((a, b) => rank(a) - rank(b));
  const [first] = at;
  return { ...finding, at, fix: null, paragraph: first?.sheet === text ? first.row + 1 : null };
}

/**
 * In reading order. A report's own table and one like it in the workbook say the same: one finding names the cells of both, and
 * of two findings about the report's tables the one whose places in it are only some of the other's is left out.
 */
export function toldOnceEach(
  findings: readonly ReportFinding[],
  report: ReadonlySet<string>,
): ReportFinding[] {
  const groups = new Map<string, ReportFinding>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.paragraph ?? "-"} ${finding.message}`;
    const known = groups.get(key);
    groups.set(key, known ? { ...known, at: distinct([...known.at, ...finding.at]) } : finding);
  }
  const all = withoutRepeatedSlips([...groups.values()]).map((finding) => ({
    finding,
    places: finding.at.filter(({ sheet }) => report.has(sheet)).map(cellKey),
  }));
  return all
    .filter(({ finding }) => !all.some((other) => saysMore(other.finding, finding)))
    .filter(({ finding, places }) => {
      if (finding.paragraph !== null || places.length === finding.at.length) return true;
      return !all.some(
        ({ finding: other, places: theirs }) =>
          other.rule === finding.rule &&
          other.paragraph === null &&
          theirs.length > places.length &&
          places.every((place) => theirs.includes(place)),
      );
    })
    .map(({ finding }) => finding)
    .sort((a, b) => (a.paragraph ?? Infinity) - (b.paragraph ?? Infinity) || 0);
}

/** An amount that the table has otherwise (TXT-01) gives another rate, of which FND-01 would speak. */
function saysMore(other: ReportFinding, { rule, paragraph, message }: ReportFinding): boolean {
  if (rule !== "FND-01" || paragraph === null) return false;
  const amount = /支出[\d.,]+万元/u.exec(message)?.[0];
  return (
    amount !== undefined &&
    other.rule === "TXT-01" &&
    other.paragraph === paragraph &&
    other.message.includes(amount)
  );
}

function distinct(cells: readonly CellAddress[]): CellAddress[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}
