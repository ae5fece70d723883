/** An .xlsx file as a host: works on bytes, in a browser as in Node. Only the touched parts of the file change. */
import type { CellAddress } from "../../model/address";
import type { Mark, Patch } from "../../model/finding";
import type { RowChange } from "../../model/row-change";
import type { SheetDraft } from "../../model/sheet-draft";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { combineMarks } from "../combine-marks";
import {
  HostError,
  type ApplyResult,
  type Host,
  type Insertion,
  type InsertResult,
  type RemovalResult,
  type RowChangeResult,
  type Unsubscribe,
} from "../host";
import { areaOf, overlap, planInsertion } from "../insertion/plan-insertion";
import { removalRefusal } from "../insertion/removal-refusal";
import { changesContent, planPatch } from "../patching";
import { inverseRowChange } from "../rows/inverse";
import { rowRefusal } from "../rows/refusal";
import { drawDraft, eraseDraft } from "./insertion/insert-at";
import { validatedRanges } from "./insertion/validations";
import { tablesOf } from "./package/tables";
import { WorkbookPackage, type SheetEntry } from "./package/workbook-package";
import { activeSheet, workbookSnapshot } from "./read/read-workbook";
import { Readings } from "./read/readings";
import { RowsRefused, shiftPackage } from "./rows/change-rows";
import { packageRefusal } from "./rows/package-refusal";
import { insertDraft } from "./write/insert-draft";
import { rewriteMarks, marksInSheet, type PlacedMark } from "./write/marks";
import { notesOf } from "./write/notes";
import { readSetting, writeSetting } from "./write/settings";
import { SheetPart } from "./write/sheet-part";
import { SheetWriter } from "./write/sheet-writer";
import { StyleTable } from "./write/style-table";
import { dropCalculationChain, recalculateOnLoad } from "./write/workbook-part";
import type { ArchiveOptions } from "./zip/archive";
import { MARK_AUTHOR } from "../mark-look";

export interface FileNote {
  readonly at: CellAddress;
  readonly text: string;
  /** Written by the add-in, not by a person. */
  readonly ours: boolean;
}

export class XlsxHost implements Host {
  readonly kind = "xlsx";
  readonly #pack: WorkbookPackage;
  readonly #readings: Readings;
  #active: string | null = null;

  private constructor(pack: WorkbookPackage) {
    this.#pack = pack;
    this.#readings = new Readings(pack);
  }

  /** @throws HostError encrypted, legacy-format, not-a-workbook, damaged, unsafe or too-large */
  static open(bytes: Uint8Array, options?: ArchiveOptions): XlsxHost {
    return new XlsxHost(new WorkbookPackage(bytes, options));
  }

  /** The file as it is now: the very bytes that were opened as long as nothing has changed. */
  async save(): Promise<Uint8Array> {
    await this.#pack.archive.deflateAhead();
    return this.#pack.archive.save();
  }

