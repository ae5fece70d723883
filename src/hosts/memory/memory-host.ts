/** A workbook that lives in memory only: for tests, and for the pane when there is no spreadsheet around it. */
import { cellKey, type CellAddress } from "../../model/address";
import type { Mark, Patch, Severity } from "../../model/finding";
import { shiftedRow } from "../../model/references/row-shift";
import type { RowChange } from "../../model/row-change";
import type { SheetDraft } from "../../model/sheet-draft";
import type { CellValue, Notice, WorkbookSnapshot } from "../../model/snapshot";
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
import { planInsertion } from "../insertion/plan-insertion";
import { removalRefusal } from "../insertion/removal-refusal";
import { combineMarks } from "../combine-marks";
import { planPatch } from "../patching";
import { inverseRowChange } from "../rows/inverse";
import { rowRefusal } from "../rows/refusal";
import { freeSheetName } from "../sheet-name";
import { MemorySheet } from "./memory-sheet";

export interface MemoryNote {
  readonly at: CellAddress;
  readonly text: string;
  /** Written by the add-in, not by a person. */
  readonly ours: boolean;
}

export class MemoryHost implements Host {
  readonly kind = "memory";
  readonly #sheets: MemorySheet[];
  readonly #notices: readonly Notice[];
  readonly #settings = new Map<string, string>();
  readonly #listeners = new Set<(sheet: string) => void>();
  #marks = new Map<string, { at: CellAddress; severity: Severity }>();
  #active: string | null;
  #revealed: CellAddress | null = null;
  #selected: CellAddress | null = null;

  private constructor(sheets: MemorySheet[], active: string | null, notices: readonly Notice[] = []) {
    this.#sheets = sheets;
    this.#active = active;
    this.#notices = notices;
  }

  static ofDrafts(drafts: readonly SheetDraft[]): MemoryHost {
    const sheets = drafts.map((draft) => MemorySheet.ofDraft(draft, draft.name));
    return new MemoryHost(sheets, drafts[0]?.name ?? null);
  }

  static ofSnapshot(snapshot: WorkbookSnapshot): MemoryHost {
    const sheets = snapshot.sheets.map((sheet) => new MemorySheet(sheet));
    return new MemoryHost(sheets, snapshot.activeSheet, snapshot.notices);
  }

  read(scope: "active-sheet" | "workbook"): Promise<WorkbookSnapshot> {
    const sheets = this.#sheets.filter((sheet) => scope === "workbook" || sheet.name === this.#active);
    return Promise.resolve({
      sheets: sheets.map((sheet) => sheet.snapshot()),
      activeSheet: this.#active,
      notices: this.#notices,
    });
  }

