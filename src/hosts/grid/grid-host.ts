/**
 * A workbook in the browser: the file it came from, and the grid that shows it and lets the clerk type. The file is the
 * judge of what can be written; the grid follows it, and what is typed in the grid is brought into the file before anything
 * else happens.
 */
import { cellKey, type CellAddress } from "../../model/address";
import type { CellEdit, Mark, Patch } from "../../model/finding";
import type { RowChange } from "../../model/row-change";
import type { SheetDraft } from "../../model/sheet-draft";
import { sameContent, type WorkbookSnapshot } from "../../model/snapshot";
import type {
  ApplyResult,
  Host,
  Insertion,
  InsertResult,
  RemovalResult,
  RowChangeResult,
  Unsubscribe,
} from "../host";
import { planInsertion } from "../insertion/plan-insertion";
import { UNRESOLVED } from "../xlsx/results/unresolved-notice";
import type { XlsxHost } from "../xlsx/xlsx-host";
import { Calculated } from "./calculated";
import { changedFormulas } from "./changed-formulas";
import { draftData } from "./draft-data";
import { draftDropDowns } from "./drop-downs";
import type { GridSurface } from "./grid-surface";
import { hideInsertion, showInsertion, type ViewBefore } from "./insertion-view";
import { Mirror } from "./mirror";
import { refusalMessage } from "./permitted";
import { cellIn } from "./snapshot-cell";
import { typedEdits } from "./typed-edits";

/** What `Insertion.before` holds here. */
interface Before {
  readonly file: string;
  readonly view: ViewBefore;
  /** Of its drop-down lists. */
  readonly id: string;
}

export class GridHost implements Host {
  readonly kind = "grid";
  readonly #file: XlsxHost;
  #surface: GridSurface;
  readonly #reload: () => Promise<GridSurface>;
  #mirror: Mirror;
  #calculated: Calculated;
  readonly #listeners = new Set<(sheet: string) => void>();
  /** Typed in the grid and not yet in the file. */
  readonly #typed = new Map<string, CellAddress>();
  /** Commands wait for one another, so that a patch never meets a half-taken-over sheet. */
  #queue: Promise<unknown> = Promise.resolve();

  #insertions = 0;

  /** Told when something typed could not be kept; one Chinese sentence. */
  onTypingRefused: (message: string) => void = () => undefined;
  /** Told after every change that the saved file would hold. */
  onModified: () => void = () => undefined;

  /** @param reload shows the file anew, when more than contents has changed */
  constructor(file: XlsxHost, surface: GridSurface, reload: () => Promise<GridSurface>) {
    this.#file = file;
    this.#reload = reload;
    this.#surface = surface;
    this.#mirror = new Mirror(surface);
    this.#calculated = new Calculated(surface);
    this.#follow(surface);
    this.#showNotesAndMarks();
  }

  #follow(surface: GridSurface): void {
    surface.onRefused = () => this.onTypingRefused(refusalMessage);
    surface.onEdit = (sheet, cells) => {
      for (const [row, column] of cells) {
        const at = { sheet, row, column };
        this.#typed.set(cellKey(at), at);
      }
      this.#calculated.begin();
      this.onModified();
      for (const listener of this.#listeners) listener(sheet);
    };
  }

