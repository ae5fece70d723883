/** A rate that was not computed is never left without a word: a finding says why, or this notice does. */
import type { Finding } from "../model/finding";
import type { FormReport, FundReport } from "./check-report";

type Notice = { code: string; message: string; sheet: string | null; cells: string[] };

/** Lines named in the sentence; the cells of all of them are listed. */
const NAMED = 3;
const LISTED = 200;

/** Null when every line of the form has its rate, or a finding that speaks of its budget, spending or rate. */
export function noRateNotice(
  form: FormReport,
  findings: readonly Finding[],
  cellsOf: (finding: Finding) => readonly string[],
): Notice | null {
  // A list of scores or of targets says nothing of spending: no rate was to be expected.
  const open = form.funds.filter(
    (line) => line.computedRate === null && (line.executed !== null || line.statedRate !== null),
  );
  if (open.length === 0) return null;
  const explained = new Set(
    findings.filter(({ at }) => at[0]!.sheet === form.sheet).flatMap((finding) => cellsOf(finding)),
  );
  const silent = open.filter((line) => !cells(line).some((cell) => explained.has(cell)));
  if (silent.length === 0) return null;
  const names = silent.slice(0, NAMED).map(({ label }) => `“${label}”`);
  const more = silent.length > NAMED ? `等${silent.length}行` : "";
  return {
    code: "no-rate",
    message: `${names.join("、")}${more}没有预算数或预算为0，没有计算执行率。`,
    sheet: form.sheet,
    cells: silent.flatMap((line) => cells(line).slice(0, 1)).slice(0, LISTED),
  };
}

function cells(line: FundReport): string[] {
  return [line.adjustedBudget, line.initialBudget, line.received, line.executed, line.statedRate].flatMap(
    (part) => (part ? [part.cell] : []),
  );
}
