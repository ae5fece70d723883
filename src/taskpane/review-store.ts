/**
 * The pane's state machine, without React: the commands a clerk can give. Every command ends in a state, never in an
 * exception: host errors become one Chinese sentence, conflicts are listed, and what was shown before stays.
 */
import type { CellAddress } from "../model/address";
import type { WriteAs } from "../engine/recompute";
import type { ScoreExplanation } from "../engine/explain-scores";
import type { LibraryIndicator } from "../forms/library/library";
import type { Finding } from "../model/finding";
import type { Profile } from "../profile/profile";
import type { Host, Unsubscribe } from "../hosts/host";
import { findingsSheet } from "../report/findings-sheet";
import type { LightRow, PaneEngine, RuleHelp } from "./store/engine-port";
import { changesOf, patchOf } from "./store/changes";
import { lightColumn } from "./store/light-column";
import { failureOf } from "./store/failure";
import { insertFromLibrary } from "./store/library-insertion";
import { ProfileChoice, type UserSettings } from "./store/profile-choice";
import { changeOwnForms } from "./store/change-own-forms";
import { Mapping } from "./store/mapping";
import type { OwnForms } from "./store/own-forms";
import { previewRecomputation, writeRecomputationAs } from "./store/recomputation";
import { applyRow, previewRow } from "./store/row-changes";
import { Session } from "./store/session";
import { isBusy, type CheckedReview, type PaneState, type Preview, type Scope } from "./store/state";
import { insertAtCell, siteOf, type TemplateSite } from "./store/template-insertion";
import { ReportChecking } from "./store/report-checking";
import { ReportWriting } from "./store/report-writing";
import type { UndoJournal } from "./store/undo-stack";
import { WholeWorkbook } from "./store/whole-workbook";
import type { TemplateOffer, TemplateValues } from "./template-offer";

export interface ReviewStoreOptions {
  readonly templates?: readonly TemplateOffer[];
  /** Milliseconds of quiet before a changed sheet is checked again; default 800. */
  readonly quiet?: number;
  /** Where 撤销 is kept; default this page only. */
  readonly journal?: UndoJournal;
  /** Where the user's own 口径 is kept; default nowhere. */
  readonly user?: UserSettings;
}

export class ReviewStore {
  readonly templates: readonly TemplateOffer[];
  readonly subscribe: (listener: () => void) => Unsubscribe;
  readonly getSnapshot: () => PaneState;
  /** 对应各列 of a sheet whose layout is unknown. */
  readonly mapping: Mapping;
  /** 全簿汇总 */
  readonly wholeWorkbook: WholeWorkbook;
  /** 写监控报告 */
  readonly reportWriting: ReportWriting;
  /** 核对报告 */
  readonly reportChecking: ReportChecking;
  private readonly session: Session;
  private readonly profileChoice: ProfileChoice;

  constructor(host: Host, engine: PaneEngine, options: ReviewStoreOptions = {}) {
    this.templates = options.templates ?? [];
    const user = options.user ?? null;
    this.session = new Session(host, engine, options.quiet ?? 800, options.journal, user);
    this.profileChoice = new ProfileChoice(host, engine.profiles, user);
    this.wholeWorkbook = new WholeWorkbook(this.session);
    this.reportWriting = new ReportWriting(this.session);
    this.reportChecking = new ReportChecking(this.session);
    this.mapping = new Mapping(this.session, () => this.check());
    this.subscribe = this.session.state.subscribe;
    this.getSnapshot = this.session.state.getSnapshot;
  }

  /** Takes up what is stored with the workbook and begins to follow its changes. */
  start(): Promise<void> {
    this.session.watch();
    return this.session.quietly("读取本工作簿的设置", async () => {
      await this.session.ignored.load();
      const { profile, fault } = await this.profileChoice.load();
      if (profile) this.takeProfile(profile);
      const message = (await this.session.ownForms.load()) ?? fault;
      if (message) this.session.state.update({ failure: { message, conflicts: [] } });
    });
  }

  dispose(): void {
    this.session.dispose();
  }

  check(): Promise<void> {
    return this.session.command("校核", "reading", async () => {
      await this.session.readAndReview();
      await this.session.markFindings();
      this.session.state.update({ phase: "reviewed" });
    });
  }

  /** Prepares every change that follows from the form itself; nothing is written before `applyPreview`. */
  recompute(): Promise<void> {
    return previewRecomputation(this.session);
  }

  /** Chooses for the preview in view, and for the next ones. */
  setWriteAs(writeAs: WriteAs): void {
    writeRecomputationAs(this.session, writeAs);
  }

  fillReasons(): Promise<void> {
    return this.session.command("起草偏差原因", "reading", async () => {
      const { review } = await this.session.readAndReview();
      const { offers, skipped } = this.session.engine.draftReasons(review, this.getSnapshot().profile);
      if (offers.length > 0)
        return this.show({ kind: "reasons", title: "填写偏差原因", offers, remarks: skipped });
      const kept = skipped.length > 0 ? `${skipped.length} 行已有说明或要先核对，没有改动。` : "";
      this.settle(review.forms.length > 0, `没有需要补填的偏差原因。${kept}`);
    });
  }

