/** 批量校核: which files are checked, how far it has come, what was found. Changes no file. Without React. */
import { nationalProfile, type Profile } from "../../profile/profile";
import { refusedFile, type CheckedFile } from "../../report/batch/checked-file";
import { StateCell } from "../../taskpane/store/state-cell";
import type { Chosen, ChosenFile } from "./chosen-files";

export interface BatchLine {
  readonly chosen: ChosenFile;
  /** Null = not yet. */
  readonly checked: CheckedFile | null;
}

export interface BatchState {
  readonly lines: readonly BatchLine[];
  readonly profile: Profile;
  readonly running: boolean;
  /** One Chinese sentence on what was left out or went wrong; null = nothing. */
  readonly remark: string | null;
}

/** What the store needs of the page. */
export interface BatchEdge {
  check(name: string, bytes: Uint8Array, profile: Profile): Promise<CheckedFile>;
  list(files: readonly CheckedFile[]): Promise<Uint8Array>;
  download(bytes: Uint8Array, name: string): void;
  /** Resolves when the page has had time to draw and to take clicks. */
  breathe(): Promise<void>;
}

export class BatchStore {
  readonly #edge: BatchEdge;
  readonly #state = new StateCell<BatchState>({
    lines: [],
    profile: nationalProfile,
    running: false,
    remark: null,
  });
  /** Of the run in progress; a newer one ends it. */
  #run = 0;

  constructor(edge: BatchEdge) {
    this.#edge = edge;
  }

  readonly subscribe = this.#state.subscribe;
  readonly getSnapshot = this.#state.getSnapshot;

  /** @param choose gives the files; a browser may refuse to read a dropped folder. */
  async start(choose: () => Promise<Chosen>): Promise<void> {
    const chosen = await choose().catch(() => null);
    if (chosen === null) return this.#state.update({ remark: UNREADABLE_FOLDER });
    this.#state.update({
      lines: chosen.files.map((file) => ({ chosen: file, checked: null })),
      remark: leftOut(chosen),
    });
    await this.#checkAll();
  }

  /** Checks everything anew by other thresholds. */
  async use(profile: Profile): Promise<void> {
    this.#state.update({
      profile,
      lines: this.getSnapshot().lines.map((line) => ({ ...line, checked: null })),
    });
    await this.#checkAll();
  }

  /** What is checked stays; `resume` goes on. */
  stop(): void {
    this.#run++;
    this.#state.update({ running: false });
  }

  resume(): Promise<void> {
    return this.#checkAll();
  }

  /** Those that are checked so far. */
  async saveList(): Promise<void> {
    const checked = this.getSnapshot().lines.flatMap((line) => line.checked ?? []);
    try {
      this.#edge.download(await this.#edge.list(checked), "问题清单.xlsx");
    } catch (error) {
      globalThis.reportError?.(error);
      this.#state.update({ remark: "没能生成问题清单，请重试；已校核的结果仍在下面。" });
    }
  }

  async #checkAll(): Promise<void> {
    const run = ++this.#run;
    this.#state.update({ running: true });
    for (const [index, { chosen, checked }] of this.getSnapshot().lines.entries()) {
      if (checked !== null) continue;
      await this.#edge.breathe();
      if (run !== this.#run) return;
      const result = await this.#check(chosen);
      if (run !== this.#run) return;
      const lines = [...this.getSnapshot().lines];
      lines[index] = { chosen, checked: result };
      this.#state.update({ lines });
    }
    this.#state.update({ running: false });
  }

  async #check({ name, file }: ChosenFile): Promise<CheckedFile> {
    let bytes;
    try {
      bytes = new Uint8Array(await (await file()).arrayBuffer());
    } catch {
      return refusedFile(name, "读不到这个文件，可能已被移走或没有权限；请重新选择。");
    }
    return this.#edge.check(name, bytes, this.getSnapshot().profile);
  }
}

const UNREADABLE_FOLDER = "浏览器不允许读取拖进来的文件夹，请点“选择文件夹”，或把里面的文件全选后拖进来。";

function leftOut({ files, legacy }: Chosen): string | null {
  const old =
    legacy.length > 0
      ? `有 ${legacy.length} 个 .xls、.et 文件没有校核，请先在 Excel 或 WPS 里另存为 .xlsx。`
      : "";
  return (files.length === 0 ? "没有找到 .xlsx 或 .xlsm 文件。" : "") + old || null;
}
