/** Two rules may see the same cells wrong: the clerk is told once, by the one that says more. */
import { cellKey } from "../model/address";
import type { Finding } from "../model/finding";
import type { Rule } from "../rules/rule";

/** Without the findings whose every cell is reported by a rule theirs yields to. */
export function toldOnce(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const stronger = new Map(rules.flatMap((rule) => (rule.yieldsTo ? [[rule.id, rule.yieldsTo]] : [])));
  const speaking = new Set([...stronger.values()].flat());
  const reported = new Set<string>();
  for (const { rule, at } of findings)
    if (speaking.has(rule)) for (const cell of at) reported.add(`${rule} ${cellKey(cell)}`);
  if (reported.size === 0) return [...findings];
  return findings.filter(({ rule, at }) => {
    const others = stronger.get(rule) ?? [];
    return !others.some((other) => at.every((cell) => reported.has(`${other} ${cellKey(cell)}`)));
  });
}
