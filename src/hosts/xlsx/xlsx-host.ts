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
import { MARK_AUTHOR } from "../mark-look";
import { insertIntoFile, removeFromFile } from "./insertion/insert-into-file";
import { OpenFile } from "./open-file";
import { activeSheet, workbookSnapshot } from "./read/read-workbook";
import { changeFileRows } from "./rows/change-file-rows";
import { applyPatch } from "./write/apply-patch";
import { insertDraft } from "./write/insert-draft";
import { marksInSheet, rewriteAllMarks, type PlacedMark } from "./write/marks";
import { notesOf } from "./write/notes";
import { readSetting, writeSetting } from "./write/settings";
import { StyleTable } from "./write/style-table";
import type { ArchiveOptions } from "./zip/archive";

export interface FileNote {
  readonly at: CellAddress;
  readonly text: string;
  /** Written by the add-in, not by a person. */
  readonly ours: boolean;
}

export class XlsxHost implements Host {
  readonly kind = "xlsx";
  readonly #file: OpenFile;
  #active: string | null = null;

  private constructor(file: OpenFile) {
    this.#file = file;
  }

  /** @throws HostError encrypted, legacy-format, not-a-workbook, damaged, unsafe or too-large */
  static open(bytes: Uint8Array, options?: ArchiveOptions): XlsxHost {
    return new XlsxHost(new OpenFile(bytes, options));
  }

  /** The file as it is now: the very bytes that were opened as long as nothing has changed. */
  async save(): Promise<Uint8Array> {
    const { archive } = this.#file.pack;
    await archive.deflateAhead();
    return archive.save();
  }

  async read(scope: "active-sheet" | "workbook"): Promise<WorkbookSnapshot> {
    const { pack, readings } = this.#file;
    const sheets = pack.sheets();
    const active = this.#active ?? activeSheet(pack, sheets);
    const wanted = sheets.filter((sheet) => scope === "workbook" || sheet.name === active);
    await readings.readAhead(wanted);
    return workbookSnapshot(
      wanted.map((sheet) => readings.of(sheet)),
      active,
      pack,
    );
  }

  async apply(patch: Patch): Promise<ApplyResult> {
    return applyPatch(this.#file, patch);
  }

  async changeRows(change: RowChange): Promise<RowChangeResult> {
    return changeFileRows(this.#file, await this.read("workbook"), change);
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    for (const { at } of marks) this.#file.sheet(at.sheet);
    await rewriteAllMarks(this.#file, combineMarks(marks));
  }

  async clearMarks(): Promise<void> {
    await rewriteAllMarks(this.#file, []);
  }

  async insertSheet(draft: SheetDraft): Promise<string> {
    const { pack, readings } = this.#file;
    if (pack.isStructureLocked)
      throw new HostError("protected", "工作簿结构受保护，不能插入工作表；请先撤销工作簿保护再试。");
    return pack.atomically(() => {
      const name = insertDraft(pack, new StyleTable(pack), draft);
      readings.refreshFormats();
      return name;
    });
  }

  async insertAt(draft: SheetDraft, at: CellAddress): Promise<InsertResult> {
    return insertIntoFile(this.#file, draft, at);
  }

  async removeInsertion(insertion: Insertion): Promise<RemovalResult> {
    return removeFromFile(this.#file, insertion);
  }

  /** Nothing is on show here: the sheet only becomes the active one. */
  async reveal(at: CellAddress): Promise<void> {
    this.#active = this.#file.sheet(at.sheet).name;
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
    return readSetting(this.#file.pack, key);
  }

  async writeSetting(key: string, value: string | null): Promise<void> {
    const { pack } = this.#file;
    pack.atomically(() => writeSetting(pack, key, value));
  }

  marks(): PlacedMark[] {
    const { pack } = this.#file;
    return pack.sheets().flatMap((sheet) => marksInSheet(pack, sheet));
  }

  notes(): FileNote[] {
    const { pack } = this.#file;
    return pack.sheets().flatMap((sheet) =>
      notesOf(pack, sheet).map(({ row, column, text, author }) => ({
        at: { sheet: sheet.name, row, column },
        text,
        ours: author === MARK_AUTHOR,
      })),
    );
  }

  /** #RRGGBB, null = none, undefined = no plain colour. Marks are no fills. */
  fill({ sheet, row, column }: CellAddress): string | null | undefined {
    const file = this.#file;
    return file.writer(file.sheet(sheet), new StyleTable(file.pack), [row]).facts(row, column).fill;
  }
}
