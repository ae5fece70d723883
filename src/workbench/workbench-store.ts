/** What the page shows: which file is open, whether it is saved, what went wrong. Without React. */
import { HostError } from "../hosts/host";
import type { OpenGrid } from "../hosts/grid/open-grid";
import { StateCell } from "../taskpane/store/state-cell";
import { downloadName } from "./download-name";

export interface OpenFile {
  readonly name: string;
  readonly grid: OpenGrid;
  /** Something was changed since opening or the last saving. */
  readonly unsaved: boolean;
}

export interface WorkbenchState {
  readonly file: OpenFile | null;
  /** What is being done, one Chinese phrase; null = nothing. */
  readonly busy: string | null;
  /** One Chinese sentence; null = all is well. */
  readonly problem: string | null;
}

/** What the store needs of the page. */
export interface WorkbenchEdge {
  /** Opens the bytes in the page's grid; the former grid is closed by the store. */
  openGrid(bytes: Uint8Array): Promise<OpenGrid>;
  download(bytes: Uint8Array, name: string): void;
  /** Asks whether to give up changes that are not saved. */
  confirmDiscard(name: string): boolean;
}

const unexpected = "出现意外错误，操作没有完成，原文件未受影响。请重试；如仍不行，请改用 Excel 或 WPS 打开。";

export class WorkbenchStore {
  readonly #edge: WorkbenchEdge;
  readonly #state = new StateCell<WorkbenchState>({ file: null, busy: null, problem: null });

  constructor(edge: WorkbenchEdge) {
    this.#edge = edge;
  }

  readonly subscribe = this.#state.subscribe;
  readonly getSnapshot = this.#state.getSnapshot;

  /** @param load gives the file's bytes; it is asked only when the file may be opened. */
  async open(name: string, load: () => Promise<Uint8Array>): Promise<void> {
    const { file, busy } = this.getSnapshot();
    if (busy !== null || (file?.unsaved && !this.#edge.confirmDiscard(file.name))) return;
    await this.#during("正在打开…", async () => {
      const grid = await this.#edge.openGrid(await load());
      file?.grid.close();
      grid.host.onModified = () => this.#modified(grid);
      grid.host.onTypingRefused = (problem) => this.#state.update({ problem });
      this.#state.update({ file: { name, grid, unsaved: false } });
    });
  }

  async save(): Promise<void> {
    const { file, busy } = this.getSnapshot();
    if (!file || busy !== null) return;
    await this.#during("正在保存…", async () => {
      // Beforehand: what is changed in the meantime may not be in the saved bytes.
      this.#state.update({ file: { ...file, unsaved: false } });
      try {
        this.#edge.download(await file.grid.host.save(), downloadName(file.name));
      } catch (error) {
        if (file.unsaved) this.#modified(file.grid);
        throw error;
      }
    });
  }

  report(problem: string): void {
    this.#state.update({ problem });
  }

  dismissProblem(): void {
    this.#state.update({ problem: null });
  }

  #modified(grid: OpenGrid): void {
    const { file } = this.getSnapshot();
    if (file?.grid === grid && !file.unsaved) this.#state.update({ file: { ...file, unsaved: true } });
  }

  async #during(busy: string, work: () => Promise<void>): Promise<void> {
    this.#state.update({ busy, problem: null });
    try {
      await work();
    } catch (error) {
      const isKnown = error instanceof HostError;
      // What nobody foresaw is left in the browser's console for whoever looks after the machine.
      if (!isKnown) globalThis.reportError?.(error);
      this.#state.update({ problem: isKnown ? error.message : unexpected });
    } finally {
      this.#state.update({ busy: null });
    }
  }
}