  /** Shows the fixes of these findings for confirmation. */
  previewFixes(findings: readonly Finding[]): void {
    const { checked } = this.getSnapshot();
    if (!checked || isBusy(this.getSnapshot())) return;
    const { patch, postponed } = this.session.engine.planFixes(findings);
    const message = `另有 ${postponed} 处修正与上面的改动冲突，写入后再校核一次即可处理。`;
    this.show({
      kind: "changes",
      title: findings.length === 1 ? "修正这个问题" : `修正 ${findings.length} 个问题`,
      changes: changesOf(patch, checked.snapshot),
      remarks: postponed > 0 ? [{ at: null, message }] : [],
    });
  }

  /** Writes the chosen changes: all of them, or none when the sheet has changed meanwhile. */
  applyPreview(chosen: ReadonlySet<string>): Promise<void> {
    const { preview } = this.getSnapshot();
    if (preview?.kind !== "changes" || chosen.size === 0) return Promise.resolve();
    return this.session.write(patchOf(preview.changes, chosen), `写入 ${chosen.size} 处修改`);
  }

  /** @param texts index of the offer → text as the clerk has finished it */
  applyReasons(texts: ReadonlyMap<number, string>): Promise<void> {
    const { preview } = this.getSnapshot();
    if (preview?.kind !== "reasons" || texts.size === 0) return Promise.resolve();
    const edits = [...texts].flatMap(([index, text]) => preview.offers[index]?.patch(text).edits ?? []);
    return this.session.write({ edits }, `写入 ${texts.size} 条偏差原因`);
  }

  cancelPreview(): void {
    if (this.getSnapshot().phase !== "previewing") return;
    this.session.state.update({ preview: null });
    this.session.state.update({ phase: this.session.resting });
    this.session.catchUp();
  }

  /** Shows what putting in a row below the cursor's, or taking it out, would do. */
  previewRow(kind: "insert" | "delete", at?: CellAddress): Promise<void> {
    return previewRow(this.session, kind, at);
  }

  applyRow(): Promise<void> {
    const { preview } = this.getSnapshot();
    return preview?.kind === "rows" ? applyRow(this.session, preview) : Promise.resolve();
  }

  undo(): Promise<void> {
    return this.session.undo();
  }

  clearMarks(): Promise<void> {
    return this.session.command("清除标记", "applying", async () => {
      const before = this.session.marks;
      await this.session.setMarks([]);
      if (before.length > 0) this.session.remember("清除标记", null, before);
      this.session.state.update({ phase: this.session.resting });
      this.session.say("标记已清除。", before.length > 0);
    });
  }

  /** Where the template would go if it were drawn at the selected cell. */
  templateSite(id: string, values: TemplateValues): Promise<TemplateSite | null> {
    const offer = this.templates.find((template) => template.id === id);
    return offer ? siteOf(this.session.host, offer, values) : Promise.resolve(null);
  }

  /** @param at a cell of a sheet in use; without it the template gets a sheet of its own */
  insertTemplate(id: string, values: TemplateValues, at?: CellAddress): Promise<void> {
    const offer = this.templates.find((template) => template.id === id);
    if (!offer) return Promise.resolve();
    if (at) return insertAtCell(this.session, offer, values, at);
    return this.session.command("插入模板", "applying", async () => {
      this.session.step(`正在插入“${offer.title}”…`);
      const name = await this.session.host.insertSheet(offer.draft(values));
      this.session.state.update({ phase: this.session.resting });
      this.session.say(`已插入工作表“${name}”，原有工作表没有动。`);
    });
  }

  /** Into blank rows of the form on the sheet in front; weights and values stay the clerk's. */
  insertIndicators(chosen: readonly LibraryIndicator[]): Promise<void> {
    return insertFromLibrary(this.session, chosen);
  }

  /** Writes the findings in force to a new sheet 问题清单. */
  exportFindings(): Promise<void> {
    const { checked } = this.getSnapshot();
    if (!checked) return Promise.resolve();
    return this.session.command("导出问题清单", "applying", async () => {
      this.session.step("正在写出问题清单…");
      const draft = findingsSheet(checked.findings, (rule) => this.session.engine.ruleHelp(rule));
      const name = await this.session.host.insertSheet(draft);
      this.session.state.update({ phase: this.session.resting });
      this.session.say(`已把 ${checked.findings.length} 个问题写到工作表“${name}”。`);
    });
  }

  async reveal(at: CellAddress): Promise<void> {
    try {
      await this.session.host.reveal(at);
    } catch (error) {
      this.session.state.update({ failure: failureOf(error, "定位单元格") });
    }
  }

  /** Sets a finding aside until the cells it rests on change. */
  ignore(finding: Finding, reason: string): Promise<void> {
    return this.changeIgnored(({ snapshot }) => this.session.ignored.add(finding, snapshot, reason.trim()));
  }

  /** Takes a finding that was set aside up again. */
  restore(key: string): Promise<void> {
    return this.changeIgnored(() => this.session.ignored.remove(key));
  }

