import type { FundLine } from "./form";

/** The line with some fields replaced. A line of a ledger reads its cells when asked, which no spread would copy. */
export function changedLine(line: FundLine, changes: Partial<FundLine>): FundLine {
  return {
    label: line.label,
    role: line.role,
    level: line.level,
    initialBudget: line.initialBudget,
    adjustedBudget: line.adjustedBudget,
    received: line.received,
    executed: line.executed,
    forecast: line.forecast,
    adjustment: line.adjustment,
    explanation: line.explanation,
    rate: line.rate,
    weight: line.weight,
    score: line.score,
    otherBases: line.otherBases,
    ...changes,
  };
}
