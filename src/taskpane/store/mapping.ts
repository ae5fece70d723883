/** 对应各列: what a click in the sheet stands for, step by step, until the sheet is read as the clerk says. */
import type { NearMiss } from "../../forms";
import { guessedDraft, layoutOf, withHeader, type MappingDraft } from "../../forms/mapping/draft";
import type { MappedKind, MappedTable } from "../../forms/mapping/fields";
import { sheetView, type SheetView } from "../../forms/sheet-view";
import { checkMapping, type MappingProblem } from "../../engine/mapping/check";
import { previewMapping, type MappingPreview } from "../../engine/mapping/preview";
import type { CellAddress } from "../../model/address";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Session } from "./session";
import { StateCell } from "./state-cell";

interface MappingState {
  /** The sheet is being read. */
  readonly reading: boolean;
  readonly sheet: SheetSnapshot | null;
  readonly draft: MappingDraft | null;
  readonly problems: readonly MappingProblem[];
  readonly preview: MappingPreview | null;
  /** Why a click was not taken; one sentence. */
  readonly refusal: string | null;
  /** A review by this mapping has been made, and it may be kept under a name. */
  readonly applied: boolean;
}

const NOTHING: MappingState = {
  reading: false,
  sheet: null,
  draft: null,
  problems: [],
  preview: null,
  refusal: null,
  applied: false,
};
const KINDS: readonly MappedKind[] = ["ledger", "monitoring", "self-evaluation"];
/** Until the clerk gives it a name. */
const TRIAL = { id: "unsaved", name: "未命名的表样" };

export class Mapping {
  readonly state = new StateCell<MappingState>(NOTHING);
  private view: SheetView | null = null;
  /** The sheet has been changed since it was read: a header text added, most likely. */
  private stale = false;
  private watching = false;

  /** @param check reads and reviews as the button 校核 does */
  constructor(
    private readonly session: Session,
    private readonly check: () => Promise<void>,
  ) {}

  /** @param place where something like a form was seen; default the sheet in front */
  begin(place?: Pick<NearMiss, "kind" | "range">): Promise<void> {
    if (!this.watching) this.session.host.onChange(() => (this.stale = true));
    this.watching = true;
    this.state.update({ ...NOTHING, reading: true });
    return this.session.quietly("读取工作表", async () => {
      await this.read(place?.range.sheet ?? null).finally(() => this.state.update({ reading: false }));
      if (!this.view) return;
      const kind = place && KINDS.find((known) => known === place.kind);
      const rows = place && { top: place.range.top, bottom: place.range.bottom };
      this.put(kind ? guessedDraft(this.view, kind, rows) : likeliest(this.view));
    });
  }

  setKind(kind: MappedKind): void {
    if (this.view) this.put(guessedDraft(this.view, kind));
  }

  /** The row of the selected cell as the first or last one of a header. */
  takeHeader(table: MappedTable, edge: "top" | "bottom"): Promise<void> {
    return this.take(({ row }, view, draft) => {
      const before = draft.headers[table] ?? { top: row, bottom: row };
      const moved =
        edge === "top"
          ? { top: row, bottom: Math.max(row, before.bottom > row + 2 ? row : before.bottom) }
          : { ...before, bottom: row };
      return withHeader(view, draft, table, moved);
    });
  }

  dropHeader(table: MappedTable): void {
    this.change((draft) => {
      const { [table]: _, ...headers } = draft.headers;
      const columns = Object.entries(draft.columns).filter(([key]) => !key.startsWith(`${table}.`));
      return { ...draft, headers, columns: Object.fromEntries(columns) };
    });
  }

  /** The column of the selected cell, whatever its row. */
  takeColumn(key: string): Promise<void> {
    return this.take(({ column }, _view, draft) => ({
      ...draft,
      columns: { ...draft.columns, [key]: { column, guessed: false } },
    }));
  }

  clearColumn(key: string): void {
    this.change((draft) => {
      const { [key]: _, ...columns } = draft.columns;
      return { ...draft, columns };
    });
  }

  /** @param key null = all guesses are right */
  confirm(key: string | null): void {
    this.change((draft) => {
      const columns = Object.entries(draft.columns).map(
        ([one, mapped]) =>
          [one, key === null || key === one ? { ...mapped, guessed: false } : mapped] as const,
      );
      return { ...draft, columns: Object.fromEntries(columns) };
    });
  }

