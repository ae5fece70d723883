/** How the commands run: one at a time, failures as states, reading and marking and writing through the host. */
import type { Mark, Patch } from "../../model/finding";
import type { Review } from "../../engine/review";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Host, Unsubscribe } from "../../hosts/host";
import { marksOf } from "../../report/marks";
import type { PaneEngine } from "./engine-port";
import { failureOf, refusal } from "./failure";
import { IgnoredList } from "./ignored-list";
import { OwnForms } from "./own-forms";
import type { UserSettings } from "./profile-choice";
import { withMergesOfCrowded } from "./crowded-sheets";
import { debounce, letPaint, type Debounced } from "./pace";
import { initialState, isBusy, type CheckedReview, type PaneState, type Phase } from "./state";
import { StateCell } from "./state-cell";
import { UndoStack, type UndoEntry, type UndoJournal } from "./undo-stack";

/** Notes are heavy in every host; beyond this many marks, colours alone must do. */
export const NOTE_LIMIT = 500;

/** A check that takes longer (milliseconds) is not repeated behind the clerk's back. */
const QUICK = 1500;

export class Session {
  readonly state: StateCell<PaneState>;
  readonly ignored: IgnoredList;
  readonly ownForms: OwnForms;
  /** What we last put into the sheet; the host cannot be asked. */
  marks: readonly Mark[] = [];
  /** Marks of an earlier day may still stand in the sheet. */
  private marksUnknown = true;
  /** Changes of the workbook by others than us, so far. */
  private heard = 0;
  private readonly undoStack: UndoStack;
  private readonly followChange: Debounced;
  private tail: Promise<void> = Promise.resolve();
  private stopWatching: Unsubscribe | null = null;

  /** @param quiet milliseconds of rest before a changed sheet is checked again */
  constructor(
    readonly host: Host,
    readonly engine: PaneEngine,
    readonly quiet: number,
    journal?: UndoJournal,
    user: UserSettings | null = null,
  ) {
    this.undoStack = new UndoStack(journal);
    this.state = new StateCell(initialState(engine.profiles));
    this.ignored = new IgnoredList(host);
    this.ownForms = new OwnForms(host, user);
    this.followChange = debounce(() => void this.refresh(), quiet);
  }

  get now(): PaneState {
    return this.state.getSnapshot();
  }

  watch(): void {
    if (this.stopWatching) return;
    const stops = [
      this.host.onChange(() => this.sheetChanged()),
      this.undoStack.onChange(() => this.showUndoLabel()),
    ];
    this.stopWatching = () => stops.forEach((stop) => stop());
    this.showUndoLabel();
  }

  dispose(): void {
    this.followChange.cancel();
    this.stopWatching?.();
    this.stopWatching = null;
  }

  /** Whatever goes wrong in `work` ends as a failure the pane shows; never rejects. */
  command(name: string, phase: "reading" | "applying", work: () => Promise<void>): Promise<void> {
    if (isBusy(this.now)) {
      this.say("上一步还在进行，请稍候再点。");
      return Promise.resolve();
    }
    this.followChange.cancel();
    this.state.update({ phase, following: false, failure: null, toast: null });
    return this.inTurn(async () => {
      try {
        await work();
      } catch (error) {
        this.state.update({ phase: "failed", failure: failureOf(error, name) });
      }
      this.state.update({ progress: null });
    });
  }

