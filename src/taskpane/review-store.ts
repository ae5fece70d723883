/**
 * The pane's state machine, without React: the commands a clerk can give, each done in a file of `store`. Every command ends in
 * a state, never in an exception: host errors become one Chinese sentence, conflicts are listed, and what was shown before
 * stays.
 */
import type { CellAddress } from "../model/address";
import type { WriteAs } from "../engine/recompute";
import type { LibraryIndicator } from "../forms/library/library";
import type { Finding } from "../model/finding";
import type { Profile } from "../profile/profile";
import type { Host, Unsubscribe } from "../hosts/host";
import type { PaneEngine, RuleHelp } from "./store/engine-port";
import * as checking from "./store/checking";
import { insertFromLibrary } from "./store/library-insertion";
import type { UserSettings } from "./store/profile-choice";
import { ProfileInForce } from "./store/profile-in-force";
import { changeOwnForms } from "./store/change-own-forms";
import { Mapping } from "./store/mapping";
import type { OwnForms } from "./store/own-forms";
import * as previews from "./store/previews";
import * as readings from "./store/readings";
import { ReasonDrafts } from "./store/reason-drafts";
import { previewRecomputation, writeRecomputationAs } from "./store/recomputation";
import { applyRow, previewRow } from "./store/row-changes";
import { Session } from "./store/session";
import * as settingAside from "./store/setting-aside";
import type { PaneState, Scope } from "./store/state";
import { insertTemplate, siteOf, type TemplateSite } from "./store/template-insertion";
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
  /** 填写偏差原因 */
  readonly reasons: ReasonDrafts;
  private readonly session: Session;
  private readonly profile: ProfileInForce;

  constructor(host: Host, engine: PaneEngine, options: ReviewStoreOptions = {}) {
    this.templates = options.templates ?? [];
    const user = options.user ?? null;
    this.session = new Session(host, engine, options.quiet ?? 800, options.journal, user);
    this.profile = new ProfileInForce(this.session, user);
    this.wholeWorkbook = new WholeWorkbook(this.session);
    this.reportWriting = new ReportWriting(this.session);
    this.reportChecking = new ReportChecking(this.session);
    this.reasons = new ReasonDrafts(this.session);
    this.mapping = new Mapping(this.session, () => this.check());
    this.subscribe = this.session.state.subscribe;
    this.getSnapshot = this.session.state.getSnapshot;
  }

  /** Takes up what is stored with the workbook and begins to follow its changes. */
  start(): Promise<void> {
    this.session.watch();
    return this.session.quietly("读取本工作簿的设置", async () => {
      await this.session.ignored.load();
      const fault = await this.profile.load();
      const message = (await this.session.ownForms.load()) ?? fault;
      if (message) this.session.state.update({ failure: { message, conflicts: [] } });
    });
  }

  dispose(): void {
    this.session.dispose();
  }

  readonly check = () => checking.check(this.session);
  readonly setScope = (scope: Scope) => checking.setScope(this.session, scope);
  readonly setMarking = (marking: boolean) => checking.setMarking(this.session, marking);
  /** For a pane that is looked at again. */
  readonly lookWhere = () => checking.lookWhere(this.session);
  readonly clearMarks = () => checking.clearMarks(this.session);
  readonly exportFindings = () => checking.exportFindings(this.session);
  readonly reveal = (at: CellAddress) => checking.reveal(this.session, at);

  /** Prepares every change that follows from the form itself; nothing is written before `applyPreview`. */
  readonly recompute = () => previewRecomputation(this.session);
  /** Chooses for the preview in view, and for the next ones. */
  readonly setWriteAs = (writeAs: WriteAs) => writeRecomputationAs(this.session, writeAs);
  readonly fillReasons = () => this.reasons.preview();
  readonly applyReasons = (texts: ReadonlyMap<number, string>) => this.reasons.apply(texts);
  readonly previewFixes = (findings: readonly Finding[]) => previews.previewFixes(this.session, findings);
  readonly previewLights = () => readings.previewLights(this.session);
  readonly applyPreview = (chosen: ReadonlySet<string>) => previews.applyChanges(this.session, chosen);
  readonly cancelPreview = () => previews.cancelPreview(this.session);
  readonly undo = () => this.session.undo();

  /** Shows what putting in a row below the cursor's, or taking it out, would do. */
  readonly previewRow = (kind: "insert" | "delete", at?: CellAddress) => previewRow(this.session, kind, at);
  readonly applyRow = (): Promise<void> => {
    const { preview } = this.getSnapshot();
    return preview?.kind === "rows" ? applyRow(this.session, preview) : Promise.resolve();
  };

  /** Sets a finding aside until the cells it rests on change. */
  readonly ignore = (finding: Finding, reason: string) => settingAside.ignore(this.session, finding, reason);
  readonly restore = (key: string) => settingAside.restore(this.session, key);

  /** Where the template would go if it were drawn at the selected cell. */
  templateSite(id: string, values: TemplateValues): Promise<TemplateSite | null> {
    const offer = this.templates.find((template) => template.id === id);
    return offer ? siteOf(this.session.host, offer, values) : Promise.resolve(null);
  }

  /** @param at a cell of a sheet in use; without it the template gets a sheet of its own */
  insertTemplate(id: string, values: TemplateValues, at?: CellAddress): Promise<void> {
    const offer = this.templates.find((template) => template.id === id);
    return offer ? insertTemplate(this.session, offer, values, at) : Promise.resolve();
  }

  /** Into blank rows of the form on the sheet in front; weights and values stay the clerk's. */
  readonly insertIndicators = (chosen: readonly LibraryIndicator[]) =>
    insertFromLibrary(this.session, chosen);

  readonly setProfile = (id: string) => this.profile.choose(id);
  /** @param forUser for this user's other workbooks too, unless they have one of their own */
  readonly saveProfile = (profile: Profile, forUser = false) => this.profile.save(profile, forUser);

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

  /** Lights of one form, of rows `from` … `from + count − 1`. */
  readonly lights = (form: number, from: number, count: number) =>
    readings.lights(this.session, form, from, count);
  /** «怎么算的» of a recognised form. */
  readonly scores = (form: number) => readings.scores(this.session, form);
}
