/** Which rows of a ledger are shown to which rules. */
import type { PerformanceForm } from "../model/form";
import type { Profile } from "../profile/profile";
import type { Rule } from "../rules/rule";
import { Glance, always, never, type RowTest, type Screen } from "../rules/screen";

export interface ScreenedGroup<Item> {
  /** Whether the rules of the group are to see the row at an index. */
  readonly test: RowTest;
  readonly group: readonly Item[];
}

/** Rules that share a screen stand together; those without one see all rows. */
export function screenedRows<Item extends { readonly rule: Rule }>(
  ledger: PerformanceForm,
  items: readonly Item[],
  profile: Profile,
): readonly ScreenedGroup<Item>[] {
  const columns = ledger.rows?.columns;
  if (!columns) return items.length > 0 ? [{ test: always, group: items }] : [];
  const glance = new Glance(ledger, columns, profile);
  const groups = new Map<Screen | undefined, Item[]>();
  for (const item of items) {
    const group = groups.get(item.rule.screen);
    if (group) group.push(item);
    else groups.set(item.rule.screen, [item]);
  }
  return [...groups]
    .map(([screen, group]) => ({ test: screen ? glance.test(screen) : always, group }))
    .filter(({ test }) => test !== never);
}
