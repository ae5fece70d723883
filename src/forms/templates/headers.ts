/** Header words of a template: the definition's own, unless the standard form words them in its own way. */
import type { ColumnDefinition } from "../definition";
import type { PlacedColumn } from "./project-layout";

/** A column of the layout: id, how many columns of the sheet it takes, and how the standard form words its header. */
export interface ColumnChoice {
  readonly id: string;
  readonly span?: number;
  readonly text?: string;
  readonly wide?: boolean;
}

/** Places columns side by side from `first` on. @throws RangeError for an id that the definition does not know */
export function placed(
  definitions: readonly ColumnDefinition[],
  first: number,
  choices: readonly ColumnChoice[],
): readonly PlacedColumn[] {
  let from = first;
  return choices.map(({ id, span = 1, text, wide }) => {
    const definition = definitionOf(definitions, id);
    const column: PlacedColumn = {
      id,
      text: text ?? definition.label.text,
      ...(definition.group === undefined ? {} : { group: definition.group }),
      ...(wide === undefined ? {} : { wide }),
      from,
      to: from + span - 1,
    };
    from += span;
    return column;
  });
}

export function definitionOf<T extends { readonly id: string }>(definitions: readonly T[], id: string): T {
  const found = definitions.find((definition) => definition.id === id);
  if (!found) throw new RangeError(`the definition has no column ${id}`);
  return found;
}