  read(scope: "active-sheet" | "workbook"): Promise<WorkbookSnapshot> {
    return this.#inTurn(async () => {
      await this.#takeOverTyping();
      const { sheets, notices } = this.#calculated.laidOver(await this.#file.read("workbook"));
      const activeSheet = this.#surface.activeSheet;
      const read = scope === "workbook" ? sheets : sheets.filter((sheet) => sheet.name === activeSheet);
      // The grid has worked out what the file lacks.
      return { sheets: read, notices: notices.filter(({ code }) => code !== UNRESOLVED), activeSheet };
    });
  }

  apply(patch: Patch): Promise<ApplyResult> {
    return this.#inTurn(async () => {
      await this.#takeOverTyping();
      const inFile = await this.#file.read("workbook");
      const shown = this.#calculated.laidOver(inFile);
      const result = await this.#file.apply({
        // The file knows the results as they were stored, the clerk decided on those the grid shows.
        edits: patch.edits.map((edit) =>
          sameContent(edit.expected, cellIn(shown, edit.at)?.value)
            ? { ...edit, expected: cellIn(inFile, edit.at)?.value ?? null }
            : edit,
        ),
      });
      if (result.outcome === "refused") return result;
      this.#calculated.begin();
      this.#mirror.apply(patch.edits, result.inverse.edits);
      if (patch.edits.some(({ next }) => next.note !== undefined)) this.#showNotesAndMarks();
      this.onModified();
      return result;
    });
  }

  /** The file moves its rows, and the grid shows it anew: the two can never come apart. */
  changeRows(change: RowChange): Promise<RowChangeResult> {
    return this.#inTurn(async () => {
      await this.#takeOverTyping();
      await this.#storeResults();
      const before = await this.#file.read("workbook");
      const result = await this.#file.changeRows(change);
      if (result.outcome === "refused") return result;
      const selected = this.#surface.selection();
      const active = this.#surface.activeSheet;
      const surface = await this.#reload();
      this.#surface = surface;
      this.#mirror = new Mirror(surface);
      this.#calculated = new Calculated(surface);
      this.#calculated.begin();
      this.#follow(surface);
      this.#mirror.calculate(changedFormulas(before, await this.#file.read("workbook"), change));
      this.#showNotesAndMarks();
      await this.#surface.reveal(selected ?? { sheet: active, row: change.row, column: 0 });
      this.onModified();
      return result;
    });
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.#takeOverTyping();
      await this.#file.mark(marks);
      this.#showNotesAndMarks();
      this.onModified();
    });
  }

  clearMarks(): Promise<void> {
    return this.#inTurn(async () => {
      const isMarked = this.#file.marks().length > 0 || this.#file.notes().some(({ ours }) => ours);
      // A check that finds nothing clears what is not there: the file stays as saved.
      if (!isMarked) return;
      await this.#file.clearMarks();
      this.#showNotesAndMarks();
      this.onModified();
    });
  }

  insertSheet(draft: SheetDraft): Promise<string> {
    return this.#inTurn(async () => {
      const name = await this.#file.insertSheet(draft);
      this.#surface.insertSheet(draftData(draft, name), draftDropDowns(draft.validations));
      this.#showNotesAndMarks();
      this.onModified();
      return name;
    });
  }

  insertAt(draft: SheetDraft, at: CellAddress): Promise<InsertResult> {
    return this.#inTurn(async () => {
      await this.#takeOverTyping();
      const { sheets } = await this.#file.read("workbook");
      const plan = planInsertion(draft, at, { sheet: sheets.find(({ name }) => name === at.sheet) ?? null });
      const result = await this.#file.insertAt(draft, at);
      if (result.outcome === "refused" || plan.outcome === "refused") return result;
      this.#calculated.begin();
      const id = `inserted ${++this.#insertions}`;
      const view = showInsertion(this.#surface, plan.placed, result.insertion, id);
      this.#showNotesAndMarks();
      this.onModified();
      const before: Before = { file: result.insertion.before, view, id };
      return { outcome: "inserted", insertion: { ...result.insertion, before: JSON.stringify(before) } };
    });
  }

  removeInsertion(insertion: Insertion): Promise<RemovalResult> {
    return this.#inTurn(async () => {
      await this.#takeOverTyping();
      const { file, view, id } = JSON.parse(insertion.before) as Before;
      const result = await this.#file.removeInsertion({ ...insertion, before: file });
      if (result.outcome === "refused") return result;
      this.#calculated.begin();
      hideInsertion(this.#surface, insertion, view, id);
      this.#showNotesAndMarks();
      this.onModified();
      return result;
    });
  }

  reveal(at: CellAddress): Promise<void> {
    return this.#surface.reveal(at);
  }

  selection(): Promise<CellAddress | null> {
    return Promise.resolve(this.#surface.selection());
  }

  onChange(listener: (sheet: string) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readSetting(key: string): Promise<string | null> {
    return this.#file.readSetting(key);
  }

  async writeSetting(key: string, value: string | null): Promise<void> {
    await this.#file.writeSetting(key, value);
    this.onModified();
  }

  /** The file with everything typed and applied; parts that nothing touched are as they were, byte for byte. */
  save(): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      await this.#takeOverTyping();
      await this.#storeResults();
      return this.#file.save();
    });
  }

  /** What the grid has worked out goes into the file. */
  async #storeResults(): Promise<void> {
    const edits = this.#calculated.staleResults(await this.#file.read("workbook"));
    if (edits.length > 0) await this.#applyWhatFits(edits);
  }

  async #takeOverTyping(): Promise<void> {
    await this.#surface.settled();
    if (this.#typed.size === 0) return;
    const cells = [...this.#typed.values()];
    this.#typed.clear();
    const edits = typedEdits(cells, await this.#file.read("workbook"), this.#surface);
    const refused = await this.#applyWhatFits(edits);
    if (refused.length === 0) return;
    const before = await this.#file.read("workbook");
    this.#mirror.restore(
      refused.map(({ edit }) => edit.at),
      before,
    );
    this.onTypingRefused(refused[0]!.message);
  }

  /** @returns the conflicts of the edits that were left out. */
  async #applyWhatFits(edits: readonly CellEdit[]) {
    if (edits.length === 0) return [];
    const first = await this.#file.apply({ edits });
    if (first.outcome === "applied") return [];
    const refused = new Set(first.conflicts.map(({ edit }) => cellKey(edit.at)));
    const rest = edits.filter((edit) => !refused.has(cellKey(edit.at)));
    if (rest.length > 0) await this.#file.apply({ edits: rest });
    return first.conflicts;
  }

  #showNotesAndMarks(): void {
    this.#mirror.notes.show(this.#file.notes());
    this.#mirror.showMarks(this.#file.marks());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
