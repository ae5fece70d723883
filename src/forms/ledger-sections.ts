/** Rows of a ledger with the sums of some projects: 小计, «一、市教育局» over its projects. */
export interface LedgerSection {
  readonly row: number;
  /** Indexes into the ledger's projects: those between the last such row and this one … */
  readonly above: IndexRange;
  /** … and those between this one and the next. Which of them it sums, its figures must tell. */
  readonly below: IndexRange;
}

/** From … to, without the end. */
export type IndexRange = readonly [from: number, to: number];

/**
 * @param bounds rows that are no projects, top down; `sums` those of them that hold amounts
 * @param projects rows of the projects, top down
 */
export function sectionsOf(
  bounds: readonly number[],
  sums: ReadonlySet<number>,
  projects: readonly number[],
): readonly LedgerSection[] {
  let index = 0;
  // How many projects stand above each bound.
  const before = bounds.map((bound) => {
    while (index < projects.length && projects[index]! < bound) index += 1;
    return index;
  });
  return bounds.flatMap((row, place): LedgerSection[] => {
    if (!sums.has(row)) return [];
    const here = before[place]!;
    return [
      { row, above: [before[place - 1] ?? 0, here], below: [here, before[place + 1] ?? projects.length] },
    ];
  });
}
