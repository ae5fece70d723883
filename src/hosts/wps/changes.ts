/** What a person changes in the workbook, told to listeners; one registration with WPS however many listen. */
import type { Unsubscribe } from "../host";
import { attempt, type WpsSession } from "./session";
import type { EtSheetListener } from "./wps-api";

export class Changes {
  readonly #listeners = new Set<(sheet: string) => void>();
  #registered = false;

  constructor(private readonly session: WpsSession) {}

  listen(listener: (sheet: string) => void): Unsubscribe {
    this.#listeners.add(listener);
    this.#register();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0 && this.#registered) {
        this.#registered = false;
        attempt(() => this.session.app.ApiEvent?.RemoveApiEventListener("SheetChange", this.#tell));
      }
    };
  }

  /** A build without events only follows no changes; 校核 is then pressed by hand. */
  #register(): void {
    if (this.#registered) return;
    attempt(() => {
      const events = this.session.app.ApiEvent;
      if (!events) return;
      events.AddApiEventListener("SheetChange", this.#tell);
      this.#registered = true;
    });
  }

  readonly #tell: EtSheetListener = (sheet) => {
    if (this.session.isOwnWrite) return;
    const name = attempt(() => sheet?.Name) ?? "";
    for (const listener of [...this.#listeners]) listener(name);
  };
}
