/** Which of a ledger's rows of totals is that of all its projects; sums of sections have the same names. */
interface Candidate {
  readonly row: number;
  /** headerKey of what it is called. */
  readonly text: string;
}

const PLAIN = /^(?:合计|总计|共计)/u;
const GRAND = /^(?:总计|总合计|全部|全)/u;

export class LedgerTotals {
  private readonly found: Candidate[] = [];

  add(row: number, text: string): void {
    this.found.push({ row, text });
  }

  /** Null where several could be meant: a sum of a section is no total of all. */
  among(projects: readonly number[]): number | null {
    const [first, last] = [projects[0], projects.at(-1)];
    if (first === undefined || last === undefined) return this.found[0]?.row ?? null;
    const outside = this.found.filter(({ row }) => row < first || row > last);
    const above = outside.filter(({ row }) => row < first);
    for (const group of [above, outside]) {
      const chosen = grandest(group);
      if (chosen) return only(chosen, this.found) ? chosen.row : null;
    }
    return null;
  }
}

function grandest(group: readonly Candidate[]): Candidate | undefined {
  return group.find(({ text }) => GRAND.test(text)) ?? group.find(({ text }) => PLAIN.test(text)) ?? group[0];
}

/** Below the last project «合计» or «县区合计» may be the last section's own, where other sections have theirs. */
function only({ row, text }: Candidate, all: readonly Candidate[]): boolean {
  if (GRAND.test(text)) return true;
  const others = all.filter((other) => other.row < row);
  return PLAIN.test(text) ? !others.some((other) => other.text === text) : others.length === 0;
}
