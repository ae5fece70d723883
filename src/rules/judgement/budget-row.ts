/** A row that is the budget's execution rather than a target of the project. */
import { namesBudgetExecution } from "../../forms/values";
import type { Indicator } from "../../model/form";

/**
 * «预算执行率» under a level of the same name. Its points follow from the rate as they do in the block of funds, where
 * nobody is asked for a reason either.
 */
export function isBudgetRow({ name, level1, level2 }: Indicator): boolean {
  return (
    namesBudgetExecution(name.value) && [level1, level2].some((level) => namesBudgetExecution(level?.value))
  );
}
