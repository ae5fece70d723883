/**
 * «一级指标｜分值｜二级指标｜分值｜三级指标｜分值｜…｜得分»: the points beside the name are the row's own, those before it are
 * the sums of its levels.
 */

/** Points of 一级 and of 二级指标, in columns of their own. */
export const LEVEL_POINTS = { level1: "weight1", level2: "weight2" } as const;

interface Placed {
  readonly id: string;
  readonly left: number;
  readonly right: number;
}

/**
 * @param columns of a table of indicators, changed where it has several columns of points
 * @param others columns whose meaning another one has taken
 */
export function withOwnPoints<Column extends Placed>(
  columns: ReadonlyMap<string, Column>,
  others: readonly Column[],
): { readonly columns: ReadonlyMap<string, Column>; readonly others: readonly Column[] } {
  const name = columns.get("name");
  const repeated = ["weight", "score"].filter((id) => others.some((other) => other.id === id));
  if (!name || repeated.length === 0) return { columns, others };
  const own = new Map(columns);
  for (const id of repeated) {
    const all = [columns.get(id)!, ...others.filter((other) => other.id === id)].sort(
      (a, b) => a.left - b.left,
    );
    const beside = all.find(({ left }) => left > name.right);
    if (!beside) continue;
    own.set(id, beside);
    if (id === "score") continue;
    const level2 = columns.get("level2");
    const before = (from: Column | undefined, to: Column): Column | undefined =>
      from && all.find(({ left }) => left > from.right && left < to.left);
    const [one, two] = [before(columns.get("level1"), level2 ?? name), before(level2, name)];
    if (one) own.set(LEVEL_POINTS.level1, { ...one, id: LEVEL_POINTS.level1 });
    if (two) own.set(LEVEL_POINTS.level2, { ...two, id: LEVEL_POINTS.level2 });
  }
  const used = new Set([...own.values()].map(({ left }) => left));
  const all = [...columns.values(), ...others];
  return { columns: own, others: all.filter(({ left }) => !used.has(left)) };
}
