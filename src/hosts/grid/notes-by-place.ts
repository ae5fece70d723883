/**
 * The grid's notes, found by their place. The library looks through all notes of a sheet for every cell it draws, which
 * at some hundred notes takes most of a second each time.
 */
import type { Injector } from "@univerjs/core";
import { SheetsNoteModel, type ISheetNote } from "@univerjs/preset-sheets-note";

/** To be called before the first note is there. */
export function findNotesByPlace(injector: Injector): void {
  const model = injector.get(SheetsNoteModel);
  const byPlace = new Map<string, ISheetNote>();
  model.disposeWithMe(
    model.change$.subscribe(({ unitId, subUnitId, oldNote, newNote }) => {
      if (oldNote) byPlace.delete(placeOf(unitId, subUnitId, oldNote));
      if (newNote) byPlace.set(placeOf(unitId, subUnitId, newNote), newNote);
    }),
  );
  const search = model.getNote.bind(model);
  model.getNote = (unitId, subUnitId, params) => {
    const { noteId, row, col } = params;
    if (noteId || row === undefined || col === undefined) return search(unitId, subUnitId, params);
    return byPlace.get(placeOf(unitId, subUnitId, { row, col }));
  };
}

function placeOf(unitId: string, subUnitId: string, { row, col }: Pick<ISheetNote, "row" | "col">): string {
  return `${unitId}\n${subUnitId}\n${row},${col}`;
}
