/** The words over a column, as the clerk's sheet shows them, and those of them that stand for it alone. */
import { headerKey, layoutKey } from "../labels";
import type { SheetView } from "../sheet-view";

export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** Header cells over a column, group header first; none where the header is blank. */
export function headerTexts(view: SheetView, { top, bottom }: HeaderRows, column: number): readonly string[] {
  const texts: string[] = [];
  let above = "";
  for (let row = top; row <= bottom; row++) {
    const area = view.area(row, column);
    const text = view.text(row, column);
    if (text === "" || `${area.top},${area.left}` === above) continue;
    above = `${area.top},${area.left}`;
    texts.push(text);
  }
  return texts;
}

/** The shortest wording that no other column of the header answers to; null when there is none. */
export function ownWording(view: SheetView, header: HeaderRows, column: number): string | null {
  const here = view.area(header.bottom, column);
  const taken = new Set<string>();
  for (let other = view.left; other <= view.right; other++)
    if (other < here.left || other > here.right)
      for (const wording of wordings(headerTexts(view, header, other))) taken.add(layoutKey(wording));
  const own = wordings(headerTexts(view, header, column));
  return own.find((wording) => headerKey(wording) !== "" && !taken.has(layoutKey(wording))) ?? null;
}

/** Leaf, leaf with what stands over it, everything: as a header is looked up. */
function wordings(texts: readonly string[]): string[] {
  return [texts.slice(-1), texts.slice(-2), texts].map((part) => part.join("")).filter((text) => text !== "");
}