  setProfile(id: string): Promise<void> {
    const profile = this.getSnapshot().profiles.find((offer) => offer.id === id);
    return profile ? this.saveProfile(profile) : Promise.resolve();
  }

  /**
   * Puts a profile in force: kept with the workbook, and checked again by it.
   * @param forUser for this user's other workbooks too, unless they have one of their own
   */
  saveProfile(profile: Profile, forUser = false): Promise<void> {
    if (isBusy(this.getSnapshot())) return Promise.resolve();
    return this.session.command("保存口径", "reading", async () => {
      await this.profileChoice.saveInWorkbook(profile);
      this.takeProfile(profile);
      if (this.getSnapshot().checked) {
        await this.session.readAndReview();
        await this.session.markFindings();
      }
      this.session.state.update({ phase: this.session.resting });
      if (forUser && !this.profileChoice.saveForUser(profile))
        this.session.say("口径已存入本工作簿；这台电脑不允许保存个人设置，其他工作簿请用导出的文件导入。");
    });
  }

  /** The clerk's own layouts. */
  get ownForms(): OwnForms {
    return this.session.ownForms;
  }

  /** Changes the clerk's own layouts and checks again by them. @param what «删除表样» */
  changeOwnForms(what: string, change: (forms: OwnForms) => Promise<unknown>): Promise<void> {
    return changeOwnForms(this.session, what, change);
  }

  get presets(): PaneEngine["profiles"] {
    return this.session.engine.profiles;
  }

  /** The catalogue, for choosing severities. */
  get rules(): PaneEngine["rules"] {
    return this.session.engine.rules;
  }

  setScope(scope: Scope): Promise<void> {
    if (isBusy(this.getSnapshot())) return Promise.resolve();
    this.session.state.update({ scope });
    return this.getSnapshot().checked ? this.check() : Promise.resolve();
  }

  setMarking(marking: boolean): void {
    this.session.state.update({ marking });
  }

  dismissFailure(): void {
    this.session.state.update({ failure: null, phase: this.session.resting });
    this.session.catchUp();
  }

  dismissToast(): void {
    this.session.state.update({ toast: null });
  }

  ruleHelp(id: string): RuleHelp | null {
    return this.session.engine.ruleHelp(id);
  }

  /** Lights of one form; a ledger is read piece by piece: of rows `from` … `from + count − 1`. */
  lights(formIndex: number, from: number, count: number): readonly LightRow[] {
    const { checked, profile } = this.getSnapshot();
    const form = checked?.review.forms[formIndex];
    if (!form) return [];
    if (!form.rows) return this.session.engine.lights(form, profile).slice(from, from + count);
    const rows: LightRow[] = [];
    for (let index = from; index < Math.min(from + count, form.rows.count); index++)
      rows.push(...this.session.engine.lights(form.rows.at(index), profile));
    return rows;
  }

  /** «怎么算的» of a recognised form. */
  scores(index: number): readonly ScoreExplanation[] {
    const { checked, profile } = this.getSnapshot();
    const form = checked?.review.forms[index];
    return form ? this.session.engine.scores(form, profile) : [];
  }

  /** Shows the lights as text in the sheet's 预警 column, or in a free one, for confirmation. */
  previewLights(): void {
    const { checked } = this.getSnapshot();
    if (!checked || isBusy(this.getSnapshot())) return;
    const columns = checked.review.forms.map((form, index) =>
      lightColumn(form, this.lights(index, 0, Infinity), checked.snapshot),
    );
    const edits = columns.flatMap(({ patch }) => patch.edits);
    const remarks = columns.flatMap((column) => column.remarks);
    if (edits.length === 0)
      return this.session.say(remarks[0]?.message ?? "表里的预警灯已经和现在的判断一致，没有要写的。");
    const changes = changesOf({ edits }, checked.snapshot);
    this.show({ kind: "changes", title: "写入预警灯", changes, remarks });
  }

  private takeProfile(profile: Profile): void {
    const others = this.getSnapshot().profiles.filter(({ id }) => id !== profile.id);
    const known = this.getSnapshot().profiles.includes(profile);
    this.session.state.update({
      profile,
      ...(!known && { profiles: [...others, profile] }),
    });
  }

  private show(preview: Preview): void {
    this.session.state.update({ phase: "previewing", preview });
  }

  /** Ends a command that had nothing to change. Without a form the empty state already says what to do. */
  private settle(hasForm: boolean, message: string): void {
    this.session.state.update({ phase: "reviewed" });
    if (hasForm) this.session.say(message);
  }

  private async changeIgnored(save: (checked: CheckedReview) => Promise<void>): Promise<void> {
    const { checked } = this.getSnapshot();
    if (!checked) return;
    await this.session.command("保存忽略的问题", "applying", async () => {
      await save(checked);
      const { shown: findings, aside: ignored } = this.session.ignored.sortOut(
        checked.review.findings,
        checked.snapshot,
      );
      this.session.state.update({ checked: { ...checked, findings, ignored } });
      if (this.session.marks.length > 0) await this.session.markFindings();
      this.session.state.update({ phase: this.session.resting });
    });
  }
}