  get canApply(): boolean {
    const { preview, problems } = this.state.getSnapshot();
    return preview !== null && !problems.some(({ stops }) => stops);
  }

  /** Everything is reviewed anew, with this mapping. */
  async apply(): Promise<void> {
    const { draft } = this.state.getSnapshot();
    if (!this.canApply || !draft || !this.view) return;
    this.session.ownForms.tryOut(layoutOf(this.view, draft, TRIAL));
    await this.check();
    if (!this.session.now.failure) this.state.update({ applied: true });
  }

  /** Keeps the mapping under a name; one of the same name is replaced. */
  save(name: string): Promise<void> {
    const { draft } = this.state.getSnapshot();
    const view = this.view;
    const wanted = name.trim();
    if (!draft || !view || wanted === "") return Promise.resolve();
    return this.session.command("保存表样", "applying", async () => {
      const { ownForms } = this.session;
      const id = ownForms.named.find((form) => form.name === wanted)?.id ?? newId();
      const kept = await ownForms.keep([layoutOf(view, draft, { id, name: wanted })]);
      ownForms.tryOut(null);
      this.session.state.update({ phase: this.session.resting });
      this.session.say(
        kept
          ? `已保存表样“${wanted}”，以后遇到这种表会自动认出。`
          : `已把表样“${wanted}”存入本工作簿；其他工作簿要用，请把它导出再导入。`,
      );
      this.state.update({ applied: false });
    });
  }

  private take(
    change: (at: CellAddress, view: SheetView, draft: MappingDraft) => MappingDraft,
  ): Promise<void> {
    return this.session.quietly("读取所选单元格", async () => {
      const at = await this.session.host.selection();
      const name = this.state.getSnapshot().sheet?.name;
      if (!at) return this.refuse("现在没有选中单元格，请先在表格里点一个单元格，再点“用所选”。");
      if (at.sheet !== name)
        return this.refuse(`选中的单元格在“${at.sheet}”，正在对应的是“${name}”，请回到“${name}”再选。`);
      if (this.stale) await this.read(at.sheet);
      this.change((draft) => change(at, this.view!, draft));
    });
  }

  private change(change: (draft: MappingDraft) => MappingDraft): void {
    const { draft } = this.state.getSnapshot();
    if (draft && this.view) this.put(change(draft));
  }

  private refuse(refusal: string): void {
    this.state.update({ refusal });
  }

  /** @param name null = the sheet in front */
  private async read(name: string | null): Promise<void> {
    const { sheets, activeSheet } = await this.session.host.read("workbook");
    const sheet = sheets.find((one) => one.name === (name ?? activeSheet)) ?? null;
    this.stale = false;
    this.view = sheet && sheetView(sheet);
    this.state.update({ sheet });
  }

  private put(draft: MappingDraft): void {
    const { sheet } = this.state.getSnapshot();
    if (!sheet || !this.view) return;
    const problems = checkMapping(this.view, draft);
    const blocked = problems.some(({ stops }) => stops) && !onlyGuesses(draft, this.view);
    const preview = blocked ? null : previewMapping(sheet, draft, layoutOf(this.view, draft, TRIAL));
    const unread = blocked || preview ? [] : [UNREAD];
    this.state.update({
      draft,
      preview,
      problems: [...problems, ...unread],
      refusal: null,
      applied: false,
    });
  }
}

const UNREAD: MappingProblem = {
  stops: true,
  message: "按现在的对应还读不出表来，请检查表头行和各列是否点对。",
};

/** A preview helps to judge guesses, too. */
function onlyGuesses(draft: MappingDraft, view: SheetView): boolean {
  const columns = Object.entries(draft.columns).map(
    ([key, { column }]) => [key, { column, guessed: false }] as const,
  );
  return !checkMapping(view, { ...draft, columns: Object.fromEntries(columns) }).some(({ stops }) => stops);
}

function likeliest(view: SheetView): MappingDraft {
  const drafts = KINDS.map((kind) => guessedDraft(view, kind));
  const size = ({ columns }: MappingDraft) => Object.keys(columns).length;
  return drafts.reduce((best, draft) => (size(draft) > size(best) ? draft : best));
}

function newId(): string {
  return `own-${Date.now().toString(36)}`;
}