  /** Work behind the scenes: commands queue up behind it instead of being refused. */
  quietly(name: string, work: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      try {
        await work();
      } catch (error) {
        this.state.update({ failure: failureOf(error, name) });
      }
    });
  }

  step(label: string, fraction: number | null = null): void {
    this.state.update({ progress: { label, fraction } });
  }

  say(message: string, canUndo = false): void {
    this.state.update({ toast: { message, canUndo } });
  }

  /** The phase to fall back to when nothing is at work. */
  get resting(): Phase {
    return this.now.preview ? "previewing" : this.now.checked ? "reviewed" : "idle";
  }

  /** @param read what the host has just read */
  async readAndReview(read?: WorkbookSnapshot): Promise<CheckedReview> {
    this.step("正在读取表格…", 0.1);
    await letPaint();
    const heard = this.heard;
    const snapshot = read ?? (await this.host.read(this.now.scope));
    this.step("正在识别和校核…", 0.5);
    await letPaint();
    const checked = await this.reviewed(snapshot);
    this.state.update({ checked, preview: null, elsewhere: null, stale: this.heard !== heard });
    return checked;
  }

  /** @param sweep takes away marks of an earlier day even when there are none to put in; many calls in some hosts */
  async markFindings(sweep = false): Promise<void> {
    const { checked, marking } = this.now;
    if (!checked || !marking) return;
    const limit = this.host.noteLimit ?? NOTE_LIMIT;
    const marks = marksOf(checked.findings, limit);
    const isDue = sweep && this.marksUnknown && checked.review.forms.length > 0;
    if (marks.length === 0 && this.marks.length === 0 && !isDue) return;
    this.step("正在表格里标出问题…", 0.9);
    await this.setMarks(marks);
    if (marks.length > limit)
      this.say(`已标出 ${marks.length} 处；批注只加在最要紧的 ${limit} 处，其余见问题清单。`);
  }

  async setMarks(marks: readonly Mark[]): Promise<void> {
    await (marks.length > 0 ? this.host.mark(marks) : this.host.clearMarks());
    this.marks = marks;
    this.marksUnknown = false;
  }

  /** Applies a patch, remembers how to take it back, and checks again. */
  write(patch: Patch, label: string): Promise<void> {
    return this.command("写入", "applying", async () => {
      this.step(`正在${label}…`, 0.2);
      await letPaint();
      const marksBefore = this.marks;
      const heard = this.heard;
      const result = await this.host.apply(patch, this.now.scope);
      if (result.outcome === "refused") {
        const failure = refusal(result.conflicts, "写入");
        this.state.update({ phase: "failed", preview: null, stale: true, failure });
        return;
      }
      this.remember(label, result.inverse, marksBefore);
      this.state.update({ preview: null });
      this.say(`已${label}。`, true);
      await this.readAndReview(this.heard === heard ? result.after : undefined);
      await this.markFindings();
      this.state.update({ phase: "applied" });
      this.say(`已${label}。`, true);
    });
  }

  remember(
    label: string,
    inverse: Patch | null,
    marks: readonly Mark[],
    more: Pick<UndoEntry, "insertion" | "rows" | "ignored"> = {},
  ): void {
    this.undoStack.push({ label, inverse, marks, ...more });
    this.showUndoLabel();
  }

  undo(): Promise<void> {
    const entry = this.undoStack.last;
    if (!entry) return Promise.resolve();
    return this.command("撤销", "applying", async () => {
      this.step(`正在撤销：${entry.label}…`);
      const rows = entry.rows ? await this.host.changeRows(entry.rows) : null;
      if (rows?.outcome === "refused") {
        this.state.update({ phase: "failed", failure: { message: rows.message, conflicts: [] } });
        return;
      }
      const scope = this.now.checked ? this.now.scope : undefined;
      const heard = this.heard;
      const result = entry.inverse ? await this.host.apply(entry.inverse, scope) : null;
      if (result?.outcome === "refused") {
        this.state.update({ phase: "failed", failure: refusal(result.conflicts, "撤销") });
        return;
      }
      const removal = entry.insertion ? await this.host.removeInsertion(entry.insertion) : null;
      if (removal?.outcome === "refused") {
        this.state.update({ phase: "failed", failure: { message: removal.message, conflicts: [] } });
        return;
      }
      this.undoStack.drop();
      this.showUndoLabel();
      if (entry.rows) await this.ignored.follow(entry.rows, entry.ignored);
      await this.setMarks(entry.marks);
      const isLatest = !entry.insertion && this.heard === heard;
      if (this.now.checked) await this.readAndReview(isLatest ? result?.after : undefined);
      await this.ignored.store();
      this.state.update({ preview: null });
      this.state.update({ phase: this.resting });
      this.say(`已撤销：${entry.label}。`);
    });
  }

  private showUndoLabel(): void {
    this.state.update({ undoLabel: this.undoStack.last?.label ?? null });
  }

  private async reviewed(snapshot: CheckedReview["snapshot"]): Promise<CheckedReview> {
    const began = performance.now();
    const first = await this.review(snapshot);
    const whole = await withMergesOfCrowded(this.host, snapshot, first.forms);
    const review = whole === snapshot ? first : await this.review(whole);
    const { shown: findings, aside: ignored } = this.ignored.sortOut(review.findings, snapshot);
    const severalSheets = liesOnSeveral([
      ...review.forms.map((form) => form.range.sheet),
      ...review.findings.flatMap((finding) => finding.at.map((at) => at.sheet)),
    ]);
    return { snapshot: whole, review, findings, ignored, severalSheets, took: performance.now() - began };
  }

  /** By the profile and the layouts in force. */
  review(snapshot: CheckedReview["snapshot"]): Review | Promise<Review> {
    return this.engine.review(snapshot, this.now.profile, { custom: this.ownForms.inForce });
  }

  private sheetChanged(): void {
    this.heard++;
    if (!this.now.checked) return;
    this.state.update({ stale: true });
    this.catchUp();
  }

  /** Has results that are out of date renewed by themselves, if that is quick and nothing else is going on. */
  catchUp(): void {
    const { checked, stale } = this.now;
    if (!checked || !stale || checked.took > QUICK || !this.mayFollow) return;
    this.state.update({ following: true });
    this.followChange();
  }

  /** Between commands, when no preview is open. */
  private get mayFollow(): boolean {
    return this.now.phase === "reviewed" || this.now.phase === "applied";
  }

  /** Checks again in silence, without touching the sheet; never while a command or a preview is open. */
  private async refresh(): Promise<void> {
    // After a failure the results on show simply stay marked as out of date.
    if (this.mayFollow)
      await this.quietly("自动重新校核", async () => {
        const snapshot = await this.host.read(this.now.scope);
        // A command has begun meanwhile and reads for itself.
        if (isBusy(this.now) || this.now.preview) return;
        const checked = await this.reviewed(snapshot);
        if (!isBusy(this.now)) this.state.update({ checked, elsewhere: null, stale: false });
      });
    this.state.update({ following: false });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.tail = this.tail.then(work);
    return this.tail;
  }
}

function liesOnSeveral(sheets: readonly string[]): boolean {
  return sheets.some((sheet) => sheet !== sheets[0]);
}
