/** What the pane shows: plain data, replaced as a whole at every step. */
import type { CellAddress } from "../../model/address";
import type { CellEdit, Finding } from "../../model/finding";
import type { RowChange } from "../../model/row-change";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Profile } from "../../profile/profile";
import type { WriteAs } from "../../engine/recompute";
import type { Review } from "../../engine/review";
import type { Conflict } from "../../hosts/host";
import type { ReasonOffer, Remark } from "./engine-port";

export type Phase =
  | "idle" // nothing checked yet
  | "reading" // a snapshot is being taken and checked
  | "reviewed"
  | "previewing" // changes wait for the clerk's word
  | "applying"
  | "applied"
  | "failed";

export type Scope = "active-sheet" | "workbook";

export interface Progress {
  /** «正在读取表格…» */
  readonly label: string;
  /** 0…1; null = cannot be told. */
  readonly fraction: number | null;
}

/** A review together with what it was made from and what the clerk has set aside. */
export interface CheckedReview {
  readonly snapshot: WorkbookSnapshot;
  readonly review: Review;
  /** Findings in force. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Forms or findings lie on more than one sheet. */
  readonly severalSheets: boolean;
  /** Milliseconds; decides whether a change in the sheet is followed by itself. */
  readonly took: number;
}

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly key: string;
  readonly reason: string;
}

export interface Change {
  readonly id: string;
  readonly at: CellAddress;
  /** As the cell shows it. */
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly edit: CellEdit;
}

export interface ChangePreview {
  readonly kind: "changes";
  readonly title: string;
  readonly changes: readonly Change[];
  /** Sentences about what will not be changed. */
  readonly remarks: readonly Remark[];
  /** Results may be written as values or as formulas. */
  readonly isRecomputation?: boolean;
}

export interface ReasonPreview {
  readonly kind: "reasons";
  readonly title: string;
  readonly offers: readonly ReasonOffer[];
  /** Rows that need a reason but get no draft. */
  readonly remarks: readonly Remark[];
}

export interface RowPreview {
  readonly kind: "rows";
  readonly title: string;
  readonly change: RowChange;
  /** «增加 1 行指标» */
  readonly label: string;
  /** What will happen, one sentence each. */
  readonly lines: readonly string[];
}

export type Preview = ChangePreview | ReasonPreview | RowPreview;

export interface Failure {
  /** One sentence: what happened, what to do, nothing lost. */
  readonly message: string;
  readonly conflicts: readonly Conflict[];
}

export interface Toast {
  readonly message: string;
  readonly canUndo: boolean;
}

export interface PaneState {
  readonly phase: Phase;
  readonly progress: Progress | null;
  readonly checked: CheckedReview | null;
  readonly preview: Preview | null;
  readonly failure: Failure | null;
  readonly toast: Toast | null;
  readonly profile: Profile;
  readonly profiles: readonly Profile[];
  readonly scope: Scope;
  /** Findings are shown in the sheet as well. */
  readonly marking: boolean;
  /** What 一键重算 writes. */
  readonly writeAs: WriteAs;
  /** The sheet has changed since it was checked. */
  readonly stale: boolean;
  /** It will be checked again by itself in a moment. */
  readonly following: boolean;
  /** The sheet the clerk has gone on to, where only the one in front was checked; null = still there, or not known. */
  readonly elsewhere: string | null;
  /** What 撤销 would take back; null = nothing. */
  readonly undoLabel: string | null;
}

/** A command is at work; the others wait. */
export function isBusy(state: PaneState): boolean {
  return state.phase === "reading" || state.phase === "applying";
}

/** @param profiles not empty; the first is in force */
export function initialState(profiles: readonly Profile[]): PaneState {
  return {
    phase: "idle",
    progress: null,
    checked: null,
    preview: null,
    failure: null,
    toast: null,
    profile: profiles[0]!,
    profiles,
    scope: "workbook",
    marking: true,
    writeAs: "values",
    stale: false,
    following: false,
    elsewhere: null,
    undoLabel: null,
  };
}
