/** The notes of the file as the grid shows them. */
import { cellKey, type CellAddress } from "../../model/address";
import type { GridSurface } from "./grid-surface";

export interface GridNote {
  readonly at: CellAddress;
  readonly text: string;
}

export class Notes {
  readonly #surface: GridSurface;
  #shown = new Map<string, GridNote>();

  constructor(surface: GridSurface) {
    this.#surface = surface;
  }

  /** @param notes all there are. */
  show(notes: Iterable<GridNote>): void {
    const next = new Map<string, GridNote>();
    for (const note of notes) next.set(cellKey(note.at), note);
    for (const [key, { at }] of this.#shown) if (!next.has(key)) this.#surface.setNote(at, null);
    for (const [key, { at, text }] of next)
      if (this.#shown.get(key)?.text !== text) this.#surface.setNote(at, text);
    this.#shown = next;
  }
}
