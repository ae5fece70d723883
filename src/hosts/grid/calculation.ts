/** Whether the grid's formulas show the results of the present values. */

/** Longest wait for formulas, milliseconds; after that the results there are taken as they are. */
const limit = 10_000;

export class Calculation {
  /** A calculation has to begin after a change, and end. */
  #state: "done" | "to-begin" | "running" = "done";
  #waiting: (() => void)[] = [];

  changed(): void {
    this.#state = "to-begin";
  }

  begun(): void {
    if (this.#state === "to-begin") this.#state = "running";
  }

  ended(): void {
    if (this.#state !== "running") return;
    this.#state = "done";
    const waiting = this.#waiting;
    this.#waiting = [];
    // Results are set right after the grid has told that it is done.
    setTimeout(() => waiting.forEach((resume) => resume()), 0);
  }

  /** Resolves when every formula shows the result of the present values. */
  settled(): Promise<void> {
    if (this.#state === "done") return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limit);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
