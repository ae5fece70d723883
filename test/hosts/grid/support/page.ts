/** Runs in the browser: the grid host behind plain data, because maps do not cross into a page and back. */
import { rangeA1, type CellAddress } from "../../../../src/model/address";
import type { Mark, Patch } from "../../../../src/model/finding";
import type { RowChange } from "../../../../src/model/row-change";
import type { SheetDraft } from "../../../../src/model/sheet-draft";
import type { Insertion } from "../../../../src/hosts/host";
import { openGrid, type OpenGrid } from "../../../../src/hosts/grid/open-grid";

let grid: OpenGrid;
let heard: string[] = [];
let refusals: string[] = [];
let modified = 0;

const door = {
  async open(base64: string) {
    grid?.close();
    document.body.replaceChildren();
    const place = document.createElement("div");
    place.style.cssText = "position:fixed;inset:0";
    document.body.append(place);
    grid = await openGrid(
      place,
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    );
    heard = [];
    refusals = [];
    modified = 0;
    grid.host.onModified = () => void modified++;
    grid.host.onTypingRefused = (message) => refusals.push(message);
  },
  async read(scope: "active-sheet" | "workbook") {
    const workbook = await grid.host.read(scope);
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({ ...sheet, formulas: [...sheet.formulas] })),
    };
  },
  apply: (patch: Patch) => grid.host.apply(patch),
  changeRows: (change: RowChange) => grid.host.changeRows(change),
  mark: (marks: Mark[]) => grid.host.mark(marks),
  clearMarks: () => grid.host.clearMarks(),
  insertSheet: (draft: SheetDraft) => grid.host.insertSheet(draft),
  insertAt: (draft: SheetDraft, at: CellAddress) => grid.host.insertAt(draft, at),
  removeInsertion: (insertion: Insertion) => grid.host.removeInsertion(insertion),
  reveal: (at: CellAddress) => grid.host.reveal(at),
  selection: () => grid.host.selection(),
  readSetting: (key: string) => grid.host.readSetting(key),
  writeSetting: (key: string, value: string | null) => grid.host.writeSetting(key, value),
  async save() {
    const bytes = await grid.host.save();
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  },
  listen: () => void grid.host.onChange((sheet) => heard.push(sheet)),
  heard: () => heard,
  refusals: () => refusals,
  /** How often the file was said to differ from the saved one. */
  modified: () => modified,
  shownNote: (at: CellAddress) => grid.surface.note(at),
  shownMarks: () => [...grid.surface.marks.all()],
  shownStyle: (at: CellAddress) => grid.surface.cell(at).style ?? null,
  shownFill: (at: CellAddress) => grid.surface.cell(at).style?.bg?.rgb ?? null,
  /** Pixels, as drawn. */
  rowHeight: (sheet: string, row: number) => grid.surface.sheet(sheet)?.getRowHeight(row) ?? null,
  /** The corner that tells of a note. */
  hasNoteCorner(at: CellAddress) {
    const cell = grid.surface.sheet(at.sheet)?.getCell(at.row, at.column);
    return Boolean((cell as { markers?: { tr?: object } } | null | undefined)?.markers?.tr);
  },
  shownText: (at: CellAddress) => grid.surface.sheet(at.sheet)?.getCell(at.row, at.column)?.v ?? null,
  /** The fill as drawn, conditional formats and marks included. */
  drawnFill(at: CellAddress) {
    const cell = grid.surface.sheet(at.sheet)?.getCell(at.row, at.column);
    return grid.surface.workbook.getStyles().getStyleByCell(cell)?.bg?.rgb ?? null;
  },
  hasDropDown(at: CellAddress) {
    const cell = grid.surface.sheet(at.sheet)?.getCell(at.row, at.column);
    return (cell?.customRender?.length ?? 0) > 0;
  },
  shownWidth: (sheet: string, column: number) => grid.surface.sheet(sheet)?.getColumnWidth(column) ?? 0,
  /** «A1:C1» */
  shownMerges: (sheet: string) =>
    (grid.surface.sheet(sheet)?.getMergeData() ?? [])
      .map(({ startRow: top, startColumn: left, endRow: bottom, endColumn: right }) =>
        rangeA1({ top, left, bottom, right }),
      )
      .sort(),
  /** As the grid's own typing does it. */
  run: (id: string, params: object) => grid.surface.runAsClerk(id, params),
};

export type Door = typeof door;

Object.assign(window, { door });