  async read(scope: "active-sheet" | "workbook"): Promise<WorkbookSnapshot> {
    const sheets = this.#pack.sheets();
    const active = this.#active ?? activeSheet(this.#pack, sheets);
    const wanted = sheets.filter((sheet) => scope === "workbook" || sheet.name === active);
    await this.#readings.readAhead(wanted);
    return workbookSnapshot(
      wanted.map((sheet) => this.#readings.of(sheet)),
      active,
      this.#pack,
    );
  }

  async apply(patch: Patch): Promise<ApplyResult> {
    await this.#readings.readAhead(this.#pack.sheets());
    const touched = new Set(patch.edits.map(({ at }) => at.sheet));
    await this.#inflateAhead(this.#pack.sheets().filter(({ name }) => touched.has(name)));
    return this.#pack.atomically(() => {
      const styles = new StyleTable(this.#pack);
      const writers = this.#writers(patch, styles);
      const plan = planPatch(patch, (at) => writers.get(at.sheet)?.writer.facts(at.row, at.column) ?? null);
      if (plan.outcome === "refused") return plan;
      const content = plan.edits.filter(({ next }) => changesContent(next));
      const overwrites = content.some(({ at }) => writers.get(at.sheet)!.writer.hasFormula(at));
      const calculates = content.length > 0 && this.#calculates(content);
      for (const [name, { writer, sheet }] of writers) {
        const edits = plan.edits.filter(({ at }) => at.sheet === name);
        if (edits.length === 0) continue;
        writer.write(edits);
        this.#readings.forget(sheet);
      }
      styles.save();
      this.#readings.refreshFormats();
      if (overwrites) dropCalculationChain(this.#pack);
      if (calculates) recalculateOnLoad(this.#pack);
      return { outcome: "applied", inverse: plan.inverse };
    });
  }

  async changeRows(change: RowChange): Promise<RowChangeResult> {
    const before = await this.read("workbook");
    const sheet = this.#pack.sheets().find(({ name }) => name === change.sheet);
    const message =
      rowRefusal(before, change) ??
      (sheet ? packageRefusal(this.#pack, sheet, this.#readings.of(sheet), change) : null);
    if (message !== null) return { outcome: "refused", message };
    try {
      return this.#pack.atomically(() => {
        const memory = shiftPackage(this.#pack, this.#pack.sheets(), (one) => this.#readings.of(one), change);
        this.#readings.forget();
        this.#writeInto(change);
        dropCalculationChain(this.#pack);
        recalculateOnLoad(this.#pack);
        return { outcome: "applied", inverse: { ...inverseRowChange(before, change), memory } };
      });
    } catch (error) {
      if (error instanceof RowsRefused) return { outcome: "refused", message: error.message };
      throw error;
    } finally {
      this.#readings.forget();
    }
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    for (const { at } of marks) this.#sheet(at.sheet);
    await this.#rewriteMarks(combineMarks(marks));
  }

  async clearMarks(): Promise<void> {
    await this.#rewriteMarks([]);
  }

  async insertSheet(draft: SheetDraft): Promise<string> {
    if (this.#pack.isStructureLocked)
      throw new HostError("protected", "工作簿结构受保护，不能插入工作表；请先撤销工作簿保护再试。");
    return this.#pack.atomically(() => {
      const name = insertDraft(this.#pack, new StyleTable(this.#pack), draft);
      this.#readings.refreshFormats();
      return name;
    });
  }

  async insertAt(draft: SheetDraft, at: CellAddress): Promise<InsertResult> {
    const sheet = this.#pack.sheets().find(({ name }) => name === at.sheet);
    const area = areaOf(draft, at);
    if (sheet) await this.#openAhead(sheet);
    const plan = planInsertion(draft, at, {
      sheet: sheet ? this.#readings.of(sheet).snapshot : null,
      ...(sheet && {
        notes: notesOf(this.#pack, sheet),
        touchesTable: tablesOf(this.#pack, sheet).some(({ range }) => area && overlap(range, area)),
        hasRules: validatedRanges(new SheetPart(this.#pack, sheet.part).tail).some(
          (range) => area && overlap(range, area),
        ),
      }),
    });
    if (plan.outcome === "refused" || !sheet) return plan as InsertResult;
    return this.#pack.atomically(() => {
      const styles = new StyleTable(this.#pack);
      const writer = this.#writer(sheet, styles, rowsIn(plan.insertion.area));
      const before = drawDraft(this.#pack, sheet, writer, styles, plan.placed);
      styles.save();
      this.#rewritten(sheet);
      if (plan.placed.cells.some(({ formula }) => formula !== undefined)) recalculateOnLoad(this.#pack);
      return { outcome: "inserted", insertion: { ...plan.insertion, before } };
    });
  }

  async removeInsertion(insertion: Insertion): Promise<RemovalResult> {
    const sheet = this.#pack.sheets().find(({ name }) => name === insertion.area.sheet);
    if (sheet) await this.#openAhead(sheet);
    const message = removalRefusal(insertion, sheet ? this.#readings.of(sheet).snapshot : null);
    if (message !== null || !sheet) return { outcome: "refused", message: message ?? "" };
    return this.#pack.atomically(() => {
      const styles = new StyleTable(this.#pack);
      eraseDraft(this.#pack, sheet, this.#writer(sheet, styles, rowsIn(insertion.area)), insertion);
      styles.save();
      this.#rewritten(sheet);
      if (insertion.contents.some(({ formula }) => formula !== null)) dropCalculationChain(this.#pack);
      return { outcome: "removed" };
    });
  }

  /** Nothing is on show here: the sheet only becomes the active one. */
  async reveal(at: CellAddress): Promise<void> {
    this.#active = this.#sheet(at.sheet).name;
  }

  /** Nobody clicks in a file. */
  async selection(): Promise<null> {
    return null;
  }

  /** A file changes through this host alone. */
  onChange(): Unsubscribe {
    return () => undefined;
  }

  async readSetting(key: string): Promise<string | null> {
    return readSetting(this.#pack, key);
  }

  async writeSetting(key: string, value: string | null): Promise<void> {
    this.#pack.atomically(() => writeSetting(this.#pack, key, value));
  }

  marks(): PlacedMark[] {
    return this.#pack.sheets().flatMap((sheet) => marksInSheet(this.#pack, sheet));
  }

  notes(): FileNote[] {
    return this.#pack.sheets().flatMap((sheet) =>
      notesOf(this.#pack, sheet).map(({ row, column, text, author }) => ({
        at: { sheet: sheet.name, row, column },
        text,
        ours: author === MARK_AUTHOR,
      })),
    );
  }

  /** #RRGGBB, null = none, undefined = no plain colour. Marks are no fills. */
  fill(at: CellAddress): string | null | undefined {
    const sheet = this.#sheet(at.sheet);
    return this.#writer(sheet, new StyleTable(this.#pack), [at.row]).facts(at.row, at.column).fill;
  }

  async #openAhead(sheet: SheetEntry): Promise<void> {
    await this.#readings.readAhead([sheet]);
    await this.#inflateAhead([sheet]);
  }

  #rewritten(sheet: SheetEntry): void {
    this.#readings.forget(sheet);
    this.#readings.refreshFormats();
  }

  async #rewriteMarks(marks: readonly Mark[]): Promise<void> {
    await this.#inflateAhead(this.#pack.sheets());
    this.#pack.atomically(() => {
      const styles = new StyleTable(this.#pack);
      for (const sheet of this.#pack.sheets())
        rewriteMarks(
          this.#pack,
          sheet,
          styles,
          marks.filter(({ at }) => at.sheet === sheet.name),
        );
      styles.save();
    });
  }

  async #inflateAhead(sheets: readonly SheetEntry[]): Promise<void> {
    await this.#pack.archive.inflateAhead(sheets.map(({ part }) => part));
  }

  /** Rows that were put back as they stood in the file are whole already. */
  #writeInto(change: RowChange): void {
    const isWhole = (at: CellAddress): boolean =>
      change.memory !== undefined &&
      change.kind === "insert" &&
      at.sheet === change.sheet &&
      at.row >= change.row &&
      at.row < change.row + change.count;
    const edits = change.writes
      .filter(({ at }) => !isWhole(at))
      .map(({ at, next }) => ({ at, next, expected: null }));
    const styles = new StyleTable(this.#pack);
    for (const [name, { writer }] of this.#writers({ edits }, styles))
      writer.write(edits.filter(({ at }) => at.sheet === name));
    styles.save();
    this.#readings.refreshFormats();
  }

  #writers(patch: Patch, styles: StyleTable) {
    const rows = new Map<string, Set<number>>();
    for (const { at } of patch.edits) {
      const known = rows.get(at.sheet) ?? rows.set(at.sheet, new Set()).get(at.sheet)!;
      known.add(at.row);
    }
    const sheets = this.#pack.sheets().filter(({ name }) => rows.has(name));
    return new Map(
      sheets.map((sheet) => [
        sheet.name,
        { sheet, writer: this.#writer(sheet, styles, rows.get(sheet.name)!) },
      ]),
    );
  }

  #writer(sheet: SheetEntry, styles: StyleTable, rows: Iterable<number>): SheetWriter {
    const reading = this.#readings.of(sheet);
    return new SheetWriter(this.#pack, sheet, reading, this.#readings.book.strings, styles, rows);
  }

  /** Whether any result in the workbook may have become old. */
  #calculates(content: readonly { readonly next: { readonly formula?: string } }[]): boolean {
    return (
      content.some(({ next }) => next.formula !== undefined) ||
      this.#pack.workbookPart("calcChain") !== null ||
      this.#pack.sheets().some((sheet) => this.#readings.of(sheet).snapshot.formulas.size > 0)
    );
  }

  #sheet(name: string): SheetEntry {
    const found = this.#pack.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new HostError("host-failure", `找不到工作表“${name}”，可能已改名或删除，请重新校核。`);
    return found;
  }
}

function rowsIn({ top, bottom }: { readonly top: number; readonly bottom: number }): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
