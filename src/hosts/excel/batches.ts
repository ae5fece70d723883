/** How every request to Excel is made: it waits for a cell being edited to be left, and fails in the clerk's words. */
import type { ExcelApi } from "./excel-api";
import { hostErrorOf } from "./errors";

/** Milliseconds after which the clerk is told that Excel lets us wait. */
const PATIENCE = 2500;

export class Batches {
  /** Told true when Excel does not answer (most often a cell is being edited), false when it does again. */
  onWaiting: (waiting: boolean) => void = () => undefined;

  constructor(readonly api: ExcelApi) {}

  /** Office.js errors come out of `work` as they are; they are turned into sentences here. */
  async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    let waiting = false;
    const timer = setTimeout(() => {
      waiting = true;
      this.onWaiting(true);
    }, PATIENCE);
    try {
      return await this.api.run({ delayForCellEdit: true }, work);
    } catch (error) {
      throw hostErrorOf(error);
    } finally {
      clearTimeout(timer);
      if (waiting) this.onWaiting(false);
    }
  }
}
