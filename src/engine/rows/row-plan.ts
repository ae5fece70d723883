/** What planning a row comes to. */
import type { RowChange } from "../../model/row-change";

export type RowPlan =
  | {
      readonly outcome: "planned";
      readonly change: RowChange;
      /** «增加 1 行» */
      readonly label: string;
      /** What will happen and what is left to the clerk, one sentence each. */
      readonly lines: readonly string[];
    }
  | { readonly outcome: "refused"; readonly message: string };

export const refused = (message: string): RowPlan => ({ outcome: "refused", message });