  apply(patch: Patch): Promise<ApplyResult> {
    const plan = planPatch(patch, (at) => this.#find(at.sheet)?.facts(at.row, at.column) ?? null);
    if (plan.outcome === "refused") return Promise.resolve(plan);
    for (const { at, next } of plan.edits) this.#find(at.sheet)?.write(at.row, at.column, next);
    return Promise.resolve({ outcome: "applied", inverse: plan.inverse });
  }

  async changeRows(change: RowChange): Promise<RowChangeResult> {
    const before = await this.read("workbook");
    const message = rowRefusal(before, change);
    if (message !== null) return { outcome: "refused", message };
    const inverse = inverseRowChange(before, change);
    const memory = this.#find(change.sheet)?.remembered(change);
    for (const sheet of this.#sheets) sheet.shift(change);
    for (const { at, next } of change.writes) this.#find(at.sheet)?.write(at.row, at.column, next);
    const marks = [...this.#marks.values()].flatMap(({ at, severity }) => {
      const row = at.sheet === change.sheet ? shiftedRow(at.row, change) : at.row;
      return row === null ? [] : [{ at: { ...at, row }, severity }];
    });
    this.#marks = new Map(marks.map((mark) => [cellKey(mark.at), mark]));
    return { outcome: "applied", inverse: { ...inverse, ...(memory && { memory }) } };
  }

  /** @throws HostError "host-failure" (as rejection) for a sheet that is not there; nothing is marked then. */
  async mark(marks: readonly Mark[]): Promise<void> {
    for (const { at } of marks) this.#sheetAt(at);
    await this.clearMarks();
    for (const { at, severity, note } of combineMarks(marks)) {
      this.#marks.set(cellKey(at), { at, severity });
      if (note !== undefined) this.#sheetAt(at).note(at.row, at.column, note);
    }
  }

  clearMarks(): Promise<void> {
    this.#marks = new Map();
    for (const sheet of this.#sheets) sheet.clearOurNotes();
    return Promise.resolve();
  }

  insertSheet(draft: SheetDraft): Promise<string> {
    const name = freeSheetName(
      draft.name,
      this.#sheets.map((sheet) => sheet.name),
    );
    this.#sheets.push(MemorySheet.ofDraft(draft, name));
    this.#active = name;
    return Promise.resolve(name);
  }

  insertAt(draft: SheetDraft, at: CellAddress): Promise<InsertResult> {
    const sheet = this.#find(at.sheet);
    const plan = planInsertion(draft, at, { sheet: sheet?.snapshot() ?? null, notes: sheet?.notes() ?? [] });
    if (!sheet || plan.outcome === "refused") return Promise.resolve(plan as InsertResult);
    const before = sheet.draw(plan.placed, plan.insertion.area);
    return Promise.resolve({ outcome: "inserted", insertion: { ...plan.insertion, before } });
  }

  removeInsertion(insertion: Insertion): Promise<RemovalResult> {
    const sheet = this.#find(insertion.area.sheet);
    const message = removalRefusal(insertion, sheet?.snapshot() ?? null);
    if (message !== null) return Promise.resolve({ outcome: "refused", message });
    sheet?.undraw(insertion);
    return Promise.resolve({ outcome: "removed" });
  }

  async reveal(at: CellAddress): Promise<void> {
    this.#sheetAt(at);
    this.#active = at.sheet;
    this.#revealed = at;
    this.#selected = at;
  }

  selection(): Promise<CellAddress | null> {
    const at = this.#selected;
    const sheet = at && this.#find(at.sheet);
    return Promise.resolve(at && sheet ? { sheet: sheet.name, ...sheet.topLeft(at) } : null);
  }

  /** A person clicks on a cell, or (null) on something that is none. */
  select(at: CellAddress | null): void {
    this.#selected = at;
    if (at) this.#active = this.#sheetAt(at).name;
  }

  onChange(listener: (sheet: string) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readSetting(key: string): Promise<string | null> {
    return Promise.resolve(this.#settings.get(key) ?? null);
  }

  writeSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.#settings.delete(key);
    else this.#settings.set(key, value);
    return Promise.resolve();
  }

  /** A person types into a cell: not checked, and reported to listeners. */
  type(at: CellAddress, value: CellValue): void {
    this.#sheetAt(at).write(at.row, at.column, { value });
    for (const listener of this.#listeners) listener(at.sheet);
  }

  marks(): readonly { at: CellAddress; severity: Severity }[] {
    return [...this.#marks.values()];
  }

  notes(): readonly MemoryNote[] {
    return this.#sheets.flatMap((sheet) =>
      sheet
        .notes()
        .map(({ row, column, text, ours }) => ({ at: { sheet: sheet.name, row, column }, text, ours })),
    );
  }

  /** #RRGGBB, null = no fill. The add-in's marks are no fills. */
  fill(at: CellAddress): string | null {
    return this.#sheetAt(at).facts(at.row, at.column).fill ?? null;
  }

  /** Where `reveal` last led. */
  get revealed(): CellAddress | null {
    return this.#revealed;
  }

  #find(name: string): MemorySheet | undefined {
    return this.#sheets.find((sheet) => sheet.name === name);
  }

  #sheetAt(at: CellAddress): MemorySheet {
    const sheet = this.#find(at.sheet);
    if (!sheet)
      throw new HostError("host-failure", `找不到工作表“${at.sheet}”，可能已改名或删除，请重新校核。`);
    return sheet;
  }
}
